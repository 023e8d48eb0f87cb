// The editor's document is exactly a story's blocks. `rest` holds what a block carries beyond what is edited here.
import { Schema } from 'prosemirror-model';
import { safeAddress } from './addresses.js';
import { carried, carry } from './carrying.js';

const block = { id: { default: null }, rest: { default: null } };

/** @param {string[]} names */
const optional = names => Object.fromEntries(names.map(name => [name, { default: null }]));

export const pictureMembers = ['blob', 'href', 'alt', 'caption', 'creditLine', 'width', 'height'];
export const quoteMembers = ['speaker', 'role', 'to', 'when', 'source'];

/** @param {string[]} names @returns {(element: HTMLElement) => Record<string, string | number | null>} */
const fromData = names => element => Object.fromEntries(names.map(name => {
  const written = element.dataset[name] ?? null;
  return [name, written !== null && (name === 'width' || name === 'height') ? Number(written) || null : written];
}));

/** @param {string[]} names @param {Record<string, unknown>} attrs */
const toData = (names, attrs) => Object.fromEntries(names.filter(name => attrs[name] !== null)
  .map(name => ['data-' + name.replace(/[A-Z]/g, letter => '-' + letter.toLowerCase()), String(attrs[name])]));

/** @type {Record<string, import('prosemirror-model').NodeSpec>} */
const nodes = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*', attrs: block, parseDOM: [{ tag: 'p' }], toDOM: () => ['p', { dir: 'auto' }, 0] },
  heading: {
    group: 'block', content: 'inline*', attrs: { ...block, level: { default: 2 } }, defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map(level => ({ tag: 'h' + level, attrs: { level: Math.min(4, Math.max(2, level)) } })),
    toDOM: node => ['h' + Math.min(6, Math.max(1, node.attrs.level)), { dir: 'auto' }, 0],
  },
  list: {
    group: 'block', content: 'entry+', attrs: { ...block, ordered: { default: false } },
    parseDOM: [{ tag: 'ul' }, { tag: 'ol', attrs: { ordered: true } }],
    toDOM: node => [node.attrs.ordered ? 'ol' : 'ul', 0],
  },
  entry: { content: 'paragraph list?', attrs: { rest: { default: null } }, defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  quote: {
    group: 'block', content: 'paragraph+', attrs: { ...block, ...optional(quoteMembers) }, defining: true,
    parseDOM: [{ tag: 'blockquote', getAttrs: fromData(quoteMembers) }],
    toDOM: node => ['blockquote', toData(quoteMembers, node.attrs), 0],
  },
  pullQuote: {
    group: 'block', content: 'inline*', attrs: { ...block, credit: { default: null } }, defining: true,
    parseDOM: [{ tag: 'aside[data-pull-quote]', getAttrs: fromData(['credit']) }],
    toDOM: node => ['aside', { 'data-pull-quote': '', ...toData(['credit'], node.attrs) }, 0],
  },
  codeBlock: {
    group: 'block', content: 'text*', marks: '', attrs: { ...block, language: { default: null } }, code: true, defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }], toDOM: () => ['pre', { dir: 'ltr' }, ['code', 0]],
  },
  rule: { group: 'block', attrs: block, parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  picture: {
    group: 'block', attrs: { ...block, ...optional(pictureMembers) }, draggable: true,
    parseDOM: [{ tag: 'figure[data-blob]', getAttrs: fromData(pictureMembers.filter(name => name !== 'href')) }],
    toDOM: node => ['figure', toData(pictureMembers, node.attrs)],
  },
  other: {
    group: 'block', attrs: { id: { default: null }, whole: { default: null } }, draggable: true,
    parseDOM: [{ tag: 'div[data-carried]', getAttrs: element => { const whole = carried(element.dataset.carried); return whole ? { whole } : false; } }],
    toDOM: node => ['div', { 'data-carried': carry(node.attrs.whole) }],
  },
  lineBreak: { group: 'inline', inline: true, selectable: false, linebreakReplacement: true, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'], leafText: () => '\n' },
  text: { group: 'inline' },
};

/** @type {Record<string, import('prosemirror-model').MarkSpec>} */
const marks = {
  href: {
    attrs: { href: {} }, inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: element => { const href = safeAddress(element.getAttribute('href')); return href ? { href } : false; } }],
    toDOM: mark => ['a', { href: mark.attrs.href, rel: 'noopener' }, 0],
  },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  emphasis: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, { tag: 'cite' }], toDOM: () => ['em', 0] },
  strike: { parseDOM: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }], toDOM: () => ['s', 0] },
  subscript: { excludes: 'superscript', parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
  superscript: { excludes: 'subscript', parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
  code: { parseDOM: [{ tag: 'code' }, { tag: 'kbd' }, { tag: 'tt' }], toDOM: () => ['code', 0] },
  language: { attrs: { language: {} }, toDOM: mark => ['span', { lang: mark.attrs.language, dir: 'auto' }, 0] },
  further: { attrs: { members: {} }, toDOM: () => ['span', 0] },
};

export const schema = new Schema({ nodes, marks });
