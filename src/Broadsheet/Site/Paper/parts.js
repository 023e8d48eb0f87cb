// What the late modules build their controls from.

/** @param {string} drawing an icon's file @returns {SVGElement} */
export function icon(drawing) {
  const holder = document.createElement('template');
  holder.innerHTML = drawing;
  const svg = /** @type {SVGElement} */ (holder.content.firstElementChild);
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

/** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {Record<string, string>} [attributes] @param {(Node | string)[]} children */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button that shows a drawing and has a name. @param {string} drawing @param {string} name @param {() => void} press @param {string} [look] */
export function button(drawing, name, press, look = '') {
  const made = make('button', { type: 'button', 'aria-label': name, title: name, class: look }, icon(drawing));
  made.addEventListener('click', press);
  return made;
}

/** Shows another drawing under another name. @param {HTMLButtonElement} of @param {string} drawing @param {string} name */
export function redraw(of, drawing, name) {
  if (of.getAttribute('aria-label') === name) return;
  of.replaceChildren(icon(drawing));
  of.setAttribute('aria-label', name);
  of.title = name;
}

/** @type {Set<string>} */
const worn = new Set();

/** Puts a module's style on the page, once. @param {string} css */
export function dress(css) {
  if (worn.has(css)) return;
  worn.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
