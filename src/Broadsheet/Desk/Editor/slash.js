// "/" at the start of an empty line offers blocks. What is typed narrows them; arrows and Enter choose; Escape leaves the sign.
import { Plugin } from 'prosemirror-state';
import { acts } from './acts.js';
import { make, spoken } from './make.js';
import { schema } from './schema.js';

/** @typedef {{ name: string, label: string, does: import('prosemirror-state').Command }} Offer */

/** What stands in the line behind the sign, or null when none is asked for. @param {import('prosemirror-state').EditorState} state */
export function asked({ selection: { $from, empty } }) {
  if (!empty || $from.depth !== 1 || $from.parent.type !== schema.nodes.paragraph || $from.parentOffset !== $from.parent.content.size) return null;
  return /^[/／]([\p{L}\p{M} ]{0,20})$/u.exec($from.parent.textContent)?.[1] ?? null;
}

/** @param {Offer[]} offers @param {string} words */
export const fitting = (offers, words) => offers.filter(({ name, label }) => [name, label].some(each => each.toLocaleLowerCase().split(' ').some(word => word.startsWith(words.trim().toLocaleLowerCase()))));

/** @param {import('./words').Say} say @param {Record<'picture' | 'recording', import('prosemirror-state').Command>} more @returns {Plugin} */
export function slash(say, more) {
  const blocks = /** @type {const} */ (['heading2', 'heading3', 'quote', 'pullQuote', 'bullets', 'numbers', 'rule', 'codeBlock']);
  /** @type {Offer[]} */
  const offers = [...blocks.map(name => ({ name, label: say(name), does: acts[name].does })), ...Object.entries(more).map(([name, does]) => ({ name, label: say(name), does }))];
  const list = make('ul', { class: 'slash', id: 'slash', role: 'listbox', 'aria-label': say('slashMenu'), hidden: true, ...spoken() });
  /** @type {Offer[]} */
  let shown = [];
  let at = 0, refused = '';

  /** @param {import('prosemirror-view').EditorView} view */
  const close = view => {
    list.hidden = true;
    for (const name of ['aria-activedescendant', 'aria-controls', 'aria-expanded']) view.dom.removeAttribute(name);
  };

  /** @param {import('prosemirror-view').EditorView} view @param {Offer} offer */
  const choose = (view, offer) => {
    const { $from } = view.state.selection;
    view.dispatch(view.state.tr.delete($from.start(), $from.end()));
    offer.does(view.state, view.dispatch, view);
    view.focus();
  };

  /** @param {import('prosemirror-view').EditorView} view */
  const draw = view => {
    list.replaceChildren(...shown.map((offer, place) => make('li', {
      id: 'slash-' + offer.name, role: 'option', 'aria-selected': String(place === at), onmousedown: (/** @type {Event} */ press) => { press.preventDefault(); choose(view, offer); },
    }, offer.label)));
    list.hidden = false;
    view.dom.setAttribute('aria-controls', 'slash');
    view.dom.setAttribute('aria-activedescendant', 'slash-' + shown[at].name);
    const around = list.offsetParent?.getBoundingClientRect(), cursor = view.coordsAtPos(view.state.selection.from);
    if (!around) return;
    list.style.insetBlockStart = cursor.bottom - around.top + 4 + 'px';
    list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  };

  return new Plugin({
    view(view) {
      view.dom.after(list);
      return {
        update(now, before) {
          if (now.state.doc.eq(before.doc) && now.state.selection.eq(before.selection)) return;
          const words = asked(now.state), key = now.state.selection.$from.parent.textContent;
          shown = words === null || key === refused || !now.editable ? [] : fitting(offers, words);
          if (words === null) refused = '';
          at = 0;
          if (shown.length > 0) draw(now);
          else close(now);
        },
        destroy: () => list.remove(),
      };
    },
    props: {
      handleKeyDown(view, key) {
        if (list.hidden || key.isComposing) return false;
        if (key.key === 'ArrowDown' || key.key === 'ArrowUp') at = (at + (key.key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length;
        else if (key.key === 'Escape') { refused = view.state.selection.$from.parent.textContent; close(view); return true; }
        else if (key.key === 'Enter' || key.key === 'Tab') { choose(view, shown[at]); return true; }
        else return false;
        draw(view);
        return true;
      },
      handleDOMEvents: { blur(view) { close(view); return false; } },
    },
  });
}
