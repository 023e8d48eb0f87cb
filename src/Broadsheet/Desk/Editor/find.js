// Finds words in the text, and puts others in their place: a small form under the toolbar.
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { make } from './make.js';
import { schema } from './schema.js';

/** @typedef {{ from: number, to: number }} Place @typedef {import('prosemirror-state').EditorState} State */

const key = new PluginKey('find');

/** Where the words stand, capital or small. @param {import('prosemirror-model').Node} doc @param {string} words @returns {Place[]} */
export function places(doc, words) {
  /** @type {Place[]} */
  const found = [], wanted = words.toLocaleLowerCase();
  if (wanted === '') return found;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, null, '\ufffc'), small = text.toLocaleLowerCase();
    // A letter whose small one is longer would shift all that follows it.
    const searched = small.length === text.length ? small : text, sought = small.length === text.length ? wanted : words;
    for (let at = searched.indexOf(sought); at >= 0; at = searched.indexOf(sought, at + sought.length))
      found.push({ from: position + 1 + at, to: position + 1 + at + sought.length });
    return false;
  });
  return found;
}

/** Puts words in these places, each under the marks that it had. @param {State} state @param {Place[]} found @param {string} words */
export function replaced(state, found, words) {
  const { tr } = state;
  for (const { from, to } of found.toReversed()) {
    if (words) tr.replaceWith(from, to, schema.text(words, tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? []));
    else tr.delete(from, to);
  }
  return tr;
}

export class FindForm {
  plugin = new Plugin({
    key,
    props: {
      decorations: state => (this.dom.hidden ? null : DecorationSet.create(state.doc, places(state.doc, this.words.value)
        .map(({ from, to }) => Decoration.inline(from, to, { class: state.selection.from === from && state.selection.to === to ? 'found here' : 'found' })))),
    },
  });

  /** @param {import('./words').Say} say */
  constructor(say) {
    this.say = say;
    const input = (/** @type {string} */ word) => make('input', { type: 'text', dir: 'auto', autocomplete: 'off', 'aria-label': say(word), placeholder: say(word) });
    const press = (/** @type {string} */ word, /** @type {() => void} */ does) => make('button', { type: 'button', class: 'quiet-press', onclick: does }, say(word));
    this.words = input('find');
    this.others = input('replaceWith');
    this.count = make('span', { class: 'find-count', role: 'status' });
    this.dom = make('div', { class: 'link-form', role: 'search', 'aria-label': say('findReplace'), hidden: true }, this.words, this.count,
      press('findBefore', () => this.#walk(-1)), press('findNext', () => this.#walk(1)), this.others,
      press('replace', () => this.#replace(false)), press('replaceAll', () => this.#replace(true)), press('findClose', () => this.close()));
    this.words.addEventListener('input', () => this.#walk(0));
    this.dom.addEventListener('keydown', pressed => {
      if (pressed.key === 'Escape') this.close();
      if (pressed.key !== 'Enter' || !(pressed.target instanceof HTMLInputElement)) return;
      pressed.preventDefault();
      if (pressed.target === this.others) this.#replace(false);
      else this.#walk(pressed.shiftKey ? -1 : 1);
    });
  }

  /** @type {import('prosemirror-state').Command} */
  open = (state, dispatch, view) => {
    if (!dispatch || !view) return true;
    this.view = view;
    const { from, to } = state.selection, chosen = state.doc.textBetween(from, to, '\n');
    if (chosen && !chosen.includes('\n')) this.words.value = chosen;
    this.dom.hidden = false;
    this.words.focus();
    this.words.select();
    this.#walk(0);
    return true;
  };

  close() {
    this.dom.hidden = true;
    this.view?.dispatch(this.view.state.tr.setMeta(key, true));
    this.view?.focus();
  }

  /** To the next place, the one before, or the first from the cursor on. @param {1 | 0 | -1} way */
  #walk(way) {
    if (!this.view) return;
    const { state } = this.view, found = places(state.doc, this.words.value), { from, to } = state.selection;
    const ahead = found.findIndex(place => (way > 0 ? place.from >= to : place.from >= from));
    const before = found.findLastIndex(place => place.to <= from);
    const at = found.length === 0 ? -1 : way < 0 ? (before < 0 ? found.length - 1 : before) : Math.max(ahead, 0);
    this.count.textContent = this.words.value ? this.say('findCount', at + 1, found.length) : '';
    const tr = state.tr.setMeta(key, true);
    this.view.dispatch(at < 0 ? tr : tr.setSelection(TextSelection.create(state.doc, found[at].from, found[at].to)).scrollIntoView());
  }

  /** @param {boolean} all */
  #replace(all) {
    if (!this.view) return;
    const { state } = this.view, found = places(state.doc, this.words.value), { from, to } = state.selection;
    const now = all ? found : found.filter(place => place.from === from && place.to === to);
    if (now.length > 0) this.view.dispatch(replaced(state, now, this.others.value));
    this.#walk(all ? 0 : 1);
  }
}
