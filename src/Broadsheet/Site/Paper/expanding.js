// Where a page has several things to open, one button opens or closes them all.
import { words } from './words.js';

const main = document.querySelector('main');
const parts = () => /** @type {HTMLDetailsElement[]} */ ([...main?.querySelectorAll('details:not([data-sheet])') ?? []]);

async function offer() {
  if (!main || parts().length < 2) return;
  const say = await words();
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'expand-all' });
  const isOpen = () => parts().every(part => part.open);
  const show = () => { button.textContent = say(isOpen() ? 'CollapseAll' : 'ExpandAll'); };
  button.addEventListener('click', () => { const wanted = !isOpen(); for (const part of parts()) part.open = wanted; show(); });
  main.addEventListener('toggle', show, true);
  show();
  parts()[0].before(button);
}
offer();

export {};
