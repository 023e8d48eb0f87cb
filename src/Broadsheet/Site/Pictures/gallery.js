// A gallery stands in the page as figures. With a script its badge becomes a button, and each picture opens as large as the window.

/** @param {HTMLElement} opener a picture's link, or what stands for its first one */
async function open(opener) {
  const { view } = await import('./viewer.js');
  await view(opener);
}

export class PictureGallery extends HTMLElement {
  connectedCallback() {
    const badge = this.querySelector('.gallery-badge');
    const first = /** @type {HTMLElement | null} */ (this.querySelector('a.enlarge'));
    if (!badge || !first || badge instanceof HTMLButtonElement) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = badge.className;
    button.setAttribute('aria-haspopup', 'dialog');
    button.append(...badge.childNodes);
    button.addEventListener('click', () => open(first));
    badge.replaceWith(button);
  }
}
customElements.define('picture-gallery', PictureGallery);

document.addEventListener('click', click => {
  if (click.defaultPrevented || click.button !== 0 || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
  const link = click.target instanceof Element ? /** @type {HTMLElement | null} */ (click.target.closest('a.enlarge')) : null;
  if (!link) return;
  click.preventDefault();
  open(link);
});

// A link to the third picture opens it.
const linked = /^#picture-/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
const wanted = /** @type {HTMLElement | null | undefined} */ (linked?.querySelector('a.enlarge'));
if (wanted) open(wanted);
