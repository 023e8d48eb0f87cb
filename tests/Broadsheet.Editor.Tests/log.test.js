import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { consistent, hex, leafHash, rootOf } from '../../src/Broadsheet/Site/Log/merkle.js';

const sha = (/** @type {Buffer[]} */ ...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (/** @type {number} */ number) => sha(Buffer.from([0]), Buffer.from(`entry ${number}`));

/** RFC 6962 §2.1, word by word. @param {number} from @param {number} to @returns {Buffer} */
function root(from, to) {
  if (to === from) return sha();
  if (to - from === 1) return leaf(from);
  const middle = from + 2 ** Math.floor(Math.log2(to - from - 1));
  return sha(Buffer.from([1]), root(from, middle), root(middle, to));
}

const tree = async (/** @type {number} */ level, /** @type {number} */ place) => new Uint8Array(root(place * 256 ** level, (place + 1) * 256 ** level));

test('a leaf is hashed as RFC 6962 says', async () => {
  assert.equal(hex(await leafHash(new TextEncoder().encode('entry 7'))), leaf(7).toString('hex'));
});

for (const size of [0, 1, 2, 3, 7, 8, 255, 256, 257, 300, 600]) {
  test(`the root of ${size} leaves follows from the tiles`, async () => {
    assert.equal(hex(await rootOf(size, tree)), root(0, size).toString('hex'));
  });
}

test('a tree that was another one is found', async () => {
  assert.equal(await consistent(300, root(0, 300).toString('hex'), tree), true);
  assert.equal(await consistent(300, root(0, 299).toString('hex'), tree), false);
});
