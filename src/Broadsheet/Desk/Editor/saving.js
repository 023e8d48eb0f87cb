// Saves by itself: one request in flight, at most one waiting; what the server answers is taken over before the next goes out.
import { changes, nothing, standing } from './changes.js';
import { takeOver } from './meeting.js';

/** @typedef {import('./shapes').Text} Text @typedef {import('./shapes').Request} Request @typedef {import('./shapes').Reply} Reply @typedef {import('./shapes').Answer} Answer @typedef {import('./shapes').Copy} Copy */

/** Milliseconds. A pause this long saves; who never pauses is saved this often; a failure waits longer each time. */
export const pause = 1500, longest = 20_000, waits = [2000, 4000, 8000, 15_000, 30_000];

export class Saving {
  #held = new Set(); #timer = /** @type {unknown} */ (null); #unsavedSince = /** @type {number | null} */ (null);
  #flight = /** @type {Promise<boolean> | null} */ (null); #waiting = false; #failures = 0;
  #unanswered = /** @type {Copy['unanswered']} */ (null);

  /**
   * @param {{ token: number, base: Text, unanswered?: Copy['unanswered'] }} from where the text stands on the server
   * @param {{
   *   look: () => Text, send: (request: Request) => Promise<Reply>, told: (state: import('./shapes').SavingState) => void,
   *   adopt: (text: Text) => void, disagree: (conflicts: import('./shapes').Conflict[]) => void, clock: import('./shapes').Clock
   * }} page what is on the screen, the way to the server, and who wants to know
   */
  constructor(from, page) {
    this.page = page;
    this.token = from.token;
    this.base = from.base;
    this.#unanswered = from.unanswered ?? null;
  }

  /** What is not on the server yet, for the browser's copy; null when all is. @returns {Omit<Copy, 'at'> | null} */
  get unsaved() {
    const now = this.page.look();
    if (!this.#unanswered && nothing(changes(this.base, now))) return null;
    return { token: this.token, base: this.base, now, unanswered: this.#unanswered };
  }

  /** Something was written. */
  touched() {
    const { clock, told } = this.page, now = clock.now();
    this.#unsavedSince ??= now;
    if (!this.#flight) told({ is: 'unsaved' });
    if (this.#failures === 0) this.#in(Math.max(0, Math.min(pause, this.#unsavedSince + longest - now)));
  }

  /** Tries at once: a key, a network that is back, a page that is left. Resolves to whether all is stored. */
  save() {
    this.#forget();
    if (!this.#flight) return this.#start();
    this.#waiting = true;
    return this.#flight;
  }

  /** Before leaving to publish or to look: true when everything is stored and nothing waits for a choice. */
  async flush() {
    while (await this.save()) {
      if (this.#held.size > 0) return false;
      if (this.unsaved === null) return true;
    }
    return false;
  }

  /** Somebody chose: what the screen shows for this block or field now is measured against theirs. @param {string} name */
  settle(name) {
    this.#held.delete(name);
    this.touched();
  }

  /** Goes on from the copy of a browser that never got to save: measured against what that one had. @param {Omit<Copy, 'at'>} copy */
  resume({ token, base, unanswered }) {
    Object.assign(this, { token, base });
    this.#unanswered = unanswered;
    this.touched();
  }

  #start() {
    const flight = this.#round().finally(() => { if (this.#flight === flight) this.#flight = null; });
    this.#flight = flight;
    return flight;
  }

  /** Sends until there is nothing left to send. @returns {Promise<boolean>} */
  async #round() {
    await null;
    for (;;) {
      this.#waiting = false;
      this.#forget();
      const next = this.#unanswered ?? this.#compose();
      if (!next) return this.#rest();
      this.#unanswered = next;
      this.page.told({ is: 'saving' });
      const reply = await this.page.send(next.request).catch(() => ({ status: 0 }));
      if (!this.#take(reply, next)) return false;
      if (!this.#waiting && this.#timer) return true;
    }
  }

  /** @returns {NonNullable<Copy['unanswered']> | null} */
  #compose() {
    const seen = this.page.look(), now = { fields: seen.fields, body: standing(this.base.body, seen.body) };
    const found = changes(this.base, now, this.#held);
    this.#unsavedSince = null;
    return nothing(found) ? null : { request: { token: this.token, ...found }, now };
  }

  /** Nothing to send. */
  #rest() {
    this.page.told(this.#held.size > 0 ? { is: 'conflict' } : { is: 'saved', at: this.saved ?? null });
    return true;
  }

  /** @param {Reply} reply @param {NonNullable<Copy['unanswered']>} sent @returns {boolean} whether the next may go out */
  #take(reply, sent) {
    if (reply.status === 200 && reply.answer) {
      this.#unanswered = null;
      this.#failures = 0;
      this.#adopt(reply.answer, sent.now);
      return true;
    }
    const lost = reply.status === 0 || reply.status === 408 || reply.status === 429 || reply.status >= 500 || reply.status === 200;
    if (!lost) this.#unanswered = null;
    if (lost || reply.status === 401) {
      this.page.told({ is: lost ? 'retrying' : 'signedOut' });
      this.#in(waits[Math.min(this.#failures++, waits.length - 1)]);
    } else {
      this.#failures = 0;
      this.page.told({ is: 'refused', why: reply.problem?.detail ?? reply.problem?.title ?? String(reply.status) });
    }
    return false;
  }

  /** @param {Answer} answer @param {Text} sent */
  #adopt(answer, sent) {
    const conflicts = answer.conflicts ?? [];
    for (const { id, name } of conflicts) this.#held.add(id ?? name);
    const { shown, base } = takeOver(answer, { base: this.base, sent, here: this.page.look(), held: this.#held });
    this.token = answer.token;
    this.saved = answer.saved;
    this.base = base;
    if (answer.fields || answer.body) this.page.adopt(shown);
    if (conflicts.length > 0) this.page.disagree(conflicts);
  }

  /** @param {number} ms */
  #in(ms) {
    this.#forget();
    this.#timer = this.page.clock.after(ms, () => { this.#timer = null; void this.save(); });
  }

  #forget() {
    if (this.#timer) this.page.clock.forget(this.#timer);
    this.#timer = null;
  }
}
