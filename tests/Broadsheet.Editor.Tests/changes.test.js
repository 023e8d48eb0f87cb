import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changes, nothing } from '../../src/Broadsheet/Desk/Editor/changes.js';
import { takeOver } from '../../src/Broadsheet/Desk/Editor/meeting.js';
import { bodyBy, chance } from './chance.js';
import { PaperDesk, paragraph } from './desk.js';

const of = (...names) => names.map(name => paragraph(name, name));
const between = (base, now) => changes({ fields: {}, body: base }, { fields: {}, body: now }).blocks;

test('A changed block is told with what it was', () => {
  assert.deepEqual(between(of('a', 'b'), [paragraph('a', 'A'), ...of('b')]), [{ id: 'a', was: paragraph('a', 'a'), now: paragraph('a', 'A') }]);
});

test('A new block is told with the one that it stands behind', () => {
  assert.deepEqual(between(of('a', 'b'), of('n', 'a', 'm', 'b')), [{ id: 'n', was: null, now: paragraph('n', 'n'), after: '' }, { id: 'm', was: null, now: paragraph('m', 'm'), after: 'a' }]);
});

test('A block that moved is told alone, not those that it passed', () => {
  assert.deepEqual(between(of('a', 'b', 'c', 'd'), of('b', 'c', 'd', 'a')), [{ id: 'a', was: paragraph('a', 'a'), now: paragraph('a', 'a'), after: 'd' }]);
});

test('A removed block is told as gone', () => {
  assert.deepEqual(between(of('a', 'b'), of('b')), [{ id: 'a', was: paragraph('a', 'a'), now: null }]);
});

test('A new paragraph without words is nothing; one that lost its words is a change', () => {
  assert.deepEqual(between(of('a'), [...of('a'), paragraph('n', '')]), []);
  assert.equal(between(of('a'), [paragraph('a', '')]).length, 1);
});

test('The order of members is no change', () => {
  assert.deepEqual(between([{ type: 'heading', id: 'a', level: 2, text: 'x' }], [{ id: 'a', text: 'x', level: 2, type: 'heading' }]), []);
});

test('Whatever is changed, the server that follows the changes holds the same body, and following them twice changes nothing more', () => {
  for (let seed = 0; seed < 3000; seed++) {
    const by = chance(seed), base = bodyBy(by), now = disturbed(base, by);
    const found = changes({ fields: {}, body: base }, { fields: {}, body: now }), desk = new PaperDesk(null, base);
    assert.deepEqual(desk.save({ token: 1, ...found }).conflicts, [], `seed ${seed}`);
    assert.deepEqual(desk.body, now, `seed ${seed}`);
    assert.deepEqual(desk.save({ token: 1, ...found }).conflicts, [], `seed ${seed}, again`);
    assert.deepEqual(desk.body, now, `seed ${seed}, again`);
  }
});

test('Whatever three people do, no words that were written on this screen vanish from it', () => {
  for (let seed = 0; seed < 3000; seed++) {
    const by = chance(seed), base = bodyBy(by), sent = disturbed(base, by), here = disturbed(sent, by), body = disturbed(base, by);
    const { shown } = takeOver({ fields: null, body }, { base: { fields: {}, body: base }, sent: { fields: {}, body: sent }, here: { fields: {}, body: here }, held: new Set() });
    const standing = new Set(shown.body.map(block => JSON.stringify(block))), before = new Set(sent.map(block => JSON.stringify(block)));
    for (const block of here) assert.ok(before.has(JSON.stringify(block)) || standing.has(JSON.stringify(block)), `seed ${seed}`);
    assert.equal(new Set(shown.body.map(block => block.id)).size, shown.body.length, `seed ${seed}`);
  }
});

test('Nothing new under the same text', () => {
  const body = of('a', 'b');
  assert.ok(nothing(changes({ fields: { headline: 'x' }, body }, { fields: { headline: 'x' }, body: structuredClone(body) })));
});

/** Some blocks reworded, some gone, some new, some elsewhere. */
function disturbed(body, by) {
  let now = body.flatMap(block => (by.next() < 0.2 ? [] : by.next() < 0.3 ? [{ ...block, touched: by.upTo(1e9) }] : [block]));
  for (let times = by.upTo(2); times > 0; times--) now = now.toSpliced(by.upTo(now.length), 0, paragraph('n' + by.upTo(1e9), 'new'));
  if (now.length > 1 && by.next() < 0.5) {
    const from = by.upTo(now.length - 1), moved = now[from];
    now = now.toSpliced(from, 1);
    now = now.toSpliced(by.upTo(now.length), 0, moved);
  }
  return now;
}
