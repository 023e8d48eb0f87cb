// Light, dark, or as the reader's system says. The choice stays in this browser.

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';

/** @param {HTMLButtonElement} button */
function show(button) {
  button.hidden = false;
  button.setAttribute('aria-pressed', String(isDark()));
}

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('button[data-theme-toggle]'))) {
  show(button);
  system.addEventListener('change', () => show(button));
  button.addEventListener('click', () => {
    const wanted = isDark() ? 'light' : 'dark';
    const asSystem = (wanted === 'dark') === system.matches;
    if (asSystem) delete root.dataset.theme;
    else root.dataset.theme = wanted;
    if (asSystem) localStorage.removeItem('theme');
    else localStorage.setItem('theme', wanted);
    show(button);
  });
}
