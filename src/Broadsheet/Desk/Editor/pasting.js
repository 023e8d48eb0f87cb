// What is pasted from Word, Google Docs, mail and the web comes as words and their meaning; its looks stay behind.
import { Fragment, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { cleaned, mostCharacters } from './cleaning.js';
import { schema } from './schema.js';

/** @typedef {import('prosemirror-model').Node} Node */

const { nodes } = schema;

export const pasting = new Plugin({
  props: {
    handlePaste(view, { clipboardData }) {
      const html = clipboardData?.getData('text/html') ?? '', text = clipboardData?.getData('text/plain') ?? '';
      if (html.length > mostCharacters && text) return view.pasteText(text);
      return linkPasted(text.trim(), view.state, view.dispatch);
    },
    transformPastedHTML: html => (html.includes('data-pm-slice') ? html : cleaned(html)),
    transformPasted: (slice, _, isPlain) => (isPlain ? slice : withoutGaps(slice)),
    clipboardTextParser: (text, $context, plain) => {
      if ($context.parent.type === nodes.codeBlock && text) return new Slice(Fragment.from(schema.text(text.replace(/\r\n?/g, '\n'))), 0, 0);
      const blocks = paragraphsOf(text).map(lines => nodes.paragraph.create(null, broken(lines, plain ? [] : $context.marks())));
      return new Slice(Fragment.from(blocks), 1, 1);
    },
  },
});

/** An address alone becomes a link: of the words that are selected, or of itself. @param {string} text @param {import('prosemirror-state').EditorState} state @param {(tr: import('prosemirror-state').Transaction) => void} dispatch */
export function linkPasted(text, state, dispatch) {
  const { $from, $to, empty, from, to } = state.selection;
  if (!/^https?:\/\/\S{3,2000}$/i.test(text) || !$from.sameParent($to) || !$from.parent.type.allowsMarkType(schema.marks.href)) return false;
  const href = schema.marks.href.create({ href: text });
  dispatch(empty ? state.tr.replaceSelectionWith(schema.text(text, href.addToSet($from.marks())), false).scrollIntoView() : state.tr.addMark(from, to, href));
  return true;
}

/** Paragraphs of plain text, each as its lines: parted by empty lines where there are any, else by each line's end. @param {string} text @returns {string[][]} */
export function paragraphsOf(text) {
  const lines = text.replace(/\r\n?|\u2028/g, '\n').replace(/\u2029/g, '\n\n').split('\n').map(line => line.trimEnd());
  while (lines.length > 1 && lines.at(-1) === '') lines.pop();
  if (!lines.slice(0, -1).includes('')) return lines.map(line => [line]);
  /** @type {string[][]} */
  const found = [[]];
  for (const line of lines) {
    if (line === '') found.push([]);
    else found.at(-1)?.push(line);
  }
  return found.filter(lines => lines.length > 0).map(lines => (isWrapped(lines) ? [lines.map(line => line.trim()).join(' ')] : lines));
}

/** Lines that a mail program ended because they were full. @param {string[]} lines */
const isWrapped = lines => lines.length > 1 && lines.slice(0, -1).every(line => line.length >= 55 && line.length <= 100);

/** @param {string[]} lines @param {readonly import('prosemirror-model').Mark[]} marks */
const broken = (lines, marks) => lines.flatMap((line, at) => [...at > 0 ? [nodes.lineBreak.create()] : [], ...line ? [schema.text(line, marks)] : []]);

/** Empty paragraphs between others go, and two line breaks are a paragraph's end. @param {Slice} slice */
export function withoutGaps(slice) {
  const parted = slice.content.content.flatMap(node => (node.type === nodes.paragraph ? parts(node) : [node]));
  const kept = parted.filter(node => node.type !== nodes.paragraph || !/^[\s\u00a0]*$/.test(node.textContent));
  if (kept.length === 0) return slice;
  const content = Fragment.from(kept), open = Slice.maxOpen(content, false);
  return new Slice(content, Math.min(slice.openStart, open.openStart), Math.min(slice.openEnd, open.openEnd));
}

/** @param {Node} paragraph */
function parts(paragraph) {
  /** @type {Node[][]} */
  const found = [[]];
  for (let at = 0; at < paragraph.childCount; at++) {
    const isBreak = paragraph.child(at).type === nodes.lineBreak, follows = paragraph.maybeChild(at + 1)?.type === nodes.lineBreak;
    if (!isBreak) found.at(-1)?.push(paragraph.child(at));
    else if (follows) { found.push([]); while (paragraph.maybeChild(at + 1)?.type === nodes.lineBreak) at++; }
    else if (at > 0 && at < paragraph.childCount - 1) found.at(-1)?.push(paragraph.child(at));
  }
  return found.length === 1 ? [paragraph.copy(Fragment.from(found[0]))] : found.map(content => paragraph.type.create(null, content));
}
