// The service worker: keeps the stories that a reader saved, with their pictures, for when there is no line. With a line it stays out of the way.

/** @typedef {{ saved: string[], fallback: string }} Told */

const worker = /** @type {any} */ (self);
const shelf = 'broadsheet-saved-1';

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (/** @type {any} */ event) => event.waitUntil(keep(event.data).then(kept => event.ports[0]?.postMessage(kept))));
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin || request.headers.get('accept') === 'text/event-stream' || request.headers.has('range')) return;
  event.respondWith(fetch(request).catch(() => fromShelf(request)));
});

/** @param {Request} request */
async function fromShelf(request) {
  const kept = await caches.open(shelf);
  const found = await kept.match(request, { ignoreVary: true, ignoreSearch: request.mode === 'navigate' });
  if (found) return found;
  const fallback = request.mode === 'navigate' ? (await kept.keys()).find(each => each.url.endsWith('/offline')) : undefined;
  return (fallback && await kept.match(fallback, { ignoreVary: true })) ?? Response.error();
}

/** Makes the shelf hold what is saved and nothing else. @param {Told} told */
async function keep({ saved, fallback }) {
  const kept = await caches.open(shelf);
  /** @type {Set<string>} */
  const wanted = new Set();
  let stories = 0;
  for (const path of [fallback, ...saved]) {
    try {
      for (const part of await whole(kept, path)) wanted.add(part);
      stories++;
    } catch { /* it comes when the line is back */ }
  }
  if (stories === saved.length + 1) for (const request of await kept.keys()) if (!wanted.has(request.url)) await kept.delete(request);
  return stories - 1;
}

/** A page and what it is made of. @param {Cache} kept @param {string} path */
async function whole(kept, path) {
  const address = new URL(path, location.origin).href;
  const page = await fetch(address);
  if (!page.ok) throw new Error(`${page.status}`);
  const html = await page.clone().text();
  await kept.put(address, page);
  // The address of a picture's middle size stands in src: that one is kept. Styles, modules, faces and words are named by their content.
  const parts = [...html.matchAll(/(?:src|href|data-words)="(\/(?:pictures|built)\/[^"#]+)/g)].map(([, part]) => new URL(part, location.origin).href).filter(part => !/\/pictures\/.+\/1920$/.test(part));
  await Promise.all([...new Set(parts)].map(async part => {
    if (await kept.match(part, { ignoreVary: true })) return;
    const answer = await fetch(part);
    if (answer.ok) await kept.put(part, answer);
  }));
  return [address, ...parts];
}
