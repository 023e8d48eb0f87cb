// Which version of a story this browser has read, kept here alone: on return the page says what changed since; of a saved one, what changed since it was saved.
import { kept } from '../Saving/save.js';

const key = 'versions-read';
const most = 500;

/** @returns {Record<string, number>} */
function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
    return kept && typeof kept === 'object' && !Array.isArray(kept) ? kept : {};
  } catch { return {}; }
}

/** @param {string} address @param {number} version */
function keep(address, version) {
  const { [address]: _, ...others } = read();
  const entries = [...Object.entries(others).slice(1 - most), [address, version]];
  try { localStorage.setItem(key, JSON.stringify(Object.fromEntries(entries))); } catch { /* A browser that keeps nothing says nothing. */ }
}

const story = /** @type {HTMLElement | null} */ (document.querySelector('article[data-story]'));
if (story?.dataset.story && story.dataset.version) {
  const { story: address } = story.dataset;
  const now = Number(story.dataset.version);
  const before = read()[address] < now ? read()[address] : kept().find((one) => one.address === address)?.version ?? 0;
  const isSaved = !(read()[address] < now);
  const notice = /** @type {HTMLElement | null} */ (story.querySelector('[data-since-read]'));
  if (notice && before > 0 && before < now) {
    notice.querySelector('a')?.setAttribute('href', `${address}/versions/${before}-${now}`);
    for (const note of /** @type {NodeListOf<HTMLElement>} */ (notice.querySelectorAll('[data-version]'))) note.hidden = Number(note.dataset.version) <= before;
    for (const [name, isShown] of /** @type {const} */ ([['[data-read]', !isSaved], ['[data-saved]', isSaved]])) notice.querySelector(name)?.toggleAttribute('hidden', !isShown);
    notice.hidden = false;
  }
  keep(address, now);
}
