// Outside HTML → HTML that says only what it means.
import { carry } from './carrying.js';

/** More than this is no story; the plain text of the clipboard is pasted in its place. */
export const mostCharacters = 4_000_000;

/** @param {string} html */
export function cleaned(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('script, style, title, noscript, svg, template, object, [style*="mso-element:comment"], .msocomanchor, .msocomtxt, .MsoCommentReference, a[href^="#_msocom"]')) element.remove();
  for (const list of wordLists(body)) list[0].before(listOf(list));
  for (const table of body.querySelectorAll('table')) table.replaceWith(...tableOf(/** @type {HTMLTableElement} */ (table)));
  for (const element of Array.from(body.querySelectorAll('*'))) meaning(/** @type {HTMLElement} */ (element));
  return body.innerHTML;
}

/** Looks that mean something become elements; all else that an element says about itself goes. @param {HTMLElement} element */
function meaning(element) {
  const style = (element.getAttribute('style') ?? '').toLowerCase(), tag = element.localName;
  const heavy = /font-weight:\s*(bold|[6-9]00)/.test(style), light = /font-weight:\s*(normal|[1-5]00)/.test(style);
  const href = tag === 'a' ? addressOf(element.getAttribute('href') ?? '') : null;
  const carried = element.dataset.carried;
  for (const { name } of Array.from(element.attributes)) element.removeAttribute(name);
  if (carried) element.dataset.carried = carried;
  if (href) element.setAttribute('href', href);
  if (tag === 'a' && !href || ['b', 'strong'].includes(tag) && light || tag === 'font' || tag.includes(':')) return element.replaceWith(...element.childNodes);
  if (/^h[1-6]$/.test(tag)) for (const bold of Array.from(element.querySelectorAll('b, strong'))) bold.replaceWith(...bold.childNodes);
  if (tag !== 'span') return;
  const wanted = [heavy && !element.closest('h1, h2, h3, h4, h5, h6') && 'strong', /font-style:\s*italic/.test(style) && 'em', /vertical-align:\s*super/.test(style) && 'sup', /vertical-align:\s*sub/.test(style) && 'sub', /line-through/.test(style) && 's'];
  for (const name of wanted) {
    if (!name) continue;
    const inner = document.implementation.createHTMLDocument('').createElement(name);
    inner.append(...element.childNodes);
    element.append(inner);
  }
}

/** Where a pasted link leads, or null: within the page it came from is nowhere here. @param {string} written */
function addressOf(written) {
  try {
    const address = new URL(written);
    const around = /(^|\.)google\.[a-z.]+$/.test(address.hostname) && address.pathname === '/url' ? address.searchParams.get('q') ?? address.searchParams.get('url') : null;
    if (around) return addressOf(around);
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}

/** Word's lists are paragraphs that say so in their style: each run of neighbours. @param {HTMLElement} body */
function wordLists(body) {
  /** @type {HTMLElement[][]} */
  const found = [];
  for (const paragraph of /** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll('p[style*="mso-list"], p[class^="MsoListParagraph"]'))) {
    if (!/mso-list:\s*l\d/.test(paragraph.getAttribute('style') ?? '')) continue;
    const last = found.at(-1);
    if (last && paragraph.previousElementSibling === last.at(-1)) last.push(paragraph);
    else found.push([paragraph]);
  }
  return found;
}

/** @param {HTMLElement[]} paragraphs */
function listOf(paragraphs) {
  const { ownerDocument } = paragraphs[0];
  const sign = /** @param {HTMLElement} paragraph */ paragraph => Array.from(paragraph.querySelectorAll('span')).find(span => /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''));
  const level = /** @param {HTMLElement} paragraph */ paragraph => Number(/level(\d)/.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1);
  /** @type {HTMLElement[]} */
  const open = [];
  for (const paragraph of paragraphs) {
    const mark = sign(paragraph), isOrdered = /[\p{L}\d]+[.)]/u.test(mark?.textContent ?? '');
    mark?.remove();
    while (open.length > level(paragraph)) open.pop();
    if (open.length < level(paragraph)) {
      const list = ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
      open.at(-1)?.lastElementChild?.append(list);
      open.push(list);
    }
    const item = ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    open.at(-1)?.append(item);
    if (paragraph !== paragraphs[0]) paragraph.remove();
  }
  return open[0];
}

/** A table of facts is a block; one that only arranges a page is the paragraphs in it. @param {HTMLTableElement} table @returns {Node[]} */
function tableOf(table) {
  const { ownerDocument } = table, rows = Array.from(table.rows), parts = rows.flatMap(row => Array.from(row.cells));
  const isFacts = rows.length > 1 && rows.some(row => row.cells.length > 1) && !table.querySelector('table, h1, h2, h3, ul, ol, img') && !parts.some(cell => cell.querySelectorAll('p').length > 1);
  const holder = ownerDocument.createElement('div');
  if (!isFacts) {
    return parts.map(cell => { const part = ownerDocument.createElement('div'); part.append(...cell.childNodes); return part; });
  }
  const span = (/** @type {string} */ name, /** @type {number} */ count) => (count > 1 ? { [name]: Math.min(count, 100) } : {});
  holder.dataset.carried = carry({ type: 'table', rows: rows.map(row => ({ cells: Array.from(row.cells, cell => ({
    text: (cell.textContent ?? '').replace(/\s+/g, ' ').trim(), ...cell.localName === 'th' ? { head: true } : {}, ...span('columnSpan', cell.colSpan), ...span('rowSpan', cell.rowSpan) })) })) });
  return [holder];
}
