// Checks the paper's public log in the reader's own browser: who signed, whether anything was changed since this browser saw it last, and whether versions read as they were logged.

import { consistent, leafHash, rootOf, hex } from './merkle.js';
import { openNote, handovers } from './note.js';

const MOST = 2 ** 22;
const NEWEST = 256;
const AT_ONCE = 6;

/** What is not as it should be (1), or could not be checked (2), in the words of the page. */
class Finding extends Error {
  /** @param {'bad' | 'unknown'} kind @param {string} word @param {...(string | number)} parts */
  constructor(kind, word, ...parts) {
    super(word);
    this.kind = kind;
    this.word = word;
    this.parts = parts;
  }
}

/** @param {string} path @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function file(path) {
  const answer = await fetch(`/log/${path}`, { cache: 'no-cache' }).catch(() => null);
  if (!answer?.ok) throw new Finding('unknown', 'LogUnreachable', `/log/${path}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes.length > MOST) throw new Finding('bad', 'LogUnreachable', `/log/${path}`);
  return bytes;
}

/** @param {number} index */
function tilePath(index) {
  let path = String(index % 1000).padStart(3, '0');
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) path = `x${String(rest % 1000).padStart(3, '0')}/${path}`;
  return path;
}

/** @param {number} size @param {number} level @param {number} index */
async function tile(size, level, index) {
  const width = Math.min(256, Math.floor(size / 256 ** Math.max(level, 0)) - index * 256);
  const name = `tile/${level < 0 ? 'entries' : level}/${tilePath(index)}${width < 256 ? `.p/${width}` : ''}`;
  const bytes = await file(name);
  if (level < 0 ? bytes.length === 0 : bytes.length < width * 32) throw new Finding('bad', 'LogUnreachable', `/log/${name}`);
  return { name, width, bytes };
}

/** Hashes of the tree by level and place, each tile fetched once. @param {number} size */
function treeOf(size) {
  /** @type {Map<string, Promise<{ bytes: Uint8Array<ArrayBuffer> }>>} */
  const tiles = new Map();
  return async (/** @type {number} */ level, /** @type {number} */ place) => {
    const key = `${level}/${Math.floor(place / 256)}`;
    if (!tiles.has(key)) tiles.set(key, tile(size, level, Math.floor(place / 256)));
    const { bytes } = /** @type {{ bytes: Uint8Array<ArrayBuffer> }} */ (await tiles.get(key));
    return bytes.slice((place % 256) * 32, (place % 256) * 32 + 32);
  };
}

/** @param {number} size @param {number} index @returns {Promise<Uint8Array<ArrayBuffer>[]>} */
async function bundle(size, index) {
  const { name, width, bytes } = await tile(size, -1, index);
  const entries = [];
  for (let at = 0; entries.length < width;) {
    const length = (bytes[at] << 8) + bytes[at + 1];
    if (!(at + 2 + length <= bytes.length)) throw new Finding('bad', 'LogUnreachable', `/log/${name}`);
    entries.push(bytes.slice(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return entries;
}

/**
 * Entries from a place on, each compared with the tree, and the words of each with its hash.
 * @param {number} size @param {number} from @param {ReturnType<typeof treeOf>} tree
 */
async function versions(size, from, tree) {
  const bundles = [];
  for (let index = Math.floor(from / 256); index * 256 < size; index++) bundles.push(index);
  /** @type {{ hash: string, item: string, kind: string, version: number }[]} */
  const entries = [];
  for (const index of bundles) {
    for (const [place, entry] of (await bundle(size, index)).entries()) {
      if (hex(await leafHash(entry)) !== hex(await tree(0, index * 256 + place))) throw new Finding('bad', 'LogWrongSignature');
      if (index * 256 + place >= from) entries.push(JSON.parse(new TextDecoder().decode(entry)));
    }
  }
  const taken = new Set(entries.filter(entry => entry.kind === 'erasure' || entry.kind === 'withdrawal').map(entry => entry.item));
  const [counts, waiting] = [{ right: 0, withheld: 0 }, entries.filter(entry => entry.kind !== 'erasure')];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
      const answer = await fetch(`${entry.item}/${entry.version}.json`, { cache: 'no-cache' }).catch(() => null);
      if (answer?.ok) {
        const words = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
        if (hex(new Uint8Array(words)) !== entry.hash) throw new Finding('bad', 'LogWrongVersion', entry.version, entry.item.slice(11));
        counts.right++;
      } else if (answer?.status === 410 && taken.has(entry.item)) counts.withheld++;
      else if (answer && answer.status < 500) throw new Finding('bad', 'LogWrongVersion', entry.version, entry.item.slice(11));
      else throw new Finding('unknown', 'LogUnreachable', entry.item);
    }
  }));
  return counts;
}

