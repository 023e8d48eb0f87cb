// Tells the service worker which stories are saved in this browser. Nobody who saved nothing gets one.

/** @typedef {{ address: string, title?: string }} Saved */

/** @returns {Saved[]} */
function saved() {
  try {
    const list = JSON.parse(localStorage.getItem('broadsheet.saved') ?? '[]');
    return (Array.isArray(list) ? list : []).filter(entry => typeof entry?.address === 'string' && /^\/[^/]/.test(entry.address));
  } catch { return []; }
}

const edition = document.querySelector('link[rel="manifest"]')?.getAttribute('href')?.replace(/[^/]*$/, '');

async function tell() {
  const list = saved();
  if (!('serviceWorker' in navigator) || !edition || (list.length === 0 && !navigator.serviceWorker.controller)) return;
  await navigator.serviceWorker.register('/offline.js');
  const { active } = await navigator.serviceWorker.ready;
  const answer = new MessageChannel();
  answer.port1.onmessage = ({ data }) => document.dispatchEvent(new CustomEvent('broadsheet:kept', { detail: data }));
  active?.postMessage({ saved: list.map(entry => entry.address), fallback: `${edition}offline` }, [answer.port2]);
}

const shelf = document.querySelector('ul[data-kept]');
if (shelf) {
  shelf.replaceChildren(...saved().map(entry => {
    const line = document.createElement('li');
    line.append(Object.assign(document.createElement('a'), { href: entry.address, textContent: entry.title ?? entry.address, dir: 'auto' }));
    return line;
  }));
  const none = /** @type {HTMLElement | null} */ (document.querySelector('[data-kept-none]'));
  if (none) none.hidden = saved().length > 0;
}

tell().catch(() => { /* private windows have no service workers: then nothing is kept */ });
document.addEventListener('broadsheet:saved', () => tell().catch(() => { /* as above */ }));

export {};
