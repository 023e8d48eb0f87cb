// What controls say in the page's language: one small file, fetched when the first control wants it, kept for ever.

const root = document.documentElement;

/** @typedef {{ (name: string, ...values: (string | number)[]): string, count: (name: string, number: number) => string }} Say */

/** @type {Promise<Say> | undefined} */
let asked;

/** @returns {Promise<Say>} */
export function words() { return asked ??= fetch(root.dataset.words ?? '').then(answer => answer.json()).then(speak); }

/** @param {Record<string, string>} list */
function speak(list) {
  const forms = new Intl.PluralRules(root.lang);
  /** @param {string} pattern @param {(string | number)[]} values */
  const fill = (pattern, values) => pattern.replace(/\{(\d)\}/g, (_, place) => shown(values[Number(place)]));
  return Object.assign(
    (/** @type {string} */ name, /** @type {(string | number)[]} */ ...values) => fill(list[name] ?? name, values),
    { count: (/** @type {string} */ name, /** @type {number} */ number) => fill(list[`${name}.${forms.select(number)}`] ?? list[`${name}.other`] ?? name, [number]) });
}

/** @param {string | number} value */
const shown = value => typeof value === 'number' ? value.toLocaleString(digits) : value;

/** Digits as the printed page has them: Persian has its own, all others write European ones. */
export const digits = /^fa\b/.test(root.lang) ? root.lang : `${root.lang || 'en'}-u-nu-latn`;
