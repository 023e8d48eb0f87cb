import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorState } from 'prosemirror-state';
import { places, replaced } from '../../src/Broadsheet/Desk/Editor/find.js';
import { readBody } from '../../src/Broadsheet/Desk/Editor/read.js';
import { writeBody } from '../../src/Broadsheet/Desk/Editor/write.js';
import { paragraph } from './desk.js';

const found = (body, words) => { const doc = readBody(body); return places(doc, words).map(({ from, to }) => doc.textBetween(from, to, '|', '|')); };

test('Words are found in every block, across marks, capital or small', () => {
  const body = [paragraph('a', ['The Ti', { text: 'de', strong: true }, ' and the tide']), { type: 'list', id: 'l', items: [{ text: 'TIDE', nested: { items: [{ text: 'tides' }] } }] }, { type: 'quote', id: 'q', text: ['no\ntide'] }];
  assert.deepEqual(found(body, 'tide'), ['Tide', 'tide', 'TIDE', 'tide', 'tide']);
  assert.deepEqual(found(body, ''), []);
  assert.deepEqual(found([paragraph('a', 'مدّ عالٍ ومدّ')], 'مدّ'), ['مدّ', 'مدّ']);
});

test('A letter whose small form is longer moves nothing out of place', () => assert.deepEqual(found([paragraph('a', 'İİ tide')], 'tide'), ['tide']));

test('All are replaced at once, under the marks that they had, and nothing else is', () => {
  const state = EditorState.create({ doc: readBody([paragraph('a', ['Tide, ', { text: 'tide', strong: true }, ', tidal']), paragraph('b', 'Ebb')]) });
  const next = state.apply(replaced(state, places(state.doc, 'tide'), 'flood'));
  assert.deepEqual(writeBody(next.doc).map(block => block.text), [['flood, ', { text: 'flood', strong: true }, ', tidal'], 'Ebb']);
  const gone = state.apply(replaced(state, places(state.doc, 'tide'), ''));
  assert.deepEqual(writeBody(gone.doc)[0].text, ', , tidal');
});
