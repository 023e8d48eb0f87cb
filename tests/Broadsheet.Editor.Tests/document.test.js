import assert from 'node:assert/strict';
import { test } from 'node:test';
import { history, undo } from 'prosemirror-history';
import { splitBlock } from 'prosemirror-commands';
import { EditorState, TextSelection } from 'prosemirror-state';
import { acts } from '../../src/Broadsheet/Desk/Editor/acts.js';
import { ids } from '../../src/Broadsheet/Desk/Editor/ids.js';
import { bring } from '../../src/Broadsheet/Desk/Editor/merge.js';
import { moveBlock, removeBlock } from '../../src/Broadsheet/Desk/Editor/moving.js';
import { readBody } from '../../src/Broadsheet/Desk/Editor/read.js';
import { typed } from '../../src/Broadsheet/Desk/Editor/shortcuts.js';
import { writeBody } from '../../src/Broadsheet/Desk/Editor/write.js';
import { bodyBy, chance } from './chance.js';
import { paragraph } from './desk.js';

const open = (body, ...plugins) => EditorState.create({ doc: readBody(body), plugins: [ids, ...plugins] });
const at = (state, from, to = from) => state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
const done = (state, command) => { let next = state; assert.ok(command(state, tr => { next = state.apply(tr); })); return next; };
const named = state => writeBody(state.doc).map(block => block.id);

test('Any body can be brought to any other', () => {
  for (let seed = 0; seed < 1500; seed++) {
    const by = chance(seed), before = bodyBy(by), wanted = [...bodyBy(by), paragraph('end', 'end')];
    for (const block of wanted) if (by.next() < 0.3) block.id += 'x';
    const state = open(before), next = state.apply(bring(state, wanted));
    next.doc.check();
    assert.deepEqual(writeBody(next.doc), wanted, `seed ${seed}`);
  }
});

test('What others wrote leaves the cursor where it is, in the words that it was in', () => {
  const state = at(open([paragraph('a', 'Tide'), paragraph('b', 'The harbour was still'), paragraph('c', 'Ebb')]), 11);
  const next = state.apply(bring(state, [paragraph('n', 'New before'), paragraph('b', 'The harbour was still asleep'), paragraph('a', 'Tides')]));
  const { $from } = next.selection;
  assert.equal($from.parent.textContent, 'The harbour was still asleep');
  assert.equal($from.parentOffset, state.selection.$from.parentOffset);
});

test('What others wrote is not undone by the writer', () => {
  let state = open([paragraph('a', 'Tide'), paragraph('b', 'Ebb')], history());
  state = state.apply(state.tr.insertText('s', 5));
  state = state.apply(bring(state, [paragraph('a', 'Tides'), paragraph('b', 'Ebb of Ben')]));
  assert.deepEqual(writeBody(done(state, undo).doc).map(block => block.text), ['Tide', 'Ebb of Ben']);
});

test('A split leaves the name with the first half', () => {
  const state = done(at(open([paragraph('a', 'Tide and ebb')]), 6), splitBlock), [first, second] = named(state);
  assert.equal(first, 'a');
  assert.match(second, /^[a-z0-9]{12}$/);
});

test('A copy before its original gets another name', () => {
  const state = open([paragraph('x', 'Ebb'), paragraph('a', 'Tide')]), copy = state.schema.nodeFromJSON(state.doc.child(1).toJSON());
  const next = state.apply(state.tr.insert(0, copy));
  assert.deepEqual(named(next).slice(1), ['x', 'a']);
  assert.notEqual(named(next)[0], 'a');
});

test('Every act keeps the names of the blocks it turns', () => {
  for (const name of ['heading2', 'pullQuote', 'quote', 'codeBlock']) {
    const start = at(open([paragraph('a', 'Tide'), paragraph('b', 'Ebb')]), 2), turned = done(start, acts[name].does);
    assert.deepEqual(named(turned), ['a', 'b'], name);
    assert.equal(turned.doc.firstChild.textContent, 'Tide', name);
    assert.ok(acts[name].is(turned), name);
    const back = done(turned, acts[name].does);
    assert.deepEqual(writeBody(back.doc).map(({ type, text }) => [type, text]), [['paragraph', 'Tide'], ['paragraph', 'Ebb']], name);
  }
});

test('A block moves with its cursor and its name', () => {
  const state = done(at(open([paragraph('a', 'Tide'), paragraph('b', 'Ebb'), paragraph('c', 'Flood')]), 8), moveBlock(1));
  assert.deepEqual(named(state), ['a', 'c', 'b']);
  assert.equal(state.selection.$from.parent.textContent, 'Ebb');
});

test('The last block that is removed leaves a line to write in', () => {
  const state = done(open([paragraph('a', 'Tide')]), removeBlock());
  assert.deepEqual(writeBody(state.doc).map(({ type, text }) => [type, text]), [['paragraph', '']]);
});

test('Signs at the start of a line that is written already leave the cursor in it', () => {
  for (const [sign, kind] of [['>', 'quote'], ['##', 'heading'], ['-', 'list']]) {
    let state = at(open([paragraph('a', 'Tide'), paragraph('b', 'Ebb')], typed), 1);
    state = state.apply(state.tr.insertText(sign, 1));
    const view = { state, composing: false, dispatch(tr) { this.state = this.state.apply(tr); } };
    assert.ok(typed.props.handleTextInput.call(typed, view, 1 + sign.length, 1 + sign.length, ' '), sign);
    assert.equal(view.state.doc.firstChild.type.name, kind);
    assert.equal(view.state.selection.$from.parent.textContent, 'Tide', sign);
    assert.equal(view.state.selection.$from.parentOffset, 0, sign);
  }
});