/** @param {{ key: string, origin: string, size: number, root: string, at: string } | null} before @param {boolean} all @param {(word: string, ...parts: (string | number)[]) => void} tell */
async function check(before, all, tell) {
  const [signed, keys] = [await file('checkpoint'), JSON.parse(new TextDecoder().decode(await file('keys')))];
  const key = await handovers(keys, before?.key ?? keys.first).catch(() => null);
  if (!key) throw new Finding('bad', 'LogWrongKey');
  const checkpoint = await openNote(signed, key).catch(failed => { throw failed?.name === 'NotSupportedError' ? new Finding('unknown', 'LogNoCrypto') : new Finding('bad', 'LogWrongSignature'); });
  if (!checkpoint || (before && before.origin !== checkpoint.origin)) throw new Finding('bad', 'LogWrongSignature');
  tell('LogSigned');
  const tree = treeOf(checkpoint.size);
  if (hex(await rootOf(checkpoint.size, tree)) !== hex(checkpoint.root)) throw new Finding('bad', 'LogWrongSignature');
  if (!before) tell('LogFirst');
  else if (checkpoint.size < before.size) throw new Finding('bad', 'LogShrunk', before.size, checkpoint.size);
  else if (!await consistent(before.size, before.root, tree)) throw new Finding('bad', 'LogRewritten');
  else tell('LogGrown', new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(before.at)));
  const from = all ? 0 : Math.max(0, checkpoint.size - NEWEST);
  const counts = await versions(checkpoint.size, from, tree);
  tell('LogTree', counts.right);
  if (counts.withheld > 0) tell('LogWithheld', counts.withheld);
  if (from > 0) tell('LogSkipped', from);
  return { key, origin: checkpoint.origin, size: checkpoint.size, root: hex(checkpoint.root), at: new Date().toISOString() };
}

class LogCheck extends HTMLElement {
  connectedCallback() {
    for (const button of this.querySelectorAll('button')) {
      button.hidden = false;
      button.addEventListener('click', () => this.run(button.name === 'all'));
    }
  }

  /** @param {boolean} all */
  async run(all) {
    const [list, end] = [/** @type {HTMLElement} */ (this.querySelector('ol')), /** @type {HTMLElement} */ (this.querySelector('[role=status]'))];
    list.replaceChildren();
    end.textContent = '…';
    delete end.dataset.verdict;
    const words = JSON.parse(this.dataset.words ?? '{}');
    const say = (/** @type {string} */ word, /** @type {(string | number)[]} */ parts) => (words[word] ?? word).replace(/\{(\d)\}/g, (/** @type {string} */ _, /** @type {string} */ place) => String(parts[Number(place)]));
    const tell = (/** @type {string} */ word, /** @type {(string | number)[]} */ ...parts) => { list.append(Object.assign(document.createElement('li'), { textContent: say(word, parts) })); };
    for (const button of this.querySelectorAll('button')) button.disabled = true;
    try {
      const kept = localStorage.getItem('log');
      localStorage.setItem('log', JSON.stringify(await check(kept ? JSON.parse(kept) : null, all, tell)));
      end.dataset.verdict = 'good';
      end.textContent = say('LogGood', []);
    } catch (failed) {
      const finding = failed instanceof Finding ? failed : new Finding('unknown', 'LogUnreachable', '/log/');
      tell(finding.word, ...finding.parts);
      end.dataset.verdict = finding.kind;
      end.textContent = say(finding.kind === 'bad' ? 'LogBad' : 'LogUnknown', []);
    } finally {
      for (const button of this.querySelectorAll('button')) button.disabled = false;
    }
  }
}

customElements.define('log-check', LogCheck);
