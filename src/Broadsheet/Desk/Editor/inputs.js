// Inputs for what a block carries beside its words.
import { make, spoken } from './make.js';

/** @typedef {{ name: string, label: string, rows?: number, type?: string }} Wanted */

export class Inputs {
  /** @type {Map<string, HTMLInputElement | HTMLTextAreaElement>} */
  #byName = new Map();

  /** @param {Wanted[]} wanted @param {(name: string, value: string | null) => void} written */
  constructor(wanted, written) {
    this.dom = make('div', { class: 'block-inputs', contenteditable: 'false' });
    for (const { name, label, rows, type } of wanted) {
      const attrs = { dir: type === 'url' ? 'ltr' : 'auto', autocomplete: 'off', placeholder: ' ', oninput: () => written(name, input.value || null) };
      const input = rows ? make('textarea', { rows, ...attrs }) : make('input', { type: type ?? 'text', ...attrs });
      this.#byName.set(name, input);
      this.dom.append(make('label', { class: 'block-input', 'data-name': name }, make('span', spoken(), label), input));
    }
  }

  /** @param {Record<string, unknown>} values */
  show(values) {
    for (const [name, input] of this.#byName)
      if (input.value !== (values[name] ?? '')) input.value = String(values[name] ?? '');
  }
}

/** Written into the block as typing is. @param {import('prosemirror-view').EditorView} view @param {() => number | undefined} place @returns {(name: string, value: string | null) => void} */
export const intoBlock = (view, place) => (name, value) => {
  const at = place();
  if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, name, value));
};
