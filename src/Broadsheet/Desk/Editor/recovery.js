// Text that this browser kept and the desk does not have: offered, never taken or thrown away by itself.
import { changes, nothing } from './changes.js';
import { difference } from './difference.js';
import { make } from './make.js';

/** @typedef {import('./shapes').Copy} Copy */

/**
 * @param {import('./copy').BrowserCopy} copies
 * @param {{ draft: import('./shapes').Draft & { saved?: string }, notices: import('./notices').Notices, say: import('./words').Say, resume: (copy: Copy) => Promise<void> }} page
 */
export function offerCopies(copies, { draft, notices, say, resume }) {
  const found = copies.kept;
  if (found && !nothing(changes(draft, found.now))) copies.setAside(found);
  else copies.write();
  const declined = found ? [] : copies.aside;

  const offer = () => {
    notices.drop('copy');
    const copy = copies.aside.at(-1);
    if (!copy) return;
    const act = (/** @type {string} */ word, /** @type {() => unknown} */ does) => make('button', { type: 'button', class: 'quiet-press', onclick: does }, say(word));
    const use = async () => { await resume(copy); copies.drop(copy); offer(); };
    const seen = make('details', {}, make('summary', {}, say('copyLook')), difference(draft, copy.now, say));
    if (declined.some(each => each.at === copy.at))
      notices.raise('copy', say('copyAside'), act('copyBack', use), act('copyDrop', () => { copies.drop(copy); offer(); }), seen);
    else
      notices.raise('copy', say('copyFound', when(copy.at), when(draft.saved)), act('copyUse', use), act('copyKeep', () => { declined.push(copy); offer(); }), seen);
  };
  const when = (/** @type {string | undefined} */ time) => (time ? notices.days.format(new Date(time)) : '–');
  offer();
}
