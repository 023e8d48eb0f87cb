// Share: the system's own sheet where there is one, else the menu of links that stands in the page, with a button to copy.

for (const share of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll('details.share'))) {
  const { title = document.title, url = location.href } = share.dataset;
  const summary = share.querySelector('summary');

  summary?.addEventListener('click', click => {
    if (!navigator.share || !matchMedia('(pointer: coarse)').matches) return;
    click.preventDefault();
    navigator.share({ title, url }).catch(reason => { if (reason?.name !== 'AbortError') share.open = true; });
  });

  const copy = /** @type {HTMLButtonElement | null} */ (share.querySelector('button[data-copy]'));
  const said = share.querySelector('[role="status"]');
  if (!copy || !navigator.clipboard) continue;
  const item = copy.closest('li');
  if (item) item.hidden = false;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(url);
    if (said) said.textContent = copy.dataset.copied ?? '';
  });
}

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('button[data-print]'))) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
