// What can be done to the text, by name: toolbar, keys and slash menu call the same acts.
import { setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import { blockAt } from './moving.js';
import { schema } from './schema.js';

const { nodes, marks } = schema;

/** @typedef {import('prosemirror-state').Command} Command @typedef {import('prosemirror-state').EditorState} State @typedef {import('prosemirror-model').Node} Node */
/** @typedef {{ does: Command, is?: (state: State) => boolean }} Act */

/** @param {string} name @returns {Act} */
const marking = name => ({
  does: toggleMark(marks[name]),
  is({ selection, storedMarks, doc }) {
    const { empty, from, to, $from } = selection;
    return empty ? marks[name].isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, marks[name]);
  },
});

/** A textblock of this kind, or a paragraph if it is one already. @param {import('prosemirror-model').NodeType} type @param {object} [attrs] @returns {Act} */
const being = (type, attrs = {}) => {
  /** @param {State} state */
  const is = state => {
    const { parent } = state.selection.$from;
    return parent.type === type && Object.entries(attrs).every(([name, value]) => parent.attrs[name] === value);
  };
  return { is, does: (state, dispatch) => turn(is(state) ? nodes.paragraph : type, is(state) ? {} : attrs)(state, dispatch) };
};

/** Changes the kind of the blocks under the selection; each keeps its id. @param {import('prosemirror-model').NodeType} type @param {object} attrs @returns {Command} */
const turn = (type, attrs) => (state, dispatch) => {
  if (!setBlockType(type, attrs)(state)) return false;
  if (!dispatch) return true;
  const { tr, selection: { from, to } } = state;
  state.doc.nodesBetween(from, to, (node, position, parent) => {
    if (node.isTextblock && parent === state.doc) tr.setBlockType(tr.mapping.map(position) + 1, undefined, type, { ...attrs, id: node.attrs.id });
    return !node.isTextblock;
  });
  if (!tr.docChanged) return setBlockType(type, attrs)(state, dispatch);
  dispatch(tr.scrollIntoView());
  return true;
};

/** @param {boolean} ordered @returns {Act} */
const listing = ordered => ({
  is: state => enclosing(state, nodes.list)?.node.attrs.ordered === ordered,
  does(state, dispatch) {
    const around = enclosing(state, nodes.list);
    if (!around) return wrapInList(nodes.list, { ordered })(state, dispatch);
    if (around.node.attrs.ordered === ordered) return liftListItem(nodes.entry)(state, dispatch);
    dispatch?.(state.tr.setNodeAttribute(around.start, 'ordered', ordered));
    return true;
  },
});

/** @type {Act} */
const quoting = {
  is: state => enclosing(state, nodes.quote) !== null,
  does(state, dispatch) {
    const around = enclosing(state, nodes.quote);
    if (!around) return wrap(state, dispatch);
    dispatch?.(state.tr.replaceWith(around.start, around.start + around.node.nodeSize, around.node.content).scrollIntoView());
    return true;
  },
};

/** The paragraphs under the selection become one quote; the first gives it its id. @param {State} state @param {((tr: import('prosemirror-state').Transaction) => void)} [dispatch] */
function wrap(state, dispatch) {
  const range = state.selection.$from.blockRange(state.selection.$to);
  if (!range || range.parent !== state.doc || !range.$from.parent.isTextblock || !range.$to.parent.isTextblock) return false;
  const inside = state.doc.children.slice(range.startIndex, range.endIndex);
  if (inside.some(node => !node.isTextblock || node.type === nodes.codeBlock)) return false;
  if (!dispatch) return true;
  const said = nodes.quote.create({ id: inside[0].attrs.id }, inside.map(node => nodes.paragraph.create(null, node.content)));
  const { anchor, head } = state.selection, tr = state.tr.replaceWith(range.start, range.end, said);
  dispatch(tr.setSelection(TextSelection.between(tr.doc.resolve(anchor + 1), tr.doc.resolve(head + 1))).scrollIntoView());
  return true;
}

/** Puts a block behind the one with the cursor, in its place if that is empty. @param {Node} block @returns {Command} */
export const put = block => (state, dispatch) => {
  const found = blockAt(state);
  if (!found) return false;
  if (!dispatch) return true;
  const { start, block: here } = found, end = start + here.nodeSize, bare = here.type === nodes.paragraph && here.content.size === 0;
  const tr = state.tr.replaceWith(bare ? start : end, end, block), at = bare ? start : end, after = at + block.nodeSize;
  if (!tr.doc.nodeAt(after) && block.isLeaf) tr.insert(after, nodes.paragraph.create());
  tr.setSelection(block.type === nodes.rule ? TextSelection.near(tr.doc.resolve(after)) : NodeSelection.create(tr.doc, at));
  dispatch(tr.scrollIntoView());
  return true;
};

/** @param {State} state @param {import('prosemirror-model').NodeType} type */
function enclosing({ selection: { $from } }, type) {
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type === type) return { node: $from.node(depth), start: $from.before(depth) };
  return null;
}

/** @satisfies {Record<string, Act>} */
export const acts = {
  paragraph: { does: turn(nodes.paragraph, {}) },
  heading2: being(nodes.heading, { level: 2 }), heading3: being(nodes.heading, { level: 3 }), heading4: being(nodes.heading, { level: 4 }),
  strong: marking('strong'), emphasis: marking('emphasis'), strike: marking('strike'), subscript: marking('subscript'), superscript: marking('superscript'), code: marking('code'),
  bullets: listing(false), numbers: listing(true),
  quote: quoting, pullQuote: being(nodes.pullQuote), codeBlock: being(nodes.codeBlock),
  rule: { does: put(nodes.rule.create()) },
  undo: { does: undo }, redo: { does: redo },
};
