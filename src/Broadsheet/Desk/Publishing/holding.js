// Counts down to a publication that can still be stopped, and shows what became of it.

const waiting = /** @type {HTMLElement | null} */ (document.querySelector('[data-due]'));
const left = waiting?.querySelector('[data-left]');

if (waiting && left) {
  const { due, now, then } = /** @type {{ due: string, now: string, then: string }} */ (waiting.dataset);
  // The server's clock counts: the browser's may be wrong.
  const out = performance.now() + Number(due) - Number(now);
  const tick = setInterval(() => {
    const seconds = Math.ceil((out - performance.now()) / 1000);
    left.textContent = String(Math.max(0, seconds));
    if (seconds > -1) return;
    clearInterval(tick);
    location.assign(then);
  }, 250);
}
