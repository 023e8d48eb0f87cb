// How far somebody listened, by episode, in this browser: for ninety days, and not for what was heard to its end.

const name = 'broadsheet.places';
const [days, rewind, almostOver, ending] = [90, 5, 0.95, 30];

/** @typedef {{ at: number, of: number, when: number }} Place */

/** @returns {Record<string, Place>} */
function all() {
  try { return JSON.parse(localStorage.getItem(name) ?? '{}'); } catch { return {}; }
}

/** Where to go on: five seconds before, so that the thread is found again. @param {string} episode */
export function placeOf(episode) {
  const place = all()[episode];
  return place && Date.now() - place.when < days * 86_400_000 ? Math.max(0, place.at - rewind) : 0;
}

/** @param {string} episode @param {number} at seconds @param {number} of seconds */
export function keepPlace(episode, at, of) {
  const places = all();
  if (at < rewind || (of > 0 && (at / of >= almostOver || of - at < Math.min(ending, of / 10)))) delete places[episode];
  else places[episode] = { at, of, when: Date.now() };
  for (const [old, place] of Object.entries(places)) if (Date.now() - place.when > days * 86_400_000) delete places[old];
  localStorage.setItem(name, JSON.stringify(places));
}
