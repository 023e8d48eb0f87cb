// Lists by keyboard: j and k walk, o or Enter opens; whatever is marked data-key is pressed or focused by its key.

/** @param {number} step */
function walk(step) {
  const rows = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('[data-list] tbody .items-headline > a')]);
  if (rows.length === 0) return;
  const here = rows.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
  const next = here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, here + step));
  rows[next].focus();
}

/** @param {EventTarget | null} target */
export const isTyping = target => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === 'j') walk(1);
  else if (event.key === 'k') walk(-1);
  else if (event.key === 'o' && document.activeElement instanceof HTMLAnchorElement) document.activeElement.click();
  else {
    const keyed = /** @type {HTMLElement | null} */ (document.querySelector(`[data-key="${CSS.escape(event.key)}"]`));
    if (!keyed) return;
    if (keyed instanceof HTMLInputElement) keyed.focus();
    else keyed.click();
  }
  event.preventDefault();
});
