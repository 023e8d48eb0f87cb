// Brings many files into the library, three at a time, each going on where the connection broke off (tus 1.0.0).
import { make } from '../Editor/make.js';

const atOnce = 3, piece = 4 * 1024 * 1024, tries = 8;

/** Waits longer each time. @param {number} time */
const pause = time => new Promise(done => setTimeout(done, Math.min(15_000, 400 * 2 ** time)));

/** What the server refuses for good: trying again would not help. */
class Refusal extends Error {}

export class Bringing {
  /** @param {string} door @param {string} guard */
  constructor(door, guard) {
    this.door = door;
    this.headers = { 'Tus-Resumable': '1.0.0', RequestVerificationToken: guard, Accept: 'application/json' };
  }

  /** Sends a file. @param {File} file @param {(sent: number) => void} told @returns {Promise<string>} the picture's blob */
  async bring(file, told) {
    const address = await this.#persist(() => this.#begin(file));
    let offset = 0, failed = 0;
    for (;;) {
      try {
        const answer = await this.#ask('PATCH', address, { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' }, file.slice(offset, offset + piece));
        const blob = answer.headers.get('Upload-Picture');
        if (blob) { told(file.size); return blob; }
        offset = Number(answer.headers.get('Upload-Offset'));
        failed = 0;
      } catch (why) {
        if (why instanceof Refusal || ++failed > tries) throw why;
        await pause(failed);
        // What came of the piece that broke off.
        const state = await this.#persist(() => this.#ask('HEAD', address));
        const blob = state.headers.get('Upload-Picture');
        if (blob) return blob;
        offset = Number(state.headers.get('Upload-Offset'));
      }
      told(offset);
    }
  }

  /** @param {File} file */
  async #begin(file) {
    const name = btoa(String.fromCharCode(...new TextEncoder().encode(file.name)));
    const answer = await this.#ask('POST', this.door, { 'Upload-Length': String(file.size), 'Upload-Metadata': `filename ${name}` });
    return answer.headers.get('Location') ?? '';
  }

  /** @param {string} method @param {string} address @param {Record<string, string>} [headers] @param {Blob} [body] */
  async #ask(method, address, headers = {}, body) {
    const answer = await fetch(address, { method, body, headers: { ...this.headers, ...headers }, credentials: 'same-origin', redirect: 'manual' });
    if (answer.ok) return answer;
    const problem = await answer.json().catch(() => ({}));
    // 409: the piece was not the next one; 423, 429 and the server's own troubles pass.
    if (answer.status < 500 && ![409, 423, 429].includes(answer.status)) throw new Refusal(problem.detail ?? problem.title ?? String(answer.status));
    throw new Error(problem.detail ?? String(answer.status));
  }

  /** @template T @param {() => Promise<T>} act @returns {Promise<T>} */
  async #persist(act) {
    for (let time = 0; ; time++) {
      try { return await act(); } catch (why) {
        if (why instanceof Refusal || time >= tries) throw why;
        await pause(time);
      }
    }
  }
}

/** @param {HTMLFormElement} form */
function open(form) {
  const list = /** @type {HTMLElement} */ (form.querySelector('[data-bring-list]')), input = /** @type {HTMLInputElement} */ (form.querySelector('input[type=file]'));
  const words = JSON.parse(list.dataset.words ?? '{}'), guard = /** @type {HTMLInputElement} */ (form.querySelector('[name=__RequestVerificationToken]')).value;
  const bringing = new Bringing(form.dataset.bring ?? '', guard), most = Number(form.dataset.most);

  /** @param {File} file */
  const one = file => {
    const progress = make('progress', { max: Math.max(1, file.size), value: 0, 'aria-label': file.name }), state = make('span', {}, words.waiting);
    const line = make('li', { 'data-state': 'going' }, make('bdi', {}, file.name), progress, state);
    list.append(line);
    return async () => {
      state.textContent = words.sending;
      try {
        if (file.size > most) throw new Refusal(words.tooLarge.replace('{0}', file.name).replace('{1}', String(most / 1024 / 1024)));
        const blob = await bringing.bring(file, sent => { progress.value = sent; });
        line.dataset.state = 'done';
        line.replaceChildren(make('a', { href: `/desk/library/${blob}`, dir: 'auto' }, file.name), make('span', {}, words.done));
      } catch (why) {
        line.dataset.state = 'wrong';
        line.replaceChildren(why instanceof Error ? why.message : String(why));
      }
    };
  };

  /** @param {Iterable<File>} files */
  const take = async files => {
    const waiting = Array.from(files, one);
    await Promise.all(Array.from({ length: atOnce }, async () => { for (let next; (next = waiting.shift());) await next(); }));
  };

  form.addEventListener('submit', event => { event.preventDefault(); void take(Array.from(input.files ?? [])); form.reset(); });
  form.addEventListener('dragover', drag => { if (drag.dataTransfer?.types.includes('Files')) { drag.preventDefault(); form.classList.add('over'); } });
  form.addEventListener('dragleave', () => form.classList.remove('over'));
  form.addEventListener('drop', drop => { drop.preventDefault(); form.classList.remove('over'); void take(Array.from(drop.dataTransfer?.files ?? [])); });
}

for (const form of document.querySelectorAll('form[data-bring]')) open(/** @type {HTMLFormElement} */ (form));
