// Draws the pictures of the demo paper: node demo/pictures/draw.mjs. The same tree always gives the same files.
import { readdir, writeFile } from 'node:fs/promises';
import { picture } from './kit.mjs';

const here = new URL('.', import.meta.url);
const list = {};

for (const file of (await readdir(new URL('scenes/', here))).sort()) {
  const { scenes } = await import(new URL(`scenes/${file}`, here).href);
  for (const [name, [draw, shows, width = 1500, height = 1000]] of Object.entries(scenes)) {
    await writeFile(new URL(`${name}.svg`, here), picture(width, height, draw(width, height)));
    list[name] = { width, height, shows };
  }
}

const sorted = Object.fromEntries(Object.entries(list).sort(([a], [b]) => a.localeCompare(b, 'en')));
await writeFile(new URL('list.json', here), `${JSON.stringify(sorted, null, 2)}\n`);
console.log(`${Object.keys(list).length} pictures`);
