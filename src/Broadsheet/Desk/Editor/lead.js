// The picture over the story: a field that is no string.
import { make } from './make.js';
import { PictureCard } from './picture.js';
import { asPicture } from './taking.js';
import { same } from './same.js';

/** @typedef {Record<string, any> | null} Picture */

export class Lead {
  /**
   * @param {HTMLElement} place
   * @param {Picture} picture
   * @param {{ say: import('./words').Say, send: import('./taking').Send, pick: (taken: (file: File) => void, found: (picture: Record<string, any>) => void) => void, touched: () => void, failed: (file: File, why: unknown) => void }} page
   */
  constructor(place, picture, page) {
    this.page = page;
    this.place = place;
    this.value = picture;
    const { say } = page;
    this.empty = make('button', { type: 'button', class: 'lead-empty', onclick: () => this.#pick() }, say('pictureChoose'));
    this.card = new PictureCard(say, {
      written: (name, value) => this.#set(value === null ? without(this.value, name) : { ...this.value, [name]: value }),
      another: () => this.#pick(),
      remove: () => { this.#set(null); this.empty.focus(); },
    });
    place.append(this.empty, this.card.dom);
    place.addEventListener('dragover', drag => { if (drag.dataTransfer?.types.includes('Files')) drag.preventDefault(); });
    place.addEventListener('drop', drop => {
      const file = Array.from(drop.dataTransfer?.files ?? []).find(each => each.type.startsWith('image/'));
      if (!file) return;
      drop.preventDefault();
      void this.#take(file);
    });
    this.#show();
  }

  /** What somebody else chose. @param {Picture} picture */
  write(picture) {
    if (same(picture, this.value)) return;
    this.value = picture;
    this.#show();
  }

  #pick() {
    this.page.pick(file => void this.#take(file), found => this.#set({ type: 'picture', ...present(found) }));
  }

  /** @param {File} file */
  async #take(file) {
    const { say, send, failed } = this.page;
    this.empty.textContent = say('pictureSending', file.name);
    try {
      this.#set({ type: 'picture', ...present(asPicture(await send(file))) });
    } catch (why) {
      failed(file, why);
    } finally {
      this.empty.textContent = say('pictureChoose');
    }
  }

  /** @param {Picture} picture */
  #set(picture) {
    this.value = picture;
    this.#show();
    this.page.touched();
  }

  #show() {
    this.empty.hidden = this.value !== null;
    this.card.dom.hidden = this.value === null;
    if (this.value) this.card.show(this.value);
  }
}

/** @param {Record<string, unknown>} picture */
const present = picture => Object.fromEntries(Object.entries(picture).filter(([, value]) => value !== null));

/** @param {Picture} picture @param {string} name */
const without = (picture, name) => Object.fromEntries(Object.entries(picture ?? {}).filter(([each]) => each !== name));
