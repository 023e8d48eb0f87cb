// Drawings of the toolbar, on the grid of 24 that all icons of the house share.

/** @type {Record<string, string>} */
const drawings = {
  heading2: 'M4.5 6v12M11.5 6v12M4.5 12h7M15.2 13.3c.5-1.9 4.3-1.8 4.3.6 0 1.7-4.3 2.4-4.3 4.1h4.5',
  heading3: 'M4.5 6v12M11.5 6v12M4.5 12h7M15.3 12.2h4l-2.2 2.3c1.6 0 2.5.7 2.5 1.7 0 2-3.4 2.3-4.4.7',
  strong: 'M7.5 5h5a3.4 3.4 0 0 1 0 6.9h-5zM7.5 11.9h6a3.6 3.6 0 0 1 0 7.1h-6z',
  emphasis: 'M10.5 5h6M7.5 19h6M14 5l-4 14',
  strike: 'M4.5 12h15M16.5 8c-.4-1.9-2-3-4.4-3-2.6 0-4.4 1.3-4.4 3.3 0 1 .4 1.8 1.2 2.4M7.5 16c.4 1.9 2 3 4.6 3 2.7 0 4.5-1.3 4.5-3.4 0-.6-.1-1.1-.4-1.6',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  bullets: 'M10 6.5h10M10 12h10M10 17.5h10M5 6.5h.01M5 12h.01M5 17.5h.01',
  numbers: 'M10.5 6.5H20M10.5 12H20M10.5 17.5H20M4 5.5l1.5-1V9M3.8 14.8c.5-.8 2.4-.8 2.4.5 0 1.2-2.4 1.9-2.4 3.2h2.6',
  quote: 'M10 6.5c-3.5 1-5.5 3.5-5.5 7v4H10v-5.5H7c0-2 1-3.3 3-4M19.5 6.5c-3.5 1-5.5 3.5-5.5 7v4h5.5v-5.5h-3c0-2 1-3.3 3-4',
  pullQuote: 'M4 4.5h16M4 19.5h16M7 10h10M9 14h6',
  picture: 'M4 5h16v14H4zM4 16l4.5-4.5 3.5 3.5 3-3 5 5M15.5 9h.01',
  recording: 'M5 4.5l14 7.5-14 7.5z',
  rule: 'M4 12h16M8 6h8M8 18h8',
  find: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M15 15l4.5 4.5',
  undo: 'M8 5L4 9l4 4M4 9h9.5a5.5 5.5 0 0 1 0 11H9',
  redo: 'M16 5l4 4-4 4M20 9h-9.5a5.5 5.5 0 0 0 0 11H15',
  up: 'M6 14.5l6-6 6 6', down: 'M6 9.5l6 6 6-6',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  bin: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10.5 11v5M13.5 11v5',
};

/** @param {string} name */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), path = document.createElementNS(svg.namespaceURI, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', drawings[name]);
  svg.append(path);
  return svg;
}
