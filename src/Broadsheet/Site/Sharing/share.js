// Share: the system's own sheet where there is one, else the menu of links that stands in the page, with a button to copy.

for (const share of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll('details.share'))) {
  const { title = document.title, url = location.href } = share.dataset;
  const said = share.querySelector('[role="status"]');

  share.querySelector('summary')?.addEventListener('click', click => {
    if (!navigator.share || !matchMedia('(pointer: coarse)').matches) return;
    click.preventDefault();
    navigator.share({ title, url }).catch(reason => { if (reason?.name !== 'AbortError') share.open = true; });
  });

  const copy = /** @type {HTMLButtonElement | null} */ (share.querySelector('button[data-copy]'));
  const item = copy?.closest('li');
  if (item && navigator.clipboard) item.hidden = false;
  copy?.addEventListener('click', async () => {
    await navigator.clipboard.writeText(url);
    copy.classList.add('is-done');
    if (said) said.textContent = copy.dataset.copied ?? '';
  });

  share.querySelector('[data-network="mastodon"]')?.addEventListener('click', async click => {
    click.preventDefault();
    const { askServer } = await import('./mastodon.js');
    await askServer(share, /** @type {HTMLAnchorElement} */ (click.currentTarget ?? click.target), `${title} ${url}`);
  });

  share.querySelector('[data-qr]')?.addEventListener('click', click => {
    click.preventDefault();
    const link = /** @type {HTMLAnchorElement} */ (share.querySelector('[data-qr]'));
    const shown = link.parentElement?.querySelector('img');
    if (shown) { shown.remove(); link.setAttribute('aria-expanded', 'false'); return; }
    link.setAttribute('aria-expanded', 'true');
    link.after(Object.assign(new Image(200, 200), { src: link.href, alt: link.textContent?.trim() ?? '', className: 'qr' }));
  });
}

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('button[data-print]'))) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// Words of a story: those that somebody said, and those that the reader has marked.
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('button[data-quote]'))) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const words = button.closest('.quote-tools')?.previousElementSibling?.querySelector('blockquote')?.textContent?.trim() ?? '';
    const { shareWords } = await import('./quoting.js');
    await shareWords(words, button);
  });
}
const body = document.querySelector('.story .story-body');
for (const end of ['pointerup', 'keyup']) {
  body?.addEventListener(end, () => {
    const words = getSelection()?.toString().trim() ?? '';
    if (words.length >= 12) import('./quoting.js').then(({ offer }) => offer(words));
  });
}

export {};
