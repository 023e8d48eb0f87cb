// Moves and removes whole blocks.
import { NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { schema } from './schema.js';

/** The top-level block at a position, or where the selection is. @param {import('prosemirror-state').EditorState} state @param {number} [at] */
export function blockAt(state, at) {
  const { $from, node } = /** @type {NodeSelection} */ (state.selection);
  const start = at ?? ($from.depth > 0 ? $from.before(1) : node ? $from.pos : null);
  const block = start === null ? null : state.doc.nodeAt(start);
  return start === null || !block ? null : { start, block, index: state.doc.resolve(start).index(0) };
}

/** @param {1 | -1} way down or up @param {number} [at] @returns {import('prosemirror-state').Command} */
export const moveBlock = (way, at) => (state, dispatch) => {
  const found = blockAt(state, at);
  if (!found) return false;
  const { start, block, index } = found, other = state.doc.maybeChild(index + way);
  if (!other) return false;
  if (!dispatch) return true;
  const goal = way < 0 ? start - other.nodeSize : start + other.nodeSize;
  const tr = state.tr.delete(start, start + block.nodeSize).insert(goal, block);
  const { selection } = state, shift = goal - start;
  if (at === undefined || selection.from >= start && selection.to <= start + block.nodeSize)
    tr.setSelection(selection instanceof NodeSelection ? NodeSelection.create(tr.doc, selection.from + shift)
      : TextSelection.between(tr.doc.resolve(selection.anchor + shift), tr.doc.resolve(selection.head + shift)));
  dispatch(tr.scrollIntoView());
  return true;
};

/** @param {number} [at] @returns {import('prosemirror-state').Command} */
export const removeBlock = at => (state, dispatch, view) => {
  const found = blockAt(state, at);
  if (!found) return false;
  if (dispatch) {
    const { start, block } = found;
    const tr = state.doc.childCount > 1 ? state.tr.delete(start, start + block.nodeSize) : state.tr.replaceWith(start, start + block.nodeSize, schema.nodes.paragraph.create());
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(start, tr.doc.content.size)))).scrollIntoView());
    view?.focus();
  }
  return true;
};
