// Where words lead: a small form under the toolbar, no dialog over the text.
import { TextSelection } from 'prosemirror-state';
import { meantAddress } from './addresses.js';
import { make } from './make.js';
import { schema } from './schema.js';

const href = schema.marks.href;

/** The whole link around the cursor, or the selection. @param {import('prosemirror-state').EditorState} state */
export function linked({ selection, doc }) {
  const { from, to, empty, $from } = selection;
  if (!empty) {
    /** @type {string | null} */
    let found = null;
    doc.nodesBetween(from, to, node => { found ??= href.isInSet(node.marks)?.attrs.href ?? null; });
    return { from, to, address: found };
  }
  const mark = href.isInSet($from.marks()) ?? href.isInSet($from.nodeAfter?.marks ?? []);
  if (!mark) return { from, to, address: null };
  let start = $from.start(), first = 0, last = 0;
  $from.parent.forEach((child, offset) => {
    if (!mark.isInSet(child.marks)) { if (offset < $from.parentOffset) first = offset + child.nodeSize; return; }
    if (offset <= $from.parentOffset || last === offset) last = offset + child.nodeSize;
  });
  return { from: start + first, to: start + last, address: mark.attrs.href };
}

export class LinkForm {
  /** @param {import('prosemirror-view').EditorView} view @param {import('./words').Say} say */
  constructor(view, say) {
    this.view = view;
    this.say = say;
    this.input = make('input', { type: 'text', inputmode: 'url', dir: 'ltr', autocomplete: 'off', spellcheck: 'false', 'aria-label': say('linkAddress'), placeholder: 'https://' });
    this.wrong = make('span', { class: 'link-wrong', role: 'alert' });
    this.apply = make('button', { type: 'button', class: 'quiet-press', onclick: () => this.#apply() }, say('linkApply'));
    this.remove = make('button', { type: 'button', class: 'quiet-press', onclick: () => this.#set(null) }, say('linkRemove'));
    this.dom = make('div', { class: 'link-form', hidden: true }, this.input, this.apply, this.remove,
      make('button', { type: 'button', class: 'quiet-press', onclick: () => this.close() }, say('cancel')), this.wrong);
    this.dom.addEventListener('keydown', key => {
      if (key.key === 'Enter' && key.target === this.input) { key.preventDefault(); this.#apply(); }
      if (key.key === 'Escape') this.close();
    });
  }

  /** @type {import('prosemirror-state').Command} */
  open = (state, dispatch) => {
    const { from, to, address } = linked(state);
    if (from === to || !state.doc.resolve(from).parent.type.allowsMarkType(href)) return false;
    if (!dispatch) return true;
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
    this.dom.hidden = false;
    this.remove.hidden = address === null;
    this.wrong.textContent = '';
    this.input.value = address ?? '';
    this.input.focus();
    this.input.select();
    return true;
  };

  close() {
    this.dom.hidden = true;
    this.view.focus();
  }

  #apply() {
    const address = meantAddress(this.input.value);
    if (address) this.#set(address);
    else this.wrong.textContent = this.say('linkWrong');
  }

  /** @param {string | null} address */
  #set(address) {
    const { state } = this.view, { from, to } = state.selection, tr = state.tr.removeMark(from, to, href);
    if (address) tr.addMark(from, to, href.create({ href: address }));
    this.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, to)));
    this.close();
  }
}
