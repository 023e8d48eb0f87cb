// The text itself: a ProseMirror view over the story's blocks.
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { ids } from './ids.js';
import { bring } from './merge.js';
import { otherView } from './other.js';
import { quoteViews } from './quote.js';
import { readBody } from './read.js';
import { keys, typed } from './shortcuts.js';
import { writeBody } from './write.js';

/** @param {string} words */
const placeholder = words => new Plugin({
  props: {
    decorations({ doc }) {
      const only = doc.firstChild;
      if (doc.childCount !== 1 || !only?.isTextblock || only.content.size > 0) return null;
      return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, { class: 'empty', 'data-placeholder': words })]);
    },
  },
});

/** Marks the block that the cursor stands in. */
const here = new Plugin({
  props: {
    decorations({ doc, selection: { $from } }) {
      if ($from.depth === 0) return null;
      return DecorationSet.create(doc, [Decoration.node($from.before(1), $from.after(1), { class: 'here' })]);
    },
  },
});

/**
 * @param {HTMLElement} mount
 * @param {import('./shapes').Block[]} body
 * @param {{ say: import('./words').Say, save: () => void, link: import('prosemirror-state').Command, find: import('prosemirror-state').Command, plugins: Plugin[], views: Record<string, import('prosemirror-view').NodeViewConstructor>, changed: (isMine: boolean) => void, shown: (state: EditorState) => void }} page
 */
export function openEditor(mount, body, page) {
  const { say } = page;
  const plugins = [ids, ...page.plugins, typed, ...keys(page), history({ newGroupDelay: 600 }), dropCursor({ color: false, class: 'drop-line', width: 2 }), gapCursor(), here, placeholder(say('placeholder'))];
  const view = new EditorView({ mount }, {
    state: EditorState.create({ doc: readBody(body), plugins }),
    nodeViews: { ...quoteViews(say), other: otherView(say), ...page.views },
    // The bars that stick over the text hide what is under them.
    scrollMargin: { top: 200, bottom: 60, left: 0, right: 0 }, scrollThreshold: { top: 180, bottom: 40, left: 0, right: 0 },
    attributes: { class: 'text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': say('body'), spellcheck: 'true' },
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      if (tr.docChanged) page.changed(!tr.getMeta('fromDesk'));
      page.shown(view.state);
    },
  });
  return view;
}

/** @param {EditorView} view */
export const bodyOf = view => writeBody(view.state.doc);

/** @param {EditorView} view @param {import('./shapes').Block[]} body @param {boolean} [undoable] */
export function showBody(view, body, undoable = false) {
  const tr = bring(view.state, body);
  if (tr.docChanged) view.dispatch(undoable ? tr.setMeta('addToHistory', true) : tr);
}
