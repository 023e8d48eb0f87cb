// Blocks → the editor's document. What is not understood to the last member stands as a card that holds the whole block.
import { schema } from './schema.js';
import { pictureMembers, quoteMembers } from './schema.js';
import { remember } from './write.js';

/** @typedef {import('./shapes').Block} Block @typedef {import('prosemirror-model').Node} Node */

const { nodes, marks } = schema;
const flags = ['strong', 'emphasis', 'strike', 'code', 'subscript', 'superscript'];
const strings = ['href', 'language'];

/** @param {Block[]} body */
export function readBody(body) {
  const read = body.map(readBlock);
  return nodes.doc.create(null, read.length > 0 ? read : [nodes.paragraph.create()]);
}

/** @param {Block} block */
export function readBlock(block) {
  const node = readers[block.type]?.(block) ?? nodes.other.create({ id: block.id ?? null, whole: block });
  return remember(node, block);
}

/** @type {Record<string, (block: Block) => Node | null>} */
const readers = {
  paragraph: block => textblock(nodes.paragraph, block, ['text']),
  heading: block => (Number.isInteger(block.level) ? textblock(nodes.heading, block, ['text', 'level'], { level: block.level }) : null),
  pullQuote: block => textblock(nodes.pullQuote, block, ['text', 'credit'], stringsOf(block, ['credit'])),
  quote(block) {
    const attrs = stringsOf(block, quoteMembers);
    const said = Array.isArray(block.text) ? block.text.map(words) : null;
    if (!attrs || !said || said.includes(null)) return null;
    const paragraphs = said.map(text => nodes.paragraph.create(null, text));
    return nodes.quote.create({ ...common(block, ['text', ...quoteMembers]), ...attrs }, paragraphs.length > 0 ? paragraphs : [nodes.paragraph.create()]);
  },
  list: block => list(block, 0),
  picture(block) {
    const attrs = stringsOf(block, pictureMembers.slice(0, 5));
    const sizes = ['width', 'height'].map(side => block[side] ?? null);
    if (!attrs || sizes.some(side => side !== null && typeof side !== 'number')) return null;
    return nodes.picture.create({ ...common(block, pictureMembers), ...attrs, width: sizes[0], height: sizes[1] });
  },
  code(block) {
    const attrs = stringsOf(block, ['language']);
    if (!attrs || typeof block.text !== 'string') return null;
    return nodes.codeBlock.create({ ...common(block, ['text', 'language']), ...attrs }, block.text ? schema.text(block.text) : null);
  },
  rule: block => nodes.rule.create(common(block, [])),
};

/** @param {import('prosemirror-model').NodeType} type @param {Block} block @param {string[]} known @param {object | null} [attrs] */
function textblock(type, block, known, attrs = {}) {
  const text = words(block.text);
  return text && attrs ? type.create({ ...common(block, known), ...attrs }, text) : null;
}

/** @param {Block} block @param {number} depth @returns {Node | null} */
function list(block, depth) {
  if (depth > 8 || !Array.isArray(block.items) || block.items.length === 0 || (typeof (block.ordered ?? false) !== 'boolean')) return null;
  const entries = block.items.map(item => entry(item, depth));
  if (entries.includes(null)) return null;
  return nodes.list.create({ ...common(block, ['items', 'ordered', ...(depth > 0 ? ['type'] : [])]), ordered: block.ordered ?? false }, /** @type {Node[]} */ (entries));
}

/** @param {any} item @param {number} depth */
function entry(item, depth) {
  const text = words(item?.text), nested = item?.nested ?? null;
  const inner = nested && list(nested, depth + 1);
  if (!text || (nested && !inner)) return null;
  const first = nodes.paragraph.create(null, text);
  return nodes.entry.create({ rest: rest(item, ['text', 'nested']) }, inner ? [first, inner] : [first]);
}

/** Inline content, or null when it is none. @param {unknown} written */
export function words(written) {
  const runs = typeof written === 'string' ? [written] : written;
  if (!Array.isArray(runs)) return null;
  /** @type {Node[]} */
  const content = [];
  for (const run of runs) {
    const text = typeof run === 'string' ? run : run?.text;
    const under = typeof run === 'string' ? [] : marksOf(run);
    if (typeof text !== 'string' || !under) return null;
    text.split('\n').forEach((line, place) => {
      if (place > 0) content.push(nodes.lineBreak.create(null, null, under));
      if (line) content.push(schema.text(line, under));
    });
  }
  return content;
}

/** @param {Record<string, unknown>} run */
function marksOf(run) {
  const found = [];
  for (const name of flags) {
    if (typeof (run[name] ?? false) !== 'boolean') return null;
    if (run[name]) found.push(marks[name].create());
  }
  for (const name of strings) {
    if (typeof (run[name] ?? '') !== 'string') return null;
    if (run[name] != null) found.push(marks[name].create({ [name]: run[name] }));
  }
  if (run.subscript && run.superscript) return null;
  const unknown = rest(run, ['text', ...flags, ...strings]);
  if (unknown) found.push(marks.further.create({ members: JSON.stringify(unknown) }));
  return found;
}

/** @param {Block} block @param {string[]} known */
const common = (block, known) => ({ id: block.id ?? null, rest: rest(block, ['id', 'type', ...known]) });

/** Members beyond the known ones, or null. @param {Record<string, unknown>} all @param {string[]} known */
function rest(all, known) {
  const unknown = Object.entries(all).filter(([name]) => !known.includes(name));
  return unknown.length > 0 ? Object.fromEntries(unknown) : null;
}

/** The members as strings or nulls; null when one is something else. @param {Block} block @param {string[]} names */
function stringsOf(block, names) {
  if (names.some(name => block[name] != null && typeof block[name] !== 'string')) return null;
  return Object.fromEntries(names.map(name => [name, block[name] ?? null]));
}
