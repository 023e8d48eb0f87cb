// Wires the page: fields, text, saving, the browser's copy and what is said about them.
import { chosen } from './choosing.js';
import { Conflicts } from './conflicts.js';
import { BrowserCopy } from './copy.js';
import { counter } from './count.js';
import { bodyOf, openEditor, showBody } from './editor.js';
import { Fields } from './fields.js';
import { FindForm } from './find.js';
import { Lead } from './lead.js';
import { leaving } from './leaving.js';
import { asBlock, LibraryWindow } from './library.js';
import { LinkForm } from './link.js';
import { make, spoken } from './make.js';
import { Notices } from './notices.js';
import { pasting } from './pasting.js';
import { pictureView } from './picture.js';
import { readBlock } from './read.js';
import { offerCopies } from './recovery.js';
import { Saving } from './saving.js';
import { sendPicture, sendRecording, sender } from './sending.js';
import { slash } from './slash.js';
import { Subjects } from './subjects.js';
import { asPicture, choose, taking } from './taking.js';
import { Toolbar } from './toolbar.js';
import { sayer } from './words.js';

/** @typedef {import('./shapes').Text} Text @typedef {import('./shapes').Block} Block @typedef {import('./shapes').Conflict} Conflict */

/** @type {import('./shapes').Clock} */
const clock = { now: () => Date.now(), after: (ms, act) => setTimeout(act, ms), forget: timer => clearTimeout(/** @type {number} */ (timer)) };

