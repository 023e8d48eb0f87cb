// What becomes of the text when somebody chose between two versions of a passage.
import { newId } from './ids.js';

/** @typedef {import('./shapes').Block} Block */

/**
 * @param {Block[]} body as it stands on the screen
 * @param {string} id
 * @param {Block | null} theirs null when they removed it
 * @param {'mine' | 'theirs' | 'both'} choice
 * @param {Block[]} desk the server's, which says where a block belongs that was removed here
 * @returns {Block[]}
 */
export function chosen(body, id, theirs, choice, desk) {
  const at = body.findIndex(block => block.id === id);
  if (choice === 'mine') return body;
  if (choice === 'both' && at >= 0 && theirs) return [...body.slice(0, at), theirs, { ...body[at], id: newId() }, ...body.slice(at + 1)];
  if (!theirs) return body.filter(block => block.id !== id);
  if (at >= 0) return body.with(at, theirs);
  const there = desk.findIndex(block => block.id === id), before = desk[there - 1]?.id;
  const after = body.findIndex(block => block.id === before);
  return [...body.slice(0, after + 1), theirs, ...body.slice(after + 1)];
}
