import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

const desk = new URL('../../src/Broadsheet/Desk/', import.meta.url);

async function wordsOf(file) {
  const text = await readFile(new URL('Words/' + file, desk), 'utf8');
  return new Map(Array.from(text.matchAll(/<data name="Editor\.(\w+)"[^>]*><value>([^<]*)<\/value>/g), found => [found[1], found[2]]));
}

const sources = async () => (await Promise.all((await readdir(new URL('Editor/', desk))).filter(name => name.endsWith('.js')).map(name => readFile(new URL('Editor/' + name, desk), 'utf8')))).join('\n');
const holes = words => words.match(/\{\d\}/g)?.sort() ?? [];

test('Everything that the editor says stands in the words of the desk', async () => {
  const english = await wordsOf('Desk.resx'), said = Array.from((await sources()).matchAll(/\bsay\('(\w+)'/g), found => found[1]);
  assert.ok(said.length > 40);
  assert.deepEqual(said.filter(word => !english.has(word)), []);
});

test('The editor says all of its words', async () => {
  const text = await sources();
  assert.deepEqual(Array.from((await wordsOf('Desk.resx')).keys()).filter(word => !new RegExp(`\\b${word}\\b`).test(text)), []);
});

for (const language of ['es', 'ar'])
  test(`The editor speaks ${language}, with a place for everything that is put into its words`, async () => {
    const english = await wordsOf('Desk.resx'), other = await wordsOf(`Desk.${language}.resx`);
    assert.deepEqual(Array.from(other.keys()).sort(), Array.from(english.keys()).sort());
    for (const [word, text] of english) assert.deepEqual(holes(other.get(word)), holes(text), word);
  });
