// What is said about saving: one quiet line, and banners where somebody has to know or choose.
import { make } from './make.js';

export class Notices {
  /** Shows the same, for eyes alone. @type {HTMLElement | null} */
  twin = null;
  /** @type {Map<string, HTMLElement>} */
  #standing = new Map();

  /** @param {HTMLElement} line @param {HTMLElement} place @param {import('./words').Say} say @param {string} language */
  constructor(line, place, say, language) {
    this.line = line;
    this.place = place;
    this.say = say;
    this.hours = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' });
    this.days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  }

  /** @param {import('./shapes').SavingState} state */
  told(state) {
    const { say } = this;
    this.line.dataset.state = state.is;
    this.line.textContent = {
      saved: () => (state.is === 'saved' && state.at ? say('saved', this.hours.format(new Date(state.at))) : say('upToDate')),
      unsaved: () => say('unsaved'), saving: () => say('saving'), retrying: () => say('retrying'),
      signedOut: () => say('retrying'), conflict: () => say('conflictStands'), refused: () => say('refused', ''),
    }[state.is]();
    if (this.twin) Object.assign(this.twin, { textContent: this.line.textContent }).dataset.state = state.is;
    if (state.is === 'saved' || state.is === 'conflict') this.drop('refused');
    if (state.is !== 'signedOut' && state.is !== 'saving' && state.is !== 'unsaved') this.drop('signedOut');
    if (state.is === 'refused') this.raise('refused', say('refused', state.why));
    if (state.is === 'signedOut') this.raise('signedOut', say('signedOut'), make('a', { class: 'quiet-press', href: '/desk/sign-in', target: '_blank', rel: 'noopener' }, say('signIn')));
  }

  /** @param {string} name @param {string} words @param {...Node} more */
  raise(name, words, ...more) {
    const notice = make('div', { class: 'notice', 'data-notice': name, role: 'alert' }, make('p', {}, words), ...more);
    const before = this.#standing.get(name);
    if (before) before.replaceWith(notice);
    else this.place.append(notice);
    this.#standing.set(name, notice);
    return notice;
  }

  /** @param {string} name */
  drop(name) {
    this.#standing.get(name)?.remove();
    this.#standing.delete(name);
  }
}
