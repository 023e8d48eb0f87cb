// What controls say: each language's words as one small file, fetched when the first control wants them.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';

const from = new URL('../src/Broadsheet/Site/Words/', import.meta.url);
const out = new URL('../src/Broadsheet/wwwroot/built/', import.meta.url);
const names = JSON.parse(await readFile(new URL('names.json', out), 'utf8'));

const plain = (/** @type {string} */ xml) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

for (const file of await readdir(from)) {
  const language = file.match(/^Controls(?:\.(.+))?\.resx$/);
  if (!language) continue;
  const words = (await readFile(new URL(file, from), 'utf8')).matchAll(/<data name="(.+?)".*?><value>([^]*?)<\/value>/g);
  const list = JSON.stringify(Object.fromEntries([...words].map(([, name, value]) => [name, plain(value)])));
  const name = `words.${language[1] ?? 'en'}.${createHash('sha256').update(list).digest('hex').slice(0, 8).toUpperCase()}.json`;
  await writeFile(new URL(name, out), list);
  names[`words:${language[1] ?? 'en'}`] = `/built/${name}`;
}
await writeFile(new URL('names.json', out), JSON.stringify(names, null, 1));
