// Every block has a name through its life. The one that had it keeps it; a second half, a copy, a new block gets another.
import { Plugin } from 'prosemirror-state';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => letters[byte % letters.length]).join('');

export const ids = new Plugin({
  appendTransaction(transactions, before, { doc, tr }) {
    if (!transactions.some(each => each.docChanged)) return null;
    const first = owners(doc, before.doc);
    doc.forEach((node, position, at) => {
      if (first.get(node.attrs.id) !== at) tr.setNodeAttribute(position, 'id', newId());
      if (node.type.name === 'list') namelessWithin(node, position, tr);
    });
    return tr.docChanged ? tr : null;
  },
});

/** Which child may keep an id: the one that stood here untouched, else the first. @param {import('prosemirror-model').Node} doc @param {import('prosemirror-model').Node} before */
function owners(doc, before) {
  const stood = new Set(before.children);
  /** @type {Map<string, number>} */
  const first = new Map();
  doc.forEach((node, _, at) => {
    const { id } = node.attrs;
    if (id === null) return;
    const other = first.get(id);
    if (other === undefined || (stood.has(node) && !stood.has(doc.child(other)))) first.set(id, at);
  });
  return first;
}

/** A list that was moved into another is no block of the body any more. @param {import('prosemirror-model').Node} list @param {number} position @param {import('prosemirror-state').Transaction} tr */
function namelessWithin(list, position, tr) {
  list.descendants((node, offset) => {
    if (node.type === list.type && node.attrs.id === list.attrs.id && node.attrs.id !== null) tr.setNodeAttribute(position + 1 + offset, 'id', null);
  });
}
