// Blocks that are not edited here: a card that says what it is. It can be moved and removed, and goes back as it came.
import { icon } from './icons.js';
import { make, spoken } from './make.js';
import { moveBlock, removeBlock } from './moving.js';

/** @typedef {import('./shapes').Block} Block @typedef {import('./words').Say} Say */

/** @param {Say} say @returns {import('prosemirror-view').NodeViewConstructor} */
export const otherView = say => (node, view, place) => {
  /** @param {string} word @param {string} drawing @param {(at: number) => import('prosemirror-state').Command} act */
  const button = (word, drawing, act) => make('button', {
    type: 'button', title: say(word), 'aria-label': say(word),
    onclick: () => { const at = place(); if (at !== undefined) act(at)(view.state, view.dispatch, view); },
  }, icon(drawing));
  const dom = make('div', { class: 'other', contenteditable: 'false' },
    make('div', { class: 'other-words' }, make('b', spoken(), kind(node.attrs.whole, say)), make('span', { dir: 'auto' }, gist(node.attrs.whole)), make('small', spoken(), say('blockAs'))),
    make('div', { class: 'other-acts', ...spoken() }, button('blockUp', 'up', at => moveBlock(-1, at)), button('blockDown', 'down', at => moveBlock(1, at)), button('blockRemove', 'bin', removeBlock)));
  return { dom, stopEvent: event => event.target instanceof Element && event.target.closest('button') !== null, ignoreMutation: () => true };
};

/** @param {Block} block @param {Say} say */
function kind(block, say) {
  switch (block.type) {
    case 'gallery': return say('gallery', listed(block.pictures).length);
    case 'table': return say('table', listed(block.rows).length);
    case 'video': case 'audio': case 'file': case 'factBox': case 'embed': case 'html':
    case 'paragraph': case 'quote': case 'pullQuote': case 'picture': return say(block.type);
    default: return say('unknown', block.type);
  }
}

/** The first words that tell one from another. @param {Block} block */
export function gist(block) {
  const said = [block.title, block.caption, block.href, block.html, ...cells(block)].filter(each => typeof each === 'string' && each !== '');
  return said.slice(0, 3).join(' · ').replace(/<[^>]{0,500}>/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 160);
}

/** @param {Block} block */
const cells = block => (block.type === 'table' ? listed(listed(block.rows)[0]?.cells).map(cell => cell?.text) : []);

/** @param {unknown} value @returns {any[]} */
const listed = value => (Array.isArray(value) ? value : []);
