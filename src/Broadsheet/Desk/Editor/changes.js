// What lies between the text that the desk has and the text on the screen.
import { same } from './same.js';

/** @typedef {import('./shapes').Block} Block @typedef {import('./shapes').Text} Text @typedef {import('./shapes').BlockChange} BlockChange */

/**
 * @param {Text} base as the server has it
 * @param {Text} now as the screen has it
 * @param {ReadonlySet<string>} [held] ids and names in conflict: not sent until somebody chose
 * @returns {import('./shapes').Changes}
 */
export function changes(base, now, held = new Set()) {
  const fields = Object.keys(now.fields)
    .filter(name => !held.has(name) && !same(base.fields[name] ?? null, now.fields[name] ?? null))
    .map(name => ({ name, was: base.fields[name] ?? null, now: now.fields[name] ?? null }));
  return { fields, blocks: blockChanges(base.body, now.body, held) };
}

/** @param {import('./shapes').Changes} found */
export const nothing = found => found.fields.length === 0 && found.blocks.length === 0;

/** @param {Block[]} base @param {Block[]} now @param {ReadonlySet<string>} held @returns {BlockChange[]} */
function blockChanges(base, now, held) {
  const were = byId(base), stands = standing(base, now);
  const are = byId(stands), kept = unmoved(base.map(id).filter(each => are.has(each)), stands.map(id).filter(each => were.has(each)));
  /** @type {BlockChange[]} */
  const found = [];
  let after = '';
  for (const block of stands) {
    const was = were.get(id(block)) ?? null, moved = !kept.has(id(block));
    if (!held.has(id(block)) && (moved || !same(was, block))) found.push({ id: id(block), was, now: block, ...(moved ? { after } : {}) });
    if (were.has(id(block)) || !held.has(id(block))) after = id(block);
  }
  for (const block of base) if (!are.has(id(block)) && !held.has(id(block))) found.push({ id: id(block), was: block, now: null });
  return found;
}

/** What is there to be saved. A new paragraph without words is not: an empty story opens with one, and a line is begun with one. @param {Block[]} base @param {Block[]} now */
export function standing(base, now) {
  const were = new Set(base.map(id));
  return now.filter(block => were.has(id(block)) || !isBare(block));
}

/** @param {Block} block */
const isBare = block => block.type === 'paragraph' && block.text === '' && Object.keys(block).every(name => ['id', 'type', 'text'].includes(name));

/** @param {Block} block */
const id = block => block.id ?? '';

/** @param {Block[]} body */
const byId = body => new Map(body.map(block => [id(block), block]));

/** The most ids that stand in the same order in both: all others moved or are new. @param {string[]} before @param {string[]} after */
export function unmoved(before, after) {
  const place = new Map(before.map((each, at) => [each, at]));
  /** @type {{ id: string, at: number, previous: any }[]} the last of the best row of each length */
  const rows = [];
  for (const each of after) {
    const at = place.get(each) ?? -1;
    let low = 0, high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle].at < at) low = middle + 1;
      else high = middle;
    }
    rows[low] = { id: each, at, previous: rows[low - 1] ?? null };
  }
  const kept = new Set();
  for (let row = rows.at(-1) ?? null; row; row = row.previous) kept.add(row.id);
  return kept;
}
