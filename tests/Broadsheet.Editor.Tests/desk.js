// A desk of paper and a clock of wood: the server's side of saving, and time that passes when it is told to.
import { same } from '../../src/Broadsheet/Desk/Editor/same.js';
import { Saving } from '../../src/Broadsheet/Desk/Editor/saving.js';

export class WoodenClock {
  time = 0;
  waiting = [];
  now() { return this.time; }
  after(ms, act) { const timer = { at: this.time + ms, act }; this.waiting.push(timer); return timer; }
  forget(timer) { this.waiting = this.waiting.filter(each => each !== timer); }

  /** Lets time pass, and what follows from it. */
  async pass(ms) {
    const end = this.time + ms;
    for (;;) {
      await settled();
      const next = this.waiting.filter(timer => timer.at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.forget(next);
      this.time = Math.max(this.time, next.at);
      next.act();
    }
    this.time = end;
    await settled();
  }
}

/** Lets all promises that can be kept be kept. */
const settled = () => new Promise(resolve => setImmediate(resolve));

/** Merges three ways by block and by field, as the contract says. */
export class PaperDesk {
  constructor(clock, body, fields = { headline: '' }) {
    Object.assign(this, { clock, token: 1, body, fields, latency: 0, requests: [], failing: null, losing: false });
  }

  send = async request => {
    this.requests.push(structuredClone(request));
    if (this.latency) await new Promise(resolve => this.clock.after(this.latency, resolve));
    if (this.failing) { if (typeof this.failing === 'number') return { status: this.failing, problem: { detail: 'No.' } }; throw new Error('no network'); }
    const answer = this.save(structuredClone(request));
    if (this.losing) throw new Error('the answer was lost');
    return { status: 200, answer };
  };

  save({ token, fields, blocks }) {
    const others = token !== this.token, conflicts = [];
    let changed = false;
    for (const { name, was, now } of fields) {
      const here = this.fields[name] ?? null;
      if (same(here, now)) continue;
      if (!same(here, was)) { conflicts.push({ name, base: was, mine: now, theirs: here }); continue; }
      this.fields = { ...this.fields, [name]: now };
      changed = true;
    }
    for (const change of blocks) changed = this.#put(change, conflicts) || changed;
    if (changed) this.token++;
    return { token: this.token, saved: '2026-11-24T14:03:12Z', fields: others ? this.fields : null, body: others ? this.body : null, conflicts };
  }

  #put({ id, was, now, after }, conflicts) {
    const at = this.body.findIndex(block => block.id === id), here = this.body[at] ?? null;
    const differs = !same(was, now);
    if (differs && !same(here, now) && !same(here, was)) { conflicts.push({ id, base: was, mine: now, theirs: here }); return false; }
    const before = JSON.stringify(this.body);
    if (!now) this.body = this.body.filter(block => block.id !== id);
    else if (after === undefined) this.body = this.body.with(at, now);
    else {
      const rest = this.body.filter(block => block.id !== id);
      const place = after === '' ? 0 : rest.findIndex(block => block.id === after) + 1 || rest.length;
      this.body = rest.toSpliced(place, 0, now);
    }
    return JSON.stringify(this.body) !== before;
  }
}

/** Somebody at a screen. */
export class Writer {
  constructor(desk, clock) {
    this.text = { fields: { ...desk.fields }, body: structuredClone(desk.body) };
    this.states = [];
    this.conflicts = [];
    this.saving = new Saving({ token: desk.token, base: structuredClone(this.text) }, {
      look: () => this.text, send: desk.send, clock,
      told: state => this.states.push(state.is), adopt: text => { this.text = text; }, disagree: found => this.conflicts.push(...found),
    });
  }

  write(id, words) {
    this.text = { ...this.text, body: this.text.body.map(block => (block.id === id ? { ...block, text: words } : block)) };
    this.saving.touched();
  }

  add(id, words, after) {
    const at = this.text.body.findIndex(block => block.id === after) + 1;
    this.text = { ...this.text, body: this.text.body.toSpliced(at, 0, paragraph(id, words)) };
    this.saving.touched();
  }

  remove(id) {
    this.text = { ...this.text, body: this.text.body.filter(block => block.id !== id) };
    this.saving.touched();
  }

  fill(name, words) {
    this.text = { ...this.text, fields: { ...this.text.fields, [name]: words } };
    this.saving.touched();
  }

  words(id) { return this.text.body.find(block => block.id === id)?.text; }
}

export const paragraph = (id, text) => ({ type: 'paragraph', id, text });
