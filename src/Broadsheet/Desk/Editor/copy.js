// What this browser keeps until the server has it.

/** @typedef {import('./shapes').Copy} Copy */

/** Written at most so often, in milliseconds. */
const seldom = 1000;

export class BrowserCopy {
  #timer = /** @type {unknown} */ (null);

  /**
   * @param {string} item
   * @param {() => Omit<Copy, 'at'> | null} unsaved null when the server has all
   * @param {import('./shapes').Clock} clock
   * @param {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} storage
   */
  constructor(item, unsaved, clock, storage) {
    this.name = 'desk:' + item;
    this.unsaved = unsaved;
    this.clock = clock;
    this.storage = storage;
  }

  /** @returns {Copy | null} */
  get kept() {
    const kept = this.#read(this.name);
    return whole(kept) ? kept : null;
  }

  /** Copies that were found on opening and not thrown away yet, the latest last. @returns {Copy[]} */
  get aside() {
    const aside = this.#read(this.name + ':aside');
    return Array.isArray(aside) ? aside.filter(whole) : [];
  }

  /** Takes the copy out of the way of what is written from now on. @param {Copy} copy */
  setAside(copy) {
    this.#keep(':aside', [...this.aside, copy]);
    this.storage.removeItem(this.name);
  }

  /** @param {Copy} copy */
  drop(copy) {
    this.#keep(':aside', this.aside.filter(each => each.at !== copy.at));
  }

  touched() {
    this.#timer ??= this.clock.after(seldom, () => { this.#timer = null; this.write(); });
  }

  /** Writes now, or removes what is not needed any more. */
  write() {
    if (this.#timer) this.clock.forget(this.#timer);
    this.#timer = null;
    const unsaved = this.unsaved();
    this.#keep('', unsaved && { at: new Date(this.clock.now()).toISOString(), ...unsaved });
  }

  /** @param {string} ending @param {unknown} value */
  #keep(ending, value) {
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    try {
      if (isEmpty) this.storage.removeItem(this.name + ending);
      else this.storage.setItem(this.name + ending, JSON.stringify(value));
    } catch {
      // The browser's room is full or closed to us: the server's copy is then the only one, as the notice says while it fails.
    }
  }

  /** @param {string} name */
  #read(name) {
    try {
      return JSON.parse(this.storage.getItem(name) ?? 'null');
    } catch {
      return null;
    }
  }
}

/** @param {any} copy @returns {copy is Copy} */
const whole = copy => Boolean(copy?.now?.body && copy.base?.body && copy.at && typeof copy.token === 'number');
