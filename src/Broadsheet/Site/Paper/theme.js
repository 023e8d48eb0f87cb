// Light, dark, or as the reader's system says. The choice stays in this browser.

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';

/** @type {NodeListOf<HTMLButtonElement>} */
const buttons = document.querySelectorAll('button[data-theme-toggle]');

function show() {
  for (const button of buttons) {
    button.hidden = false;
    button.setAttribute('aria-pressed', String(isDark()));
  }
}

function turn() {
  const wanted = isDark() ? 'light' : 'dark';
  const asSystem = (wanted === 'dark') === system.matches;
  if (asSystem) {
    delete root.dataset.theme;
    localStorage.removeItem('theme');
  } else {
    root.dataset.theme = wanted;
    localStorage.setItem('theme', wanted);
  }
  show();
}

show();
system.addEventListener('change', show);
for (const button of buttons) button.addEventListener('click', turn);
