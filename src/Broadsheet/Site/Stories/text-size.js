// The text of stories in five sizes. The choice stays in this browser, and is there before the first paint (theme-early.js).

const root = document.documentElement;
const [smallest, largest] = [-1, 3];

/** @type {NodeListOf<HTMLButtonElement>} */
const steps = document.querySelectorAll('button[data-text-step]');

const size = () => Number(root.dataset.textSize ?? 0);

/** @param {HTMLButtonElement} button */
const next = button => size() + Number(button.dataset.textStep);

function show() {
  for (const button of steps) button.setAttribute('aria-disabled', String(next(button) < smallest || next(button) > largest));
}

for (const button of steps) {
  const group = /** @type {HTMLElement | null} */ (button.closest('[role="group"]'));
  if (group) group.hidden = false;
  button.addEventListener('click', () => {
    const wanted = Math.min(largest, Math.max(smallest, next(button)));
    if (wanted === 0) { delete root.dataset.textSize; localStorage.removeItem('text-size'); }
    else { root.dataset.textSize = String(wanted); localStorage.setItem('text-size', String(wanted)); }
    show();
  });
}
show();

export {};
