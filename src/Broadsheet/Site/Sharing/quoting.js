// Words of a story with their source: a link that leads to them (text fragment), to share or to copy.
import link from '../../Platform/Interface/Icons/link.svg';
import share from '../../Platform/Interface/Icons/share.svg';
import { hex, leafHash } from '../Log/merkle.js';
import { icon, make } from '../Paper/parts.js';
import { words as speak } from '../Paper/words.js';

const long = 80;

/** URL Fragment Text Directives §3: the words, or the first and the last of them when they are many. @param {string} words */
export function fragment(words) {
  const line = words.replace(/\s+/g, ' ').trim();
  const each = line.split(' ');
  const part = (/** @type {string} */ text) => encodeURIComponent(text).replaceAll('-', '%2D');
  if (line.length <= long) return `#:~:text=${part(line)}`;
  // Where words are not parted by blanks, letters stand for them.
  return each.length >= 8 ? `#:~:text=${part(each.slice(0, 4).join(' '))},${part(each.slice(-4).join(' '))}` : `#:~:text=${part(line.slice(0, 20))},${part(line.slice(-20))}`;
}

const source = (/** @type {string} */ words) => (document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? location.href.split('#')[0]) + fragment(words);

/** The words, the version that the reader sees at the address where it stays, and the hash of its leaf of the public log. @param {string} words @param {import('../Paper/words.js').Say} say */
async function withSource(words, say) {
  const { story, version, item } = /** @type {HTMLElement | null} */ (document.querySelector('article[data-item]'))?.dataset ?? {};
  const lines = [words, '', document.querySelector('h1')?.textContent?.trim() ?? document.title];
  if (!story) return [...lines, source(words)].join('\n');
  const leaf = await leafOf(`/log/items/${item}/${version}.tlog-proof`);
  return [...lines, new URL(`${story}/versions/${version}`, source('')) + fragment(words), ...(leaf ? [say('QuoteLeaf', leaf)] : [])].join('\n');
}

/** Empty while the log does not know the version, and where the page was not fetched safely (Web Cryptography §10). @param {string} proof C2SP tlog-proof */
async function leafOf(proof) {
  try {
    const entry = /^extra (.+)$/m.exec(await (await fetch(proof)).text());
    return entry ? hex(await leafHash(Uint8Array.from(atob(entry[1]), (letter) => letter.charCodeAt(0)))) : '';
  } catch {
    return '';
  }
}

/** By the system's sheet where there is one, else copied. @param {string} words @param {HTMLElement} near */
export async function shareWords(words, near) {
  if (navigator.share && matchMedia('(pointer: coarse)').matches) {
    try { await navigator.share({ text: words, url: source(words) }); return; } catch (reason) { if (reason instanceof DOMException && reason.name === 'AbortError') return; }
  }
  await copy(words, near);
}

/** @param {string} words @param {HTMLElement} near */
async function copy(words, near) {
  const say = await speak();
  await navigator.clipboard.writeText(await withSource(words, say));
  const said = make('span', { role: 'status', class: 'quote-said' });
  near.parentElement?.querySelector('.quote-said')?.remove();
  near.after(said);
  said.textContent = say('QuoteCopied');
}

/** A small bar over what was marked. @param {string} words */
export async function offer(words) {
  const say = await speak();
  document.querySelector('.marked-tools')?.remove();
  const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined;
  if (!range || range.collapsed) return;
  const copied = make('button', { type: 'button' }, icon(link), say('CopyWithSource'));
  const shared = make('button', { type: 'button' }, icon(share), say('ShareQuote'));
  const bar = make('div', { class: 'marked-tools', role: 'group', 'aria-label': say('ShareQuote') }, copied, shared);
  copied.addEventListener('click', () => copy(words, copied));
  shared.addEventListener('click', () => shareWords(words, shared));
  const place = range.getBoundingClientRect();
  bar.style.top = `${place.bottom + scrollY + 8}px`;
  document.body.append(bar);
  bar.style.left = `${Math.max(8, Math.min(innerWidth - bar.offsetWidth - 8, place.left + scrollX))}px`;
  const gone = () => {
    if ((getSelection()?.toString().trim() ?? '') !== '' || bar.contains(document.activeElement)) return;
    bar.remove();
    document.removeEventListener('selectionchange', gone);
  };
  document.addEventListener('selectionchange', gone);
  bar.addEventListener('keydown', key => { if (key.key === 'Escape') bar.remove(); });
}
