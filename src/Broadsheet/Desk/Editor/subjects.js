// Subjects by their names: found as one types, in any language; the field under it holds their codes (APG, combobox with list).
import { icon } from './icons.js';
import { make } from './make.js';

/** @typedef {{ code: string, name: string }} Subject */

/** Milliseconds without typing before the desk is asked. */
const pause = 150;

export class Subjects {
  /** @type {Map<string, string>} */
  #names = new Map();
  /** @type {Subject[]} */
  #offered = [];
  #at = -1; #timer = 0; #asking = new AbortController();

  /** @param {HTMLInputElement} field @param {string} address @param {string} language of the names @param {import('./words').Say} say */
  constructor(field, address, language, say) {
    this.field = field;
    this.address = address;
    this.say = say;
    this.chosen = make('ul', { class: 'subjects-chosen', lang: language });
    this.list = make('ul', { class: 'subjects-list', id: 'subjects-list', role: 'listbox', lang: language, 'aria-label': say('subjectsFind'), hidden: true });
    this.input = make('input', {
      class: 'field', type: 'text', id: field.id, role: 'combobox', autocomplete: 'off', dir: 'auto', placeholder: say('subjectsFind'),
      'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'subjects-list', 'aria-describedby': field.getAttribute('aria-describedby'),
      oninput: () => { clearTimeout(this.#timer); this.#timer = Number(setTimeout(() => void this.#ask(), pause)); },
      onkeydown: (/** @type {KeyboardEvent} */ key) => this.#key(key), onblur: () => this.#offer([]),
    });
    field.removeAttribute('id');
    field.hidden = true;
    field.after(make('div', { class: 'subjects' }, this.chosen, this.input, this.list));
    field.addEventListener('refilled', () => void this.#show());
    void this.#show();
  }

  get codes() {
    return this.field.value.split(/\s+/).filter(Boolean);
  }

  async #show() {
    const unknown = this.codes.filter(code => !this.#names.has(code));
    if (unknown.length > 0) for (const { code, name } of await this.#find(unknown.join(' '))) this.#names.set(code, name);
    this.chosen.replaceChildren(...this.codes.map(code => {
      const name = this.#names.get(code) ?? code;
      return make('li', {}, make('bdi', {}, name), make('button', { type: 'button', 'aria-label': this.say('subjectRemove', name), onclick: () => { this.#set(this.codes.filter(each => each !== code)); this.input.focus(); } }, icon('close')));
    }));
  }

  /** @param {string[]} codes */
  #set(codes) {
    this.field.value = codes.join(' ');
    this.field.dispatchEvent(new Event('input', { bubbles: true }));
    void this.#show();
  }

  async #ask() {
    const words = this.input.value.trim();
    this.#offer(words ? (await this.#find(words)).filter(({ code }) => !this.codes.includes(code)) : []);
  }

  /** @param {string} words @returns {Promise<Subject[]>} */
  async #find(words) {
    this.#asking.abort();
    this.#asking = new AbortController();
    const address = new URL(this.address, location.href);
    address.searchParams.set('q', words);
    try {
      const answer = await fetch(address, { headers: { Accept: 'application/json' }, signal: this.#asking.signal });
      return answer.ok ? await answer.json() : [];
    } catch {
      return [];
    }
  }

  /** @param {Subject[]} found */
  #offer(found) {
    this.#offered = found;
    this.#at = found.length > 0 ? 0 : -1;
    this.list.hidden = found.length === 0;
    this.input.setAttribute('aria-expanded', String(found.length > 0));
    this.list.replaceChildren(...found.map((subject, place) => make('li', {
      id: 'subject-' + place, role: 'option', onmousedown: (/** @type {Event} */ press) => { press.preventDefault(); this.#choose(subject); },
    }, subject.name)));
    this.#mark();
  }

  #mark() {
    Array.from(this.list.children).forEach((option, place) => option.setAttribute('aria-selected', String(place === this.#at)));
    if (this.#at >= 0) this.input.setAttribute('aria-activedescendant', 'subject-' + this.#at);
    else this.input.removeAttribute('aria-activedescendant');
    this.list.children[this.#at]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {Subject} subject */
  #choose(subject) {
    this.#names.set(subject.code, subject.name);
    this.input.value = '';
    this.#offer([]);
    this.#set([...this.codes, subject.code]);
  }

  /** @param {KeyboardEvent} key */
  #key(key) {
    const count = this.#offered.length;
    if (key.key === 'Enter') key.preventDefault();
    if (key.key === 'Backspace' && this.input.value === '' && this.codes.length > 0) return this.#set(this.codes.slice(0, -1));
    if (count === 0) return;
    if (key.key === 'ArrowDown' || key.key === 'ArrowUp') {
      key.preventDefault();
      this.#at = (this.#at + (key.key === 'ArrowDown' ? 1 : -1) + count) % count;
      this.#mark();
    } else if (key.key === 'Enter') this.#choose(this.#offered[this.#at]);
    else if (key.key === 'Escape') this.#offer([]);
  }
}
