import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Transform } from 'prosemirror-transform';
import { readBlock, readBody } from '../../src/Broadsheet/Desk/Editor/read.js';
import { schema } from '../../src/Broadsheet/Desk/Editor/schema.js';
import { writeBlock, writeBody } from '../../src/Broadsheet/Desk/Editor/write.js';
import { bodyBy, chance } from './chance.js';

/** The same document, of nodes that nothing is remembered of. */
const forgotten = doc => schema.nodeFromJSON(doc.toJSON());

test('Every body comes back as it went in, letter by letter, if nobody touched it', () => {
  for (let seed = 0; seed < 2000; seed++) {
    const body = bodyBy(chance(seed)), doc = readBody(body);
    doc.check();
    if (body.length > 0) assert.equal(JSON.stringify(writeBody(doc)), JSON.stringify(body), `seed ${seed}`);
  }
});

test('Every body comes back with all of its members when its document was made anew', () => {
  for (let seed = 0; seed < 2000; seed++) {
    const body = bodyBy(chance(seed));
    if (body.length > 0) assert.deepEqual(writeBody(forgotten(readBody(body))), body, `seed ${seed}`);
  }
});

test('Words that are changed keep what stands beside them', () => {
  const doc = readBody([{ type: 'quote', id: 'q', text: ['Tide'], speaker: 'Ines Calder', checked: { by: ['M. L.'] } }]);
  const changed = new Transform(doc).replaceWith(2, 6, schema.text('Ebb')).doc;
  assert.deepEqual(writeBlock(changed.firstChild), { type: 'quote', id: 'q', text: ['Ebb'], speaker: 'Ines Calder', checked: { by: ['M. L.'] } });
});

test('What the editor does not know stands as a card', () => {
  for (const type of ['table', 'gallery', 'video', 'audio', 'file', 'factBox', 'embed', 'html', 'ofTheFuture'])
    assert.equal(readBlock({ type, id: 'x' }).type.name, 'other', type);
});

test('A known block of another shape stands as a card too', () => {
  const odd = [{ type: 'paragraph' }, { type: 'paragraph', text: { a: 1 } }, { type: 'paragraph', text: [{ text: 'x', strong: 'very' }] }, { type: 'heading', text: 'x' },
    { type: 'list', items: [] }, { type: 'list', items: [null] }, { type: 'quote', text: 'x' }, { type: 'quote', text: ['x'], speaker: { name: 'x' } }, { type: 'picture', width: '12' }, { type: 'code', text: ['x'] }];
  for (const block of odd) {
    const node = readBlock(block);
    assert.equal(node.type.name, 'other', JSON.stringify(block));
    assert.equal(writeBlock(node), block);
  }
});

test('A list in a list in a list without end stands as a card', () => {
  let list = { items: [{ text: 'deep' }] };
  for (let depth = 0; depth < 5000; depth++) list = { items: [{ text: 'x', nested: list }] };
  assert.equal(readBlock({ type: 'list', ...list }).type.name, 'other');
});
