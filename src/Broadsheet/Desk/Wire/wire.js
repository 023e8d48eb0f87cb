// The wire by keyboard: t takes the line in, x spikes it (or brings it back). A line that was put aside leaves the list at once, and the next one has the focus.
import { isTyping } from '../Lists/keys.js';

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !(event.key === 't' || event.key === 'x')) return;
  const place = document.activeElement?.closest('tr') ?? document.querySelector('.line-side');
  const act = /** @type {HTMLElement | null} */ (place?.querySelector(`[data-act="${event.key}"]`) ?? null);
  if (!act) return;
  act.click();
  event.preventDefault();
});

addEventListener('submit', async event => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !('aside' in form.dataset)) return;
  const row = form.closest('tr');
  if (!row) return;
  event.preventDefault();
  const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), redirect: 'manual' }).catch(() => null);
  // Anything but the way back is told by the page itself.
  if (answer?.type !== 'opaqueredirect') return form.submit();
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  if (next) next.querySelector('a')?.focus();
  else location.reload();
});
