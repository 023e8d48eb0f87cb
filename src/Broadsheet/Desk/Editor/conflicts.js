// Two people changed the same passage. Both versions stand under it until somebody chooses; nothing else stops.
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { compared, plain } from './difference.js';
import { make, spoken } from './make.js';

/** @typedef {import('./shapes').Conflict} Conflict @typedef {'mine' | 'theirs' | 'both'} Choice */

const key = new PluginKey('conflicts');

export class Conflicts {
  /** @type {Map<string, { conflict: Conflict, panel: HTMLElement }>} */
  #open = new Map();

  /** @param {import('./words').Say} say @param {(conflict: Conflict, choice: Choice) => void} chosen */
  constructor(say, chosen) {
    this.say = say;
    this.chosen = chosen;
    this.plugin = new Plugin({
      key,
      props: { decorations: ({ doc }) => (this.#open.size > 0 ? DecorationSet.create(doc, this.#under(doc)) : null) },
    });
  }

  /**
   * @param {Conflict[]} found
   * @param {import('prosemirror-view').EditorView} view
   * @param {(conflict: Conflict) => void} place puts the panel of what is no block on the screen, or is a field's
   */
  raise(found, view, place) {
    for (const conflict of found) {
      const name = conflict.id ?? conflict.name ?? '';
      this.#open.get(name)?.panel.remove();
      this.#open.set(name, { conflict, panel: this.#panel(name, conflict) });
      place(conflict);
    }
    view.dispatch(view.state.tr.setMeta(key, true));
  }

  /** @param {string} name */
  panel(name) {
    return this.#open.get(name)?.panel;
  }

  /** @param {import('prosemirror-model').Node} doc */
  #under(doc) {
    /** @type {Decoration[]} */
    const found = [];
    doc.forEach((node, position) => {
      const open = this.#open.get(node.attrs.id);
      if (!open) return;
      found.push(Decoration.widget(position + node.nodeSize, open.panel, { key: 'conflict ' + node.attrs.id, side: -1, stopEvent: () => true, ignoreSelection: true }));
      found.push(Decoration.node(position, position + node.nodeSize, { class: 'disputed' }));
    });
    return found;
  }

  /** @param {string} name @param {Conflict} conflict */
  #panel(name, conflict) {
    const { say } = this, { base, mine, theirs } = conflict;
    const title = theirs === null ? say('conflictRemoved') : mine === null ? say('conflictMineRemoved') : say('conflict');
    const column = (/** @type {'mine' | 'theirs'} */ side) => make('div', {}, make('b', {}, say(side)),
      conflict[side] === null ? make('p', { class: 'nothing' }, say('nothingThere')) : compared(plain(base), plain(conflict[side])));
    const choose = (/** @type {Choice} */ choice, /** @type {string} */ word) =>
      make('button', { type: 'button', class: 'quiet-press', onclick: () => this.#choose(name, choice) }, say(word));
    const both = conflict.id !== undefined && mine !== null && theirs !== null;
    return make('div', { class: 'conflict', role: 'group', 'aria-label': title, contenteditable: 'false', ...spoken() },
      make('p', { class: 'conflict-title', role: 'alert' }, title),
      make('div', { class: 'conflict-sides' }, column('mine'), column('theirs'),
        make('details', {}, make('summary', {}, say('before')), make('p', { dir: 'auto' }, plain(base) || say('nothingThere')))),
      make('div', { class: 'conflict-acts' }, choose('mine', 'keepMine'), choose('theirs', 'keepTheirs'), both ? choose('both', 'keepBoth') : null));
  }

  /** @param {string} name @param {Choice} choice */
  #choose(name, choice) {
    const open = this.#open.get(name);
    if (!open) return;
    this.#open.delete(name);
    open.panel.remove();
    this.chosen(open.conflict, choice);
  }
}
