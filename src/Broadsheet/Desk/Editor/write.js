// The editor's document → blocks. A block that nobody touched goes back as the very object that came.
import { pictureMembers, quoteMembers } from './schema.js';

/** @typedef {import('./shapes').Block} Block @typedef {import('prosemirror-model').Node} Node */

/** Nodes never change, so what was written once for one stays true. @type {WeakMap<Node, Block>} */
const written = new WeakMap();

/** @param {Node} node @param {Block} block it was read from */
export function remember(node, block) {
  written.set(node, block);
  return node;
}

/** @param {Node} doc */
export const writeBody = doc => doc.children.map(writeBlock);

/** @param {Node} node */
export function writeBlock(node) {
  const known = written.get(node);
  if (known && (known.id ?? null) === node.attrs.id) return known;
  const block = /** @type {Block} */ (node.type.name === 'other' ? { ...node.attrs.whole, id: node.attrs.id }
    : present({ type: typeOf(node), id: node.attrs.id, ...members(node), ...node.attrs.rest }));
  written.set(node, block);
  return block;
}

/** A mark is named code too, so the block cannot be. @param {Node} node */
const typeOf = node => (node.type.name === 'codeBlock' ? 'code' : node.type.name);

/** @param {Node} node @returns {Record<string, unknown>} */
function members(node) {
  const { attrs } = node;
  switch (node.type.name) {
    case 'heading': return { level: attrs.level, text: writeWords(node) };
    case 'pullQuote': return { text: writeWords(node), credit: attrs.credit };
    case 'quote': return { text: node.children.map(writeWords), ...some(attrs, quoteMembers) };
    case 'list': return list(node);
    case 'codeBlock': return { text: node.textContent, language: attrs.language };
    case 'picture': return some(attrs, pictureMembers);
    case 'rule': return {};
    default: return { text: writeWords(node) };
  }
}

/** @param {Node} node @returns {Record<string, unknown>} */
const list = node => ({ ordered: node.attrs.ordered || null, items: node.children.map(entry) });

/** @param {Node} node */
function entry(node) {
  const nested = node.childCount > 1 ? node.child(1) : null;
  return present({ text: writeWords(node.child(0)), nested: nested && present({ id: nested.attrs.id, ...list(nested), ...nested.attrs.rest }), ...node.attrs.rest });
}

/** As short as it can be: a string, or strings and runs. @param {Node} parent @returns {import('./shapes').Words} */
export function writeWords(parent) {
  /** @type {{ text: string, marks: readonly import('prosemirror-model').Mark[] }[]} */
  const runs = [];
  parent.forEach(child => {
    const text = child.isText ? child.text ?? '' : '\n';
    const last = runs.at(-1);
    if (last && sameMarks(last.marks, child.marks)) last.text += text;
    else runs.push({ text, marks: child.marks });
  });
  if (runs.length === 0) return '';
  if (runs.length === 1 && runs[0].marks.length === 0) return runs[0].text;
  return runs.map(run => (run.marks.length === 0 ? run.text : { text: run.text, ...marked(run.marks) }));
}

/** @param {readonly import('prosemirror-model').Mark[]} marks */
function marked(marks) {
  /** @type {Record<string, unknown>} */
  const members = {};
  for (const { type, attrs } of marks) {
    if (type.name === 'further') Object.assign(members, JSON.parse(attrs.members));
    else members[type.name] = attrs[type.name] ?? true;
  }
  return members;
}

/** @param {readonly import('prosemirror-model').Mark[]} one @param {readonly import('prosemirror-model').Mark[]} other */
const sameMarks = (one, other) => one.length === other.length && one.every((mark, place) => mark.eq(other[place]));

/** @param {Record<string, unknown>} all @param {string[]} names */
const some = (all, names) => Object.fromEntries(names.map(name => [name, all[name]]));

/** Without the members that are null. @param {Record<string, unknown>} all */
const present = all => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined));
