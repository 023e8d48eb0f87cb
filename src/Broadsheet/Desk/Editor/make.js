/**
 * An element with its attributes and children. `onclick` and the like are listeners; true is a bare attribute; null and false are left out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, unknown>} [attrs] @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attrs = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attrs)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter(child => child !== null));
  return element;
}

/** Marks furniture within the story as the interface's, which may be in another language. */
export const spoken = () => ({ lang: document.documentElement.lang || 'en', dir: document.documentElement.dir || 'ltr' });
