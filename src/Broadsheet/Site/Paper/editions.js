// The edition that a reader chose is where `/` leads from then on. The cookie holds its code and nothing else.

document.addEventListener('click', click => {
  const link = click.target instanceof Element ? /** @type {HTMLElement | null} */ (click.target.closest('a[data-edition]')) : null;
  if (link) document.cookie = `edition=${link.dataset.edition}; path=/; max-age=31536000; samesite=lax`;
});
