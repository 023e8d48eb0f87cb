// Two texts side by side in one: what is gone struck out, what is new underlined, what is the same left out.
import { changes } from './changes.js';
import { gist } from './other.js';
import { make } from './make.js';

/** @typedef {import('./shapes').Text} Text @typedef {import('./shapes').Block} Block */

/** @param {Text} before @param {Text} after @param {import('./words').Say} say */
export function difference(before, after, say) {
  const { fields, blocks } = changes(before, after);
  const rows = [...fields.map(({ was, now }) => compared(plain(was), plain(now))), ...blocks.map(({ was, now }) => compared(plain(was), plain(now)))];
  return make('div', { class: 'difference' }, ...rows.length > 0 ? rows : [make('p', {}, say('nothingThere'))]);
}

/** @param {string} was @param {string} now */
export function compared(was, now) {
  const row = make('p', { dir: 'auto' });
  for (const [kind, text] of words(was, now)) row.append(kind === 'same' ? text : make(kind, {}, text));
  return row;
}

/** The words of a block or a field, without marks. @param {unknown} value @returns {string} */
export function plain(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plain).join('');
  const block = /** @type {Block} */ (value);
  if (block.type === 'list' || Array.isArray(block.items)) return listed(block.items).map(item => '• ' + plain(item?.text) + (item?.nested ? '\n' + plain(item.nested) : '')).join('\n');
  if (block.type === 'quote') return [...listed(block.text).map(plain), [block.speaker, block.role, block.to, block.when, block.source].filter(Boolean).join(', ')].join('\n');
  if (block.type === 'picture') return [block.alt, block.caption, block.creditLine].filter(Boolean).join('\n') || String(block.blob ?? block.href ?? '');
  return block.text === undefined ? gist(block) : plain(block.text);
}

/** @param {unknown} value @returns {any[]} */
const listed = value => (Array.isArray(value) ? value : []);

/** Beyond this many pairs of words a row is shown as replaced whole. */
const most = 1_000_000;

/** The longest common row of words. @param {string} was @param {string} now @returns {['same' | 'del' | 'ins', string][]} */
export function words(was, now) {
  const left = was.split(/(?<=\s)/u).filter(Boolean), right = now.split(/(?<=\s)/u).filter(Boolean);
  if (left.length * right.length > most) return [['del', was], ['ins', now]];
  const wide = right.length + 1, long = new Uint32Array((left.length + 1) * wide);
  for (let l = left.length - 1; l >= 0; l--)
    for (let r = right.length - 1; r >= 0; r--)
      long[l * wide + r] = left[l] === right[r] ? long[(l + 1) * wide + r + 1] + 1 : Math.max(long[(l + 1) * wide + r], long[l * wide + r + 1]);
  /** @type {['same' | 'del' | 'ins', string][]} */
  const found = [];
  const add = (/** @type {'same' | 'del' | 'ins'} */ kind, /** @type {string} */ text) => {
    const last = found.at(-1);
    if (last?.[0] === kind) last[1] += text;
    else found.push([kind, text]);
  };
  let l = 0, r = 0;
  while (l < left.length && r < right.length) {
    if (left[l] === right[r]) { add('same', left[l]); l++; r++; }
    else if (long[(l + 1) * wide + r] >= long[l * wide + r + 1]) add('del', left[l++]);
    else add('ins', right[r++]);
  }
  if (l < left.length) add('del', left.slice(l).join(''));
  if (r < right.length) add('ins', right.slice(r).join(''));
  return found;
}
