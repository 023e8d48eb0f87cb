import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fragment, Slice } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { meantAddress, safeAddress } from '../../src/Broadsheet/Desk/Editor/addresses.js';
import { linkPasted, paragraphsOf, withoutGaps } from '../../src/Broadsheet/Desk/Editor/pasting.js';
import { readBody } from '../../src/Broadsheet/Desk/Editor/read.js';
import { writeBody } from '../../src/Broadsheet/Desk/Editor/write.js';
import { fitting } from '../../src/Broadsheet/Desk/Editor/slash.js';
import { words } from '../../src/Broadsheet/Desk/Editor/difference.js';
import { paragraph } from './desk.js';

test('Lines of plain text are paragraphs', () => assert.deepEqual(paragraphsOf('one\r\ntwo\n'), [['one'], ['two']]));

test('Empty lines part paragraphs where there are any', () => assert.deepEqual(paragraphsOf('one\ntwo\n\n\nthree'), [['one', 'two'], ['three']]));

test('Lines that a mail program broke are one line again', () => {
  const full = 'The harbour master said on Tuesday that the flood gate had';
  assert.deepEqual(paragraphsOf(`${full}\nnever moved.\n\nEnd`), [[`${full} never moved.`], ['End']]);
});

test('Two line breaks are the end of a paragraph, and empty ones go', () => {
  const { content } = readBody([paragraph('a', 'one\n\ntwo'), paragraph('b', ' \u00a0'), paragraph('c', 'three\nfour')]);
  assert.deepEqual(withoutGaps(new Slice(Fragment.from(content), 1, 1)).content.content.map(node => node.textBetween(0, node.content.size, '', '|')), ['one', 'two', 'three|four']);
});

test('An address that runs something is none', () => {
  for (const bad of ['javascript:alert(1)', ' JavaScript:x', 'data:text/html,x', 'vbscript:x', '//evil.example', 'java\nscript:x', ''])
    assert.equal(safeAddress(bad), null, bad);
  for (const good of ['https://harbour.example/a?b#c', 'mailto:a@b.example', 'tel:+352123', '/en/', '#end'])
    assert.equal(safeAddress(good), good);
});

test('An address is taken as it is meant', () => {
  assert.equal(meantAddress('harbour.example/tides'), 'https://harbour.example/tides');
  assert.equal(meantAddress('desk@harbour.example'), 'mailto:desk@harbour.example');
  assert.equal(meantAddress('not an address'), null);
});

test('What is typed behind the slash narrows what is offered', () => {
  const offers = [{ name: 'quote', label: 'Cita' }, { name: 'pullQuote', label: 'Destacado' }];
  assert.deepEqual(fitting(offers, 'ci').map(each => each.name), ['quote']);
  assert.equal(fitting(offers, '').length, 2);
  assert.equal(fitting(offers, 'zz').length, 0);
});

test('Of two texts, what stayed, what went and what came is told by words', () => {
  assert.deepEqual(words('the tide rose', 'the high tide rose'), [['same', 'the '], ['ins', 'high '], ['same', 'tide rose']]);
  assert.deepEqual(words('', 'new'), [['ins', 'new']]);
  assert.deepEqual(words('old', ''), [['del', 'old']]);
});

test('A pasted address links the words that are selected, or itself', () => {
  const start = EditorState.create({ doc: readBody([paragraph('a', 'The tide table')]) });
  const pasted = (state, text) => { let next = null; linkPasted(text, state, tr => { next = state.apply(tr); }); return next && writeBody(next.doc)[0].text; };
  const selected = start.apply(start.tr.setSelection(TextSelection.create(start.doc, 5, 9)));
  assert.deepEqual(pasted(selected, 'https://harbour.example/'), ['The ', { text: 'tide', href: 'https://harbour.example/' }, ' table']);
  const cursor = start.apply(start.tr.setSelection(TextSelection.create(start.doc, 5)));
  assert.deepEqual(pasted(cursor, 'https://harbour.example/'), ['The ', { text: 'https://harbour.example/', href: 'https://harbour.example/' }, 'tide table']);
  assert.equal(pasted(cursor, 'https://harbour.example/ and more'), null);
  assert.equal(pasted(cursor, 'javascript:alert(1)'), null);
});
