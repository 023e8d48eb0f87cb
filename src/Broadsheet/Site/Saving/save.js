/**
 * `<save-toggle item>`: keeps a story for later. Signed out, the browser keeps it; signed in, the account does, and what the browser kept
 * before is brought there once. The words come with the page, in its language.
 */
import { me, changed } from '../Me/me.js';

const shelf = 'broadsheet.saved';
const words = /** @type {HTMLElement | null} */ (document.querySelector('[data-save-words]'))?.dataset ?? {};

/** @typedef {{ item: string, address: string, title: string, version?: number, there?: boolean }} Kept `version`: the one that was on the page then. `there`: the account has it too, and it lies here for when there is no line. */

/** @returns {Kept[]} */
export function kept() {
  try {
    const list = JSON.parse(localStorage.getItem(shelf) ?? '[]');
    return Array.isArray(list) ? list.filter((one) => typeof one?.item === 'string') : [];
  } catch {
    return [];
  }
}

/** @param {Kept[]} list */
export function keep(list) {
  localStorage.setItem(shelf, JSON.stringify(list));
  document.dispatchEvent(new CustomEvent('broadsheet:saved'));
}

/**
 * Brings what this browser kept to the account, once somebody is signed in; only what the account has confirmed counts as there.
 * What lay here for somebody who has signed out, or was removed elsewhere, goes.
 */
async function meet() {
  const own = await me();
  const list = kept();
  if (!own) {
    if (list.some((one) => one.there)) keep(list.filter((one) => !one.there));
    return;
  }
  const sent = list.filter((one) => !one.there).map((one) => one.item);
  if (sent.length > 0) {
    const answer = await fetch('/account/saved/merge', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) });
    if (!answer.ok) return;
    own.saved = new Set(await answer.json());
  }
  const rest = kept().filter((one) => own.saved.has(one.item) || (!one.there && !sent.includes(one.item)));
  if (sent.length > 0 || rest.length < list.length) keep(rest.map((one) => (own.saved.has(one.item) ? { ...one, there: true } : one)));
}

class SaveToggle extends HTMLElement {
  async connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.press();
    });
    await ready;
    this.show(await this.isSaved());
  }

  get item() {
    return this.getAttribute('item') ?? '';
  }

  async isSaved() {
    const own = await me();
    return own ? own.saved.has(this.item) : kept().some((one) => one.item === this.item);
  }

  async press() {
    const saved = !(await this.isSaved());
    try {
      await this.store(saved);
      for (const twin of /** @type {NodeListOf<SaveToggle>} */ (document.querySelectorAll(`save-toggle[item="${this.item}"]`))) twin.show(saved);
      changed(saved ? words.done : words.removed);
    } catch {
      // The old state stays, and it is said.
      changed(words.failed);
    }
  }

  /** @param {boolean} saved */
  async store(saved) {
    const own = await me();
    if (own) {
      const body = new URLSearchParams({ item: this.item });
      if (!saved) body.set('remove', '1');
      const answer = await fetch('/account/saved', { method: 'POST', body, headers: { accept: 'application/json' } });
      if (!answer.ok) throw new Error(answer.statusText);
      if (saved) own.saved.add(this.item);
      else own.saved.delete(this.item);
    }
    const others = kept().filter((one) => one.item !== this.item);
    const page = /** @type {HTMLElement | null} */ (document.querySelector('article[data-story]'));
    const version = page?.dataset.story === this.dataset.address ? Number(page?.dataset.version) : undefined;
    const entry = { item: this.item, address: this.dataset.address ?? '', title: this.dataset.headline ?? '', version, there: own !== null };
    keep(saved ? [entry, ...others] : others);
  }

  /** The label says the state, the accessible name what a press does. @param {boolean} saved */
  show(saved) {
    const button = this.querySelector('button');
    if (!button) return;
    button.setAttribute('aria-pressed', String(saved));
    button.setAttribute('aria-label', `${saved ? words.remove : words.save}: ${this.dataset.headline}`);
    const label = button.querySelector('span');
    if (label) label.textContent = (saved ? words.saved : words.save) ?? '';
  }
}

const ready = meet().catch(() => { /* what lies here stays for the next time */ });
customElements.define('save-toggle', SaveToggle);
