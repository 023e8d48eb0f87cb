// The picture's point of interest and its cuts, by mouse and by keyboard. The inputs are what is sent; this shows and moves them.
import { make } from '../Editor/make.js';

/** @param {number} value @param {number} low @param {number} high */
const within = (value, low, high) => Math.min(high, Math.max(low, value));

/** The largest cut of a shape that fits at a place. @param {{ x: number, y: number, w: number }} cut @param {number | null} shape width by height @param {{ width: number, height: number }} whole @param {number} [h] of a free one */
export function fit(cut, shape, whole, h = 0) {
  let w = within(Math.round(cut.w), 16, whole.width), high = shape ? Math.round(w / shape) : within(Math.round(h), 16, whole.height);
  if (high > whole.height) { high = whole.height; w = shape ? Math.floor(high * shape) : w; }
  return { x: within(Math.round(cut.x), 0, whole.width - w), y: within(Math.round(cut.y), 0, whole.height - high), w, h: high };
}

/** @param {string} ratio */
const shapeOf = ratio => (/^\d+:\d+$/.test(ratio) ? Number(ratio.split(':')[0]) / Number(ratio.split(':')[1]) : null);

class Framing {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.whole = { width: Number(form.dataset.width), height: Number(form.dataset.height) };
    this.stage = /** @type {HTMLElement} */ (form.querySelector('[data-stage]'));
    this.point = make('span', { class: 'point' });
    this.frame = make('span', { class: 'frame', hidden: true });
    this.stage.append(this.point, this.frame);
    this.stage.tabIndex = 0;
    this.stage.setAttribute('role', 'application');
    this.stage.setAttribute('aria-label', form.querySelector('fieldset .hint')?.textContent ?? '');
    this.stage.addEventListener('pointerdown', press => this.#press(press));
    this.stage.addEventListener('keydown', key => this.#key(key));
    form.addEventListener('input', () => this.show());
    for (const cut of this.#cuts()) cut.addEventListener('toggle', () => { if (cut.open) for (const other of this.#cuts()) other.open = other === cut; this.show(); });
    this.show();
  }

  show() {
    const [x, y] = this.#focus();
    Object.assign(this.point.style, { left: `${x}%`, top: `${y}%` });
    const cut = this.#open();
    this.frame.hidden = cut === null;
    this.point.hidden = cut !== null;
    if (!cut) return;
    const at = this.#read(cut);
    Object.assign(this.frame.style, { left: `${at.x / this.whole.width * 100}%`, top: `${at.y / this.whole.height * 100}%`, width: `${at.w / this.whole.width * 100}%`, height: `${at.h / this.whole.height * 100}%` });
  }

  /** @returns {HTMLDetailsElement[]} */
  #cuts() {
    return Array.from(this.form.querySelectorAll('details[data-cut]'));
  }

  #open() {
    return this.#cuts().find(cut => cut.open) ?? null;
  }

  /** @param {string} name @returns {HTMLInputElement} */
  #input(name) {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem(name));
  }

  #focus() {
    return [Number(this.#input('focus-x').value), Number(this.#input('focus-y').value)];
  }

  /** @param {number} x @param {number} y in percent */
  #look(x, y) {
    this.#input('focus-x').value = String(within(x, 0, 100));
    this.#input('focus-y').value = String(within(y, 0, 100));
    this.show();
  }

  /** @param {HTMLDetailsElement} cut */
  #read(cut) {
    const [x, y, w, h] = ['x', 'y', 'w', 'h'].map(side => Number(this.#input(`${side}-${cut.dataset.cut}`).value));
    return { x, y, w, h };
  }

  /** @param {HTMLDetailsElement} cut @param {{ x: number, y: number, w: number, h: number }} wish */
  #write(cut, wish) {
    const now = fit(wish, shapeOf(cut.dataset.cut ?? ''), this.whole, wish.h);
    for (const [side, value] of Object.entries(now)) this.#input(`${side}-${cut.dataset.cut}`).value = String(value);
    this.#input(`hand-${cut.dataset.cut}`).checked = true;
    this.show();
  }

  /** @param {PointerEvent} press */
  #press(press) {
    if (this.#input('focus-x').matches(':disabled')) return;
    const box = this.stage.getBoundingClientRect(), cut = this.#open();
    const place = (/** @type {PointerEvent} */ event) => [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    const [startX, startY] = place(press), before = cut && this.#read(cut);
    const move = (/** @type {PointerEvent} */ event) => {
      const [x, y] = place(event);
      if (cut && before) this.#write(cut, { ...before, x: before.x + (x - startX) * this.whole.width, y: before.y + (y - startY) * this.whole.height });
      else this.#look(x * 100, y * 100);
    };
    if (!cut) move(press);
    this.stage.setPointerCapture(press.pointerId);
    this.stage.addEventListener('pointermove', move);
    this.stage.addEventListener('pointerup', () => this.stage.removeEventListener('pointermove', move), { once: true });
    press.preventDefault();
    this.stage.focus();
  }

  /** Arrows move, plus and minus make the cut larger and smaller, 1 to 5 open a cut, 0 closes it. @param {KeyboardEvent} key */
  #key(key) {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key.key], cut = this.#open(), all = this.#cuts();
    if (key.ctrlKey || key.metaKey || key.altKey || this.#input('focus-x').matches(':disabled')) return;
    if (/^[0-5]$/.test(key.key)) for (const [place, each] of all.entries()) each.open = place + 1 === Number(key.key);
    else if (step && cut) {
      const at = this.#read(cut), far = Math.max(1, Math.round(this.whole.width / (key.shiftKey ? 20 : 200)));
      this.#write(cut, { ...at, x: at.x + step[0] * far, y: at.y + step[1] * far });
    } else if (step) {
      const [x, y] = this.#focus(), far = key.shiftKey ? 5 : 1;
      this.#look(x + step[0] * far, y + step[1] * far);
    } else if (cut && (key.key === '+' || key.key === '-')) {
      const at = this.#read(cut), more = key.key === '+' ? 1.05 : 1 / 1.05;
      this.#write(cut, { x: at.x - at.w * (more - 1) / 2, y: at.y - at.h * (more - 1) / 2, w: at.w * more, h: at.h * more });
    } else return;
    key.preventDefault();
    this.show();
  }
}

for (const form of document.querySelectorAll('form[data-framing]')) new Framing(/** @type {HTMLFormElement} */ (form));
