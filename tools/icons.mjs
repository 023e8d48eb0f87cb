// The paper's sign, a waxing moon over the tide, as the files that browsers and home screens ask for.
import { mkdir, writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';

const out = new URL('../src/Broadsheet/wwwroot/built/icons/', import.meta.url);

const night = [10, 84, 112], light = [253, 252, 250];
const moon = { x: 50, y: 44, r: 29 }, shadow = { x: 55.5, y: 41, r: 20.5 };
const tides = [80, 88.5];

const within = (/** @type {{x: number, y: number, r: number}} */ disc, /** @type {number} */ x, /** @type {number} */ y) =>
  (x - disc.x) ** 2 + (y - disc.y) ** 2 < disc.r ** 2;

/** Is the point of the 100 × 100 drawing light? @param {number} x @param {number} y */
const isLight = (x, y) => (within(moon, x, y) && !within(shadow, x, y))
  || tides.some((height, place) => Math.abs(y - height) < 1.75 && Math.abs(x - 50) < 30 - (place * 10));

/** @param {number} side pixels @param {number} margin share of the side kept empty for round masks */
function draw(side, margin) {
  const steps = 4, rows = Buffer.alloc(side * ((side * 3) + 1));
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      let hits = 0;
      for (let sub = 0; sub < steps * steps; sub++) {
        const at = (/** @type {number} */ pixel, /** @type {number} */ part) => ((((pixel + ((part + 0.5) / steps)) / side) - margin) / (1 - (2 * margin))) * 100;
        if (isLight(at(column, sub % steps), at(row, Math.floor(sub / steps)))) hits++;
      }
      const share = hits / (steps * steps);
      for (let channel = 0; channel < 3; channel++)
        rows[(row * ((side * 3) + 1)) + 1 + (column * 3) + channel] = Math.round((light[channel] * share) + (night[channel] * (1 - share)));
    }
  }
  return png(side, rows);
}

/** PNG 1.2 §3: signature, header, one run of pixels, end. @param {number} side @param {Buffer} rows */
function png(side, rows) {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** @param {string} kind @param {Buffer} content */
function chunk(kind, content) {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]), ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

const hex = (/** @type {number[]} */ colour) => '#' + colour.map(part => part.toString(16).padStart(2, '0')).join('');
const disc = (/** @type {typeof moon} */ { x, y, r }) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const lines = tides.map((height, place) => `M${20 + (place * 10)} ${height}h${60 - (place * 20)}`).join('');
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" rx="14" fill="${hex(night)}"/><path fill="${hex(light)}" fill-rule="evenodd" d="${disc(moon)}${disc(shadow)}"/><path stroke="${hex(light)}" stroke-width="3.5" d="${lines}"/></svg>\n`;

await mkdir(out, { recursive: true });
await writeFile(new URL('favicon.svg', out), svg);
for (const side of [180, 192, 512]) await writeFile(new URL(`icon-${side}.png`, out), draw(side, 0.04));
await writeFile(new URL('maskable-512.png', out), draw(512, 0.14));
