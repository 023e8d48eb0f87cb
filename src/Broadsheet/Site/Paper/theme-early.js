// Runs before the first paint, so that a page in the reader's theme and text size never flashes in another.
const chosen = localStorage.getItem('theme');
const size = localStorage.getItem('text-size');
if (size && /^-?[1-3]$/.test(size)) document.documentElement.dataset.textSize = size;
if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
