// What others wrote meets what is written here. All three are block lists; blocks are known by their ids.
import { same } from './same.js';

/** @typedef {import('./shapes').Block} Block @typedef {import('./shapes').Text} Text @typedef {import('./shapes').Fields} Fields */

/**
 * @param {{ fields: Fields | null, body: Block[] | null }} answer all of what the server holds, or null where it holds what was sent
 * @param {{ base: Text, sent: Text, here: Text, held: ReadonlySet<string> }} texts held: ids and names whose change was not stored
 * @returns {{ shown: Text, base: Text }} what the screen shows next, and what later changes are measured against
 */
export function takeOver(answer, { base, sent, here, held }) {
  const { body, base: basis } = answer.body ? meet(sent.body, answer.body, here.body, held)
    : { body: here.body, base: stored(base.body, sent.body, held) };
  /** @type {Fields} */
  const shown = { ...here.fields };
  const known = { ...base.fields };
  for (const [name, value] of Object.entries(answer.fields ?? sent.fields)) {
    if (held.has(name)) {
      if (answer.fields) known[name] = value;
      continue;
    }
    const isMine = name in here.fields && !same(here.fields[name], sent.fields[name]);
    known[name] = isMine ? sent.fields[name] : value;
    if (!isMine) shown[name] = value;
  }
  return { shown: { fields: shown, body }, base: { fields: known, body: basis } };
}

/** What was sent is stored, except what is held. @param {Block[]} base @param {Block[]} sent @param {ReadonlySet<string>} held */
function stored(base, sent, held) {
  if (held.size === 0) return sent;
  const were = byId(base), are = byId(sent);
  const body = sent.flatMap(block => (held.has(nameOf(block)) ? were.get(nameOf(block)) ?? [] : block));
  base.forEach((block, at) => {
    if (!held.has(nameOf(block)) || are.has(nameOf(block))) return;
    body.splice(body.findIndex(each => nameOf(each) === (at > 0 ? nameOf(base[at - 1]) : '')) + 1, 0, block);
  });
  return body;
}

/**
 * @param {Block[]} sent what this browser had when it asked the server to save
 * @param {Block[]} theirs what the server then held
 * @param {Block[]} mine what stands on the screen now
 * @param {ReadonlySet<string>} held ids in conflict: what stands on the screen stays until somebody chose
 * @returns {{ body: Block[], base: Block[] }} what the screen shows next, and what later changes are measured against
 */
export function meet(sent, theirs, mine, held) {
  const wasSent = byId(sent), stand = byId(mine), come = byId(theirs);
  /** Written on since it was sent, or waiting for a choice. @param {string} id */
  const isMine = id => held.has(id) || !same(wasSent.get(id) ?? null, stand.get(id) ?? null);
  /** @type {Block[]} */
  const body = [];
  for (const block of inOrder(sent, theirs, mine)) {
    const id = nameOf(block), here = stand.get(id), there = come.get(id);
    const shown = isMine(id) ? here : there;
    if (shown) body.push(shown);
  }
  return { body, base: basis(wasSent, theirs, stand, held) };
}

/** What was not taken over is measured against what it was: the next save then tells of both. @param {Map<string, Block>} wasSent @param {Block[]} theirs @param {Map<string, Block>} stand @param {ReadonlySet<string>} held */
function basis(wasSent, theirs, stand, held) {
  const base = theirs.map(block => {
    const id = nameOf(block), was = wasSent.get(id);
    return was && !held.has(id) && !same(was, stand.get(id) ?? null) ? was : block;
  });
  const come = byId(theirs);
  for (const [id, was] of wasSent)
    if (!come.has(id) && !held.has(id) && stand.has(id) && !same(was, stand.get(id))) base.push(was);
  return base;
}

/** All blocks of both: in their order if nothing was moved here, else in ours; the rest goes behind the neighbour it had. @param {Block[]} sent @param {Block[]} theirs @param {Block[]} mine */
function inOrder(sent, theirs, mine) {
  const movedHere = !sameOrder(sent, mine);
  const [order, other] = movedHere ? [[...mine], theirs] : [[...theirs], mine];
  const placed = new Set(order.map(nameOf));
  let neighbour = '';
  for (const block of other) {
    const id = nameOf(block);
    if (!placed.has(id)) {
      order.splice(order.findIndex(each => nameOf(each) === neighbour) + 1, 0, block);
      placed.add(id);
    }
    neighbour = id;
  }
  return order;
}

/** Do the blocks of both stand in the same order? @param {Block[]} one @param {Block[]} other */
function sameOrder(one, other) {
  const there = byId(other), here = byId(one);
  const left = one.filter(block => there.has(nameOf(block))), right = other.filter(block => here.has(nameOf(block)));
  return left.every((block, at) => nameOf(block) === nameOf(right[at]));
}

/** @param {Block} block */
const nameOf = block => block.id ?? '';

/** @param {Block[]} body */
const byId = body => new Map(body.map(block => [nameOf(block), block]));
