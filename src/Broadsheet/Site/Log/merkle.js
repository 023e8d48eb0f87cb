// RFC 6962 §2.1 over tiles: a tree is a function that gives the hash of a whole subtree of 256^level leaves.

/** @typedef {Uint8Array<ArrayBuffer>} Hash */
/** @typedef {(level: number, place: number) => Promise<Hash>} Tree */

/** @param {Uint8Array} bytes */
export const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

/** @param {number} mark @param {...Uint8Array} parts @returns {Promise<Hash>} */
async function hash(mark, ...parts) {
  const all = new Uint8Array(1 + parts.reduce((length, part) => length + part.length, 0));
  all[0] = mark;
  let at = 1;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all));
}

/** @param {Uint8Array} entry */
export const leafHash = entry => hash(0, entry);

/** Of the perfect subtree of 2^height leaves. @param {Tree} tree @param {number} start @param {number} height @returns {Promise<Hash>} */
async function subtree(tree, start, height) {
  if (height % 8 === 0) return tree(height / 8, start / 2 ** height);
  const half = 2 ** (height - 1);
  const [left, right] = await Promise.all([subtree(tree, start, height - 1), subtree(tree, start + half, height - 1)]);
  return hash(1, left, right);
}

/** Root of the tree when it had so many leaves. @param {number} size @param {Tree} tree @returns {Promise<Hash>} */
export async function rootOf(size, tree) {
  const parts = [];
  for (let start = 0; start < size;) {
    const height = Math.floor(Math.log2(size - start));
    parts.push(await subtree(tree, start, height));
    start += 2 ** height;
  }
  if (parts.length === 0) return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array()));
  let root = /** @type {Hash} */ (parts.pop());
  for (let part = parts.pop(); part; part = parts.pop()) root = await hash(1, part, root);
  return root;
}

/** Whether the tree was this one when it had so many leaves: its tiles say, and the root that was signed over them. @param {number} size @param {string} root @param {Tree} tree */
export const consistent = async (size, root, tree) => hex(await rootOf(size, tree)) === root;
