// The toolbar: one stop of the Tab key, arrows within (APG, toolbar pattern).
import { acts } from './acts.js';
import { icon } from './icons.js';
import { make } from './make.js';

/** @typedef {keyof typeof acts | 'link' | 'picture' | 'recording' | 'find'} Tool */

/** @type {Tool[][]} */
const groups = [['heading2', 'heading3'], ['strong', 'emphasis', 'link'], ['bullets', 'numbers'], ['quote', 'pullQuote', 'picture', 'recording', 'rule'], ['undo', 'redo', 'find']];

/** @type {Partial<Record<Tool, string>>} */
const shortcuts = { strong: 'Control+B', emphasis: 'Control+I', link: 'Control+K', heading2: 'Control+Alt+2', heading3: 'Control+Alt+3', bullets: 'Control+Shift+8', numbers: 'Control+Shift+7', quote: 'Control+Shift+9', undo: 'Control+Z', redo: 'Control+Y', find: 'Control+H' };

export class Toolbar {
  /** @type {Map<Tool, HTMLButtonElement>} */
  #buttons = new Map();

  /** @param {import('prosemirror-view').EditorView} view @param {import('./words').Say} say @param {Record<'link' | 'picture' | 'recording' | 'find', import('./acts').Act>} more */
  constructor(view, say, more) {
    /** @type {Record<string, import('./acts').Act>} */
    this.acts = { ...acts, ...more };
    this.dom = make('div', { class: 'toolbar', role: 'toolbar', 'aria-label': say('toolbar') },
      ...groups.map(group => make('div', { class: 'toolbar-group', role: 'group' }, ...group.map(tool => this.#button(tool, view, say)))));
    this.state = make('span', { class: 'toolbar-state', 'aria-hidden': 'true' });
    this.dom.addEventListener('keydown', key => this.#walk(key));
    this.#only(this.#all()[0]);
  }

  /** Shows what holds where the cursor is. @param {import('prosemirror-state').EditorState} state */
  show(state) {
    for (const [tool, button] of this.#buttons) {
      const act = this.acts[tool];
      if (act.is) button.setAttribute('aria-pressed', String(act.is(state)));
      button.setAttribute('aria-disabled', String(!act.does(state)));
    }
  }

  /** @param {Tool} tool @param {import('prosemirror-view').EditorView} view @param {import('./words').Say} say */
  #button(tool, view, say) {
    const button = make('button', {
      type: 'button', tabindex: '-1', title: say(tool), 'aria-label': say(tool), 'aria-keyshortcuts': shortcuts[tool] ?? null,
      // The cursor stays in the text when the mouse presses a button.
      onmousedown: (/** @type {MouseEvent} */ press) => press.preventDefault(),
      onclick: () => {
        if (this.acts[tool].does(view.state, view.dispatch, view) && !(document.activeElement?.closest('.link-form'))) view.focus();
      },
    }, icon(tool));
    this.#buttons.set(tool, button);
    return button;
  }

  #all() {
    return Array.from(this.#buttons.values());
  }

  /** @param {HTMLButtonElement} stop the one that Tab reaches */
  #only(stop) {
    for (const button of this.#all()) button.tabIndex = button === stop ? 0 : -1;
  }

  /** @param {KeyboardEvent} key */
  #walk(key) {
    const all = this.#all(), at = all.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const forward = getComputedStyle(this.dom).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight', back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const goal = key.key === forward ? at + 1 : key.key === back ? at - 1 : key.key === 'Home' ? 0 : key.key === 'End' ? all.length - 1 : null;
    if (goal === null || at < 0) return;
    key.preventDefault();
    const next = all[(goal + all.length) % all.length];
    this.#only(next);
    next.focus();
  }
}
