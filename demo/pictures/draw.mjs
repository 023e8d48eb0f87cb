// Draws every picture of the demo paper: node demo/pictures/draw.mjs [name…]. Seeded, so drawing again changes nothing.
import { readdirSync, writeFileSync } from 'node:fs';
import { picture } from './kit.mjs';
import { Sheet } from './draw/sheet.mjs';
import { gouges, tooth } from './draw/gouge.mjs';
import { scenes } from './draw/scenes.mjs';

const here = new URL('.', import.meta.url);
const sizes = { '3:2': [1200, 800], '16:9': [1600, 900], '4:3': [1200, 900], '1:1': [800, 800] };
const wanted = process.argv.slice(2), list = {};
const write = (name, svg) => writeFileSync(new URL(`${name}.svg`, here), svg);

// A page carries many pictures: marks are thinned out until a file is at most 40,000 bytes.
function fitting(name, size, act) {
  let svg = '';
  for (let density = 1; density > 0.2; density -= 0.06) {
    const sheet = new Sheet(name, ...size, density);
    act(sheet);
    svg = sheet.svg();
    if (svg.length <= 40_000) return svg;
  }
  console.error(`${name} has ${svg.length} bytes and should have 40,000: draw fewer forms.`);
  return svg;
}

for (const [name, { shows, ratio = '3:2', draw, plain }] of Object.entries(scenes)) {
  const [width, height] = ratio.split(':').map(Number);
  list[name] = { width, height, shows };
  if (wanted.length && !wanted.includes(name)) continue;
  write(name, fitting(name, sizes[ratio], (sheet) => { draw(sheet); if (!plain) tooth(sheet); }));
}

// The cuts of the block, so that the plain drawings belong to the others.
function grain(name, width, height) {
  const sheet = new Sheet(name, width, height);
  gouges(sheet, [0, 0, width, height * 0.55], 70, '#fff6e2', { length: [40, 190], thick: [1.5, 6], angle: -4, sway: 8, opacity: 0.22 });
  gouges(sheet, [0, height * 0.45, width, height], 130, '#12141c', { length: [16, 80], thick: [1, 4], angle: -6, sway: 16, opacity: 0.2 });
  gouges(sheet, [0, height * 0.35, width, height], 90, '#fff6e2', { length: [14, 70], thick: [1, 4], angle: -8, sway: 18, opacity: 0.28 });
  tooth(sheet);
  return sheet.parts.join('\n');
}

// Plain drawings stand in for names that have no full scene yet.
for (const file of readdirSync(new URL('scenes/', here)).sort()) {
  const { scenes: plain } = await import(new URL(`scenes/${file}`, here).href);
  for (const [name, [draw, shows, width = 1500, height = 1000]] of Object.entries(plain)) {
    if (list[name]) continue;
    list[name] = { width, height, shows };
    write(name, picture(width, height, draw(width, height)).replace('</svg>', `${grain(name, width, height)}</svg>`));
  }
}

const sorted = Object.fromEntries(Object.entries(list).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(new URL('list.json', here), JSON.stringify(sorted, null, 2) + '\n');
