/** Fills `/saved/` from what the browser keeps, for who is not signed in. */
import { kept, keep } from './save.js';

const list = /** @type {HTMLElement | null} */ (document.querySelector('[data-saved-list]'));
if (list) fill(list);

/** @param {HTMLElement} list */
function fill(list) {
  const stories = kept();
  list.replaceChildren(...stories.map((story) => line(list, story)));
  if (stories.length === 0) list.append(Object.assign(document.createElement('p'), { textContent: list.dataset.empty }));
  const note = /** @type {HTMLElement | null} */ (document.querySelector('[data-saved-here]'));
  if (note) note.hidden = stories.length === 0;
}

/** @param {HTMLElement} list @param {import('./save.js').Kept} story */
function line(list, story) {
  const entry = Object.assign(document.createElement('article'), { className: 'teaser saved-local' });
  const heading = document.createElement('h2');
  heading.append(Object.assign(document.createElement('a'), { href: story.address.startsWith('/') ? story.address : '#', textContent: story.title }));
  const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'press quiet', textContent: list.dataset.remove });
  remove.setAttribute('aria-label', `${list.dataset.remove}: ${story.title}`);
  remove.addEventListener('click', () => {
    const before = kept();
    keep(before.filter((one) => one.item !== story.item));
    fill(list);
    undo(list, before);
  });
  entry.append(heading, remove);
  return entry;
}

/** @param {HTMLElement} list @param {import('./save.js').Kept[]} before */
function undo(list, before) {
  const said = Object.assign(document.createElement('p'), { className: 'own-said' });
  said.setAttribute('role', 'status');
  const back = Object.assign(document.createElement('button'), { type: 'button', className: 'press quiet', textContent: list.dataset.undo });
  back.addEventListener('click', () => {
    keep(before);
    fill(list);
  });
  said.append(`${list.dataset.removed} `, back);
  list.prepend(said);
  back.focus();
}
