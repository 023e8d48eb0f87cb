/**
 * Who reads: asked of the house once a page, and only when the browser carries the mark of being signed in.
 * @typedef {{ name: string, edits: boolean, saved: Set<string>, follows: Set<string>, alerts: number }} Me
 */

/** @type {Promise<Me | null> | undefined} */
let asked;

/** Null when nobody is signed in. @returns {Promise<Me | null>} */
export function me() {
  asked ??= document.cookie.split('; ').includes('signed-in=1') ? ask() : Promise.resolve(null);
  return asked;
}

async function ask() {
  try {
    const answer = await fetch('/account/me.json', { headers: { accept: 'application/json' } });
    const own = answer.ok ? await answer.json() : null;
    return own?.signedIn ? { ...own, saved: new Set(own.saved), follows: new Set(own.follows) } : null;
  } catch {
    return null;
  }
}

/** Says what was done, once, to those who hear the page. @param {string | undefined} words */
export function changed(words) {
  const said = document.querySelector('[data-said]');
  if (said) said.textContent = words ?? '';
}

me().then((own) => {
  if (!own) return;
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-account]'))) {
    link.href = own.alerts > 0 ? '/account/following' : '/account/';
    const label = link.querySelector('span');
    if (label) label.textContent = own.name;
    if (own.alerts > 0) link.dataset.count = String(own.alerts);
  }
  if (own.edits) for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-edit]'))) link.hidden = false;
});
