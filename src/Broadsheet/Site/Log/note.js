// Signed notes, checkpoints and the handing over of keys (C2SP signed-note, tlog-checkpoint), checked with the browser's own Ed25519.

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
const bytesOf = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));

/** True when a key, written as name+id+base64, signed the text. @param {string} text @param {string[]} signatures @param {string} key */
async function isSignedBy(text, signatures, key) {
  const [name, id, ...encoded] = key.split('+');
  const material = bytesOf(encoded.join('+'));
  if (material[0] !== 1 || material.length !== 33) return false;
  const verifier = await crypto.subtle.importKey('raw', material.slice(1), 'Ed25519', false, ['verify']);
  for (const line of signatures) {
    const [, signer, signature] = line.split(' ');
    const all = bytesOf(signature ?? '');
    const own = Array.from(all.slice(0, 4), byte => byte.toString(16).padStart(2, '0')).join('');
    if (signer === name && own === id && await crypto.subtle.verify('Ed25519', verifier, all.slice(4), new TextEncoder().encode(text))) return true;
  }
  return false;
}

/** @param {string} note */
function split(note) {
  const end = note.lastIndexOf('\n\n');
  return { text: note.slice(0, end + 1), signatures: note.slice(end + 2).split('\n').filter(Boolean) };
}

/** The checkpoint that a key signed; null when it did not. @param {Uint8Array} signed @param {string} key */
export async function openNote(signed, key) {
  const { text, signatures } = split(new TextDecoder('utf-8', { fatal: true }).decode(signed));
  const [origin, size, root] = text.split('\n');
  if (origin !== key.split('+')[0] || !/^(0|[1-9]\d{0,14})$/.test(size) || !await isSignedBy(text, signatures, key)) return null;
  return { origin, size: Number(size), root: bytesOf(root) };
}

/**
 * The key that signs now, if one that is trusted handed over to it, step by step; null when not.
 * @param {{ key: string, handovers: string[] }} keys @param {string} trusted
 */
export async function handovers(keys, trusted) {
  let key = trusted;
  for (const note of keys.handovers) {
    const { text, signatures } = split(note);
    const [head, from, to] = text.split('\n');
    if (head !== 'broadsheet log key handover v1' || from !== `from ${key}` || !to?.startsWith('to ')) continue;
    if (await isSignedBy(text, signatures, key) && await isSignedBy(text, signatures, to.slice(3))) key = to.slice(3);
  }
  return key === keys.key ? key : null;
}
