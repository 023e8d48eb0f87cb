// What the paper tells on every page: asked for apart, so that the page itself stays as it was printed. A small file with an ETag: mostly the answer is "as before".
import { words } from '../Paper/words.js';

const minute = 60_000;
const closed = 'broadsheet.breaking';
const address = document.querySelector('link[rel="manifest"]')?.getAttribute('href')?.replace(/[^/]*$/, 'now.json');

/** @typedef {{ id: number, words: string, address: string | null }} Breaking */

/** @type {HTMLElement | undefined} */
let banner;

async function look() {
  if (!address || document.visibilityState !== 'visible') return;
  try {
    const answer = await fetch(address);
    if (answer.ok) await tell((await answer.json()).breaking);
  } catch { /* the next look is soon enough */ }
}

/** @param {Breaking | null} breaking */
async function tell(breaking) {
  const id = String(breaking?.id ?? '');
  if (banner?.dataset.id === id) return;
  banner?.remove();
  banner = undefined;
  if (!breaking || localStorage.getItem(closed) === id) return;
  const say = await words();
  banner = document.createElement('aside');
  banner.className = 'breaking';
  banner.dataset.id = id;
  banner.setAttribute('aria-label', say('Breaking'));
  const line = document.createElement('p');
  line.role = 'status';
  line.append(Object.assign(document.createElement('b'), { textContent: say('Breaking') }), ' ',
    breaking.address ? Object.assign(document.createElement('a'), { href: breaking.address, textContent: breaking.words }) : breaking.words);
  const shut = Object.assign(document.createElement('button'), { type: 'button', textContent: '×' });
  shut.setAttribute('aria-label', say('CloseBanner'));
  shut.addEventListener('click', () => { localStorage.setItem(closed, id); banner?.remove(); });
  const said = [...line.childNodes];
  line.replaceChildren();
  banner.append(line, shut);
  document.body.append(banner);
  // A status is announced when its words come, not when it comes with them.
  line.append(...said);
}

document.addEventListener('keydown', key => {
  if (key.key === 'Escape' && banner?.contains(document.activeElement)) banner.querySelector('button')?.click();
});

look();
setInterval(look, minute);
document.addEventListener('visibilitychange', look);

export {};