export class StoryPage {
  /** @param {HTMLFormElement} form @param {import('./shapes').Draft} draft */
  constructor(form, draft) {
    this.form = form;
    this.say = sayer(draft.words);
    this.notices = new Notices(part(form, '[data-saved]'), part(form, '[data-notices]'), this.say, document.documentElement.lang || 'en');
    this.library = new LibraryWindow(form.dataset.library ?? '', this.say);
    this.recordings = new LibraryWindow(form.dataset.recordings + '/choose', this.say, { place: 'recordings', find: 'recordingFind', none: 'recordingNone', from: 'recordingFromLibrary', read: found => found.block });
    this.fields = new Fields(form, draft.fields);
    this.conflicts = new Conflicts(this.say, (conflict, choice) => this.#chose(conflict, choice));
    this.view = this.#openText(draft);
    this.lead = this.#openLead(draft);
    this.saving = new Saving({ token: draft.token, base: { fields: draft.fields, body: draft.body } }, {
      look: () => this.look(), send: sender(form), told: state => this.#told(state), clock,
      adopt: text => this.show(text), disagree: found => this.#disagree(found),
    });
    this.copies = new BrowserCopy(form.dataset.item ?? '', () => this.saving.unsaved, clock, localStorage);
    offerCopies(this.copies, { draft, notices: this.notices, say: this.say, resume: copy => this.#resume(copy) });
    form.addEventListener('input', event => { if (event.target instanceof HTMLElement && event.target.closest('[data-field]')) this.touched(); });
    this.#underTheBar();
    leaving(this);
    const subjects = this.fields.byName.get('subjects');
    if (form.dataset.subjects && subjects instanceof HTMLInputElement) new Subjects(subjects, form.dataset.subjects, part(form, '[data-body]').lang, this.say);
    if (this.saving.unsaved) this.touched();
  }

  /** @returns {Text} */
  look() {
    return { fields: { ...this.fields.read(), ...(this.lead ? { leadPicture: this.lead.value } : {}) }, body: bodyOf(this.view) };
  }

  /** @param {Text} text @param {boolean} [undoable] */
  show({ fields, body }, undoable = false) {
    this.fields.write(fields);
    if ('leadPicture' in fields) this.lead?.write(/** @type {import('./lead').Picture} */ (fields.leadPicture));
    showBody(this.view, body, undoable);
  }

  touched() {
    this.saving.touched();
    this.copies.touched();
  }

  /** @param {import('./shapes').Draft} draft */
  #openText({ body }) {
    const { say, form } = this;
    const send = (/** @type {File} */ file) => sendPicture(form, file);
    const { plugin, take } = taking(file => sendPicture(form, file, true), say, this.#failed);
    const count = counter(part(form, '[data-body]').lang), counted = form.querySelector('[data-count]');
    const showCount = () => {
      const { words, minutes } = count(view.state.doc);
      if (counted) counted.textContent = say('count', words, minutes);
    };
    const find = new FindForm(say);
    /** @type {import('prosemirror-state').Command} */
    const picture = (state, dispatch) => {
      if (dispatch) this.library.open({
        several: true, file: () => choose(file => void take(view, file, state.selection.from), true),
        found: pictures => { insertBlock(view, asBlock(pictures)); view.focus(); },
      });
      return true;
    };
    /** @type {import('prosemirror-state').Command} */
    const recording = (state, dispatch) => {
      if (dispatch) this.recordings.open({
        file: () => choose(file => void take(view, file, state.selection.from, each => sendRecording(form, each)), false, 'audio/*,video/*,image/gif'),
        found: ([block]) => { insertBlock(view, /** @type {Block} */ (block)); view.focus(); },
      });
      return true;
    };
    const view = openEditor(part(form, '[data-body]'), body, {
      say, plugins: [this.conflicts.plugin, plugin, pasting, slash(say, { picture, recording }), find.plugin], save: () => void this.saving.save(), link: (state, dispatch) => link.open(state, dispatch), find: find.open,
      views: { picture: pictureView(say, found => this.#pick(file => void send(file).then(sent => found(asPicture(sent)), why => this.#failed(file, why)), found)) },
      changed: isMine => { if (isMine) this.touched(); showCount(); },
      shown: state => toolbar.show(state),
    });
    const link = new LinkForm(view, say);
    const toolbar = new Toolbar(view, say, { link: { does: link.open }, picture: { does: picture }, recording: { does: recording }, find: { does: find.open } });
    view.dom.before(make('div', { class: 'tools-of-text', ...spoken() }, toolbar.dom, toolbar.state, link.dom, find.dom));
    // Far down in the text the line over it is out of sight.
    this.notices.twin = toolbar.state;
    toolbar.show(view.state);
    showCount();
    return view;
  }

  /** @param {import('./shapes').Draft} draft */
  #openLead({ fields }) {
    const place = /** @type {HTMLElement | null} */ (this.form.querySelector('[data-lead]'));
    return place && new Lead(place, /** @type {import('./lead').Picture} */ (fields.leadPicture ?? null), { say: this.say, send: file => sendPicture(this.form, file), pick: this.#pick, touched: () => this.touched(), failed: this.#failed });
  }

  /** One picture: from the library, or a file. @param {(file: File) => void} taken @param {(picture: Record<string, any>) => void} found */
  #pick = (taken, found) => this.library.open({ file: () => choose(taken), found: ([picture]) => found(picture) });

  /** The toolbar sticks below the bar that sticks above it, however high that is. */
  #underTheBar() {
    const bar = document.querySelector('.story-bar');
    if (bar) new ResizeObserver(() => document.documentElement.style.setProperty('--bar', getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().height + 'px' : '0px')).observe(bar);
  }

  #failed = (/** @type {File} */ file, /** @type {unknown} */ why) => {
    this.notices.raise('picture', this.say('pictureFailed', file.name, why instanceof Error ? why.message : String(why)),
      make('button', { type: 'button', class: 'quiet-press', onclick: () => this.notices.drop('picture') }, this.say('cancel')));
  };

  /** @param {import('./shapes').SavingState} state */
  #told(state) {
    this.notices.told(state);
    if (state.is !== 'unsaved') this.copies.write();
  }

  /** @param {import('./shapes').Copy} copy */
  async #resume(copy) {
    await this.saving.flush();
    this.show(copy.now, true);
    this.saving.resume(copy);
    this.copies.write();
  }

  /** @param {Conflict[]} found */
  #disagree(found) {
    this.conflicts.raise(found, this.view, conflict => {
      const panel = this.conflicts.panel(conflict.id ?? conflict.name ?? '');
      const field = conflict.name ? this.fields.byName.get(conflict.name) : null;
      const isInText = conflict.id !== undefined && bodyOf(this.view).some(block => block.id === conflict.id);
      if (!panel || isInText) return;
      if (field) (field.closest('label') ?? field).after(panel);
      else if (conflict.name === 'leadPicture' && this.lead) this.lead.place.after(panel);
      else this.notices.place.append(panel);
    });
  }

  /** @param {Conflict} conflict @param {import('./conflicts').Choice} choice */
  #chose({ id, name, theirs }, choice) {
    if (id !== undefined) showBody(this.view, chosen(bodyOf(this.view), id, /** @type {Block | null} */ (theirs), choice, this.saving.base.body), true);
    else if (name && choice === 'theirs') this.show({ fields: { [name]: theirs }, body: bodyOf(this.view) });
    this.view.dispatch(this.view.state.tr);
    this.saving.settle(id ?? name ?? '');
    this.copies.write();
  }
}

/** Behind the block that the cursor is in. @param {import('prosemirror-view').EditorView} view @param {Block} block */
function insertBlock(view, block) {
  const { $from } = view.state.selection;
  view.dispatch(view.state.tr.insert($from.depth === 0 ? $from.pos : $from.after(1), readBlock(block)).scrollIntoView());
}

/** @param {HTMLElement} form @param {string} name @returns {HTMLElement} */
function part(form, name) {
  const found = /** @type {HTMLElement | null} */ (form.querySelector(name));
  if (!found) throw new Error(`The page has no ${name}.`);
  return found;
}
