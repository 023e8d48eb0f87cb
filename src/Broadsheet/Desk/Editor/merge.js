// Brings the open document to another list of blocks, touching only what differs: selection, scroll and undo of the writer stay.
import { TextSelection } from 'prosemirror-state';
import { unmoved } from './changes.js';
import { readBlock } from './read.js';
import { schema } from './schema.js';
import { writeBlock } from './write.js';
import { same } from './same.js';

/** @typedef {import('./shapes').Block} Block @typedef {import('prosemirror-state').Transaction} Transaction */

/** @param {import('prosemirror-state').EditorState} state @param {Block[]} body @returns {Transaction} */
export function bring(state, body) {
  const tr = state.tr.setMeta('addToHistory', false).setMeta('fromDesk', true);
  const here = state.doc.children.map(node => node.attrs.id), wanted = body.map(block => block.id ?? '');
  const coming = new Set(wanted), standing = new Set(here);
  const kept = unmoved(here.filter(id => coming.has(id)), wanted.filter(id => standing.has(id)));
  if (body.length === 0) return tr.replaceWith(0, tr.doc.content.size, schema.nodes.paragraph.create());
  let position = 0, at = 0;
  for (const block of body) {
    if (kept.has(block.id)) {
      while (tr.doc.child(at).attrs.id !== block.id) remove(tr, position, at);
      renew(tr, position, at, block);
    } else {
      tr.insert(position, readBlock(block));
    }
    position += tr.doc.child(at).nodeSize;
    at++;
  }
  while (tr.doc.childCount > Math.max(at, 1)) remove(tr, position, at);
  return follow(state, tr, kept);
}

/** The cursor goes with the block that it stands in, when that one moved. @param {import('prosemirror-state').EditorState} state @param {Transaction} tr @param {Set<string>} kept */
function follow({ selection: { $anchor, $head } }, tr, kept) {
  const { id } = $anchor.depth > 0 ? $anchor.node(1).attrs : { id: null };
  if (id === null || kept.has(id) || $head.depth === 0 || $head.node(1) !== $anchor.node(1)) return tr;
  const before = $anchor.before(1);
  tr.doc.forEach((node, position) => {
    if (node.attrs.id !== id) return;
    const [anchor, head] = [$anchor, $head].map(end => tr.doc.resolve(position + Math.min(end.pos - before, node.nodeSize - 1)));
    tr.setSelection(TextSelection.between(anchor, head));
  });
  return tr;
}

/** @param {Transaction} tr @param {number} position @param {number} at */
const remove = (tr, position, at) => tr.delete(position, position + tr.doc.child(at).nodeSize);

/** Only the stretch that differs, so that a cursor in the same block stays where it is. @param {Transaction} tr @param {number} position @param {number} at @param {Block} block */
function renew(tr, position, at, block) {
  const old = tr.doc.child(at), now = readBlock(block);
  if (old.eq(now) || same(writeBlock(old), block)) return;
  const from = old.sameMarkup(now) ? old.content.findDiffStart(now.content) : null;
  const to = from === null ? null : old.content.findDiffEnd(now.content);
  if (from === null || !to) {
    tr.replaceWith(position, position + old.nodeSize, now);
    return;
  }
  const overlap = from - Math.min(to.a, to.b);
  const [a, b] = overlap > 0 ? [to.a + overlap, to.b + overlap] : [to.a, to.b];
  tr.replace(position + 1 + from, position + 1 + a, now.slice(from, b));
}
