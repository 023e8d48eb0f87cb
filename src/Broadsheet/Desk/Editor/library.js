// A window onto the library: words narrow what is shown; one picture or recording, or several pictures as a gallery, go into the story.
import { icon } from './icons.js';
import { make, spoken } from './make.js';
import { asPicture } from './taking.js';

/** @typedef {Record<string, any>} Found */

export class LibraryWindow {
  /**
   * @param {string} address where they are found
   * @param {import('./words').Say} say
   * @param {{ place: string, find: string, none: string, from: string, read: (found: Found) => Found }} [kind] words of the window, and what becomes of one that was chosen
   */
  constructor(address, say, { place, find, none, from, read } = { place: 'library', find: 'pictureFind', none: 'pictureNone', from: 'pictureFromLibrary', read: asPicture }) {
    this.none = none;
    this.read = read;
    this.address = address;
    this.say = say;
    /** @type {Map<string, Found>} */
    this.chosen = new Map();
    this.search = make('input', { type: 'search', class: 'field', id: place + '-find', placeholder: say(find), 'aria-label': say(find), oninput: () => this.#soon() });
    this.list = make('ul', { class: 'library-list', 'aria-live': 'polite' });
    this.several = make('input', { type: 'checkbox', id: place + '-several', onchange: () => this.#draw() });
    this.many = make('label', { class: 'library-several', for: place + '-several' }, this.several, say('gallerySelect'));
    this.put = make('button', { type: 'button', class: 'press', hidden: true, onclick: () => this.#done(Array.from(this.chosen.values())) });
    this.dom = make('dialog', { class: 'library-window', 'aria-label': say(from), ...spoken() },
      make('div', { class: 'library-head' }, this.search,
        make('button', { type: 'button', class: 'quiet-press', onclick: () => { this.dom.close(); this.file(); } }, say('pictureUpload')),
        make('button', { type: 'button', class: 'quiet-press', onclick: () => this.dom.close() }, say('pictureClose'))),
      this.many, this.list, this.put);
    /** @type {Found[]} */
    this.shown = [];
    this.file = () => {};
    /** @type {(pictures: Found[]) => void} */
    this.found = () => {};
    document.body.append(this.dom);
  }

  /** @param {{ file: () => void, found: (pictures: Found[]) => void, several?: boolean }} wish */
  open({ file, found, several = false }) {
    Object.assign(this, { file, found });
    this.chosen.clear();
    this.several.checked = false;
    this.many.hidden = !several;
    this.dom.showModal();
    this.search.focus();
    void this.#look();
  }

  #soon() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.#look(), 200);
  }

  async #look() {
    const words = this.search.value, address = new URL(this.address, location.href);
    address.searchParams.set('q', words);
    const answer = await fetch(address, { headers: { Accept: 'application/json' }, redirect: 'manual' }).catch(() => null);
    // What was typed meanwhile has asked again.
    if (words !== this.search.value) return;
    this.shown = answer?.ok ? await answer.json() : [];
    this.#draw();
  }

  #draw() {
    const isMany = this.several.checked;
    if (!isMany) this.chosen.clear();
    this.list.replaceChildren(...(this.shown.length > 0 ? this.shown.map(picture => this.#one(picture, isMany)) : [make('li', { class: 'library-none' }, this.say(this.none))]));
    this.put.hidden = this.chosen.size < 2;
    this.put.textContent = this.say('picturesChosen', this.chosen.size);
  }

  /** @param {Found} picture @param {boolean} isMany */
  #one(picture, isMany) {
    return make('li', {}, make('button', {
      type: 'button', 'data-blob': picture.blob, 'aria-pressed': isMany ? String(this.chosen.has(picture.blob)) : null,
      onclick: () => {
        if (!isMany) { this.#done([picture]); return; }
        if (!this.chosen.delete(picture.blob)) this.chosen.set(picture.blob, picture);
        this.#draw();
        /** @type {HTMLElement | null} */ (this.list.querySelector(`[data-blob="${picture.blob}"]`))?.focus();
      },
    }, picture.thumb ? make('img', { src: picture.thumb, alt: '', width: picture.width, height: picture.height, loading: 'lazy' }) : make('i', { class: 'library-sound' }, icon('recording')),
    make('span', { dir: 'auto' }, picture.alt ?? picture.caption ?? picture.name), picture.time ? make('small', {}, picture.time) : ''));
  }

  /** @param {Found[]} pictures */
  #done(pictures) {
    this.dom.close();
    this.found(pictures.map(this.read));
  }
}

/** The block for what was chosen. @param {Found[]} pictures */
export const asBlock = pictures => (pictures.length === 1 ? { type: 'picture', ...present(pictures[0]) } : { type: 'gallery', pictures: pictures.map(present) });

/** @param {Found} picture */
const present = picture => Object.fromEntries(Object.entries(picture).filter(([, value]) => value !== null));
