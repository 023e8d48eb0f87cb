// Menus are plain disclosures. With a script they also close on Escape, on a click elsewhere, and when another opens.

/** @type {NodeListOf<HTMLDetailsElement>} */
const sheets = document.querySelectorAll('details[data-sheet]');

/** @param {HTMLDetailsElement} [kept] */
function closeAll(kept) {
  for (const sheet of sheets) if (sheet !== kept) sheet.open = false;
}

for (const sheet of sheets) sheet.addEventListener('toggle', () => { if (sheet.open) closeAll(sheet); });

document.addEventListener('click', click => {
  if (click.target instanceof Element && !click.target.closest('details[data-sheet][open]')) closeAll();
});

document.addEventListener('keydown', key => {
  if (key.key !== 'Escape') return;
  const open = /** @type {HTMLDetailsElement | null} */ (document.querySelector('details[data-sheet][open]'));
  if (!open) return;
  open.open = false;
  open.querySelector('summary')?.focus();
});

// The search box is one key away, unless one is writing.
document.addEventListener('keydown', key => {
  if (key.key !== '/' || key.ctrlKey || key.metaKey || key.altKey) return;
  if (key.target instanceof HTMLElement && key.target.closest('input, textarea, select, [contenteditable]')) return;
  const wanted = /** @type {HTMLElement | null} */ (document.querySelector('[data-search-field]') ?? document.querySelector('[data-search-link]'));
  if (!wanted) return;
  key.preventDefault();
  wanted.focus();
});
