// Copied blocks that are not edited here stay in this page: the clipboard carries a name for them, so that no outside page can slip one in.

/** @type {Map<string, import('./shapes').Block>} */
const kept = new Map();

/** @param {import('./shapes').Block} whole */
export function carry(whole) {
  const { id: _, ...nameless } = whole;
  const name = crypto.randomUUID();
  kept.set(name, /** @type {import('./shapes').Block} */ (nameless));
  return name;
}

/** @param {string | undefined} name */
export const carried = name => (name ? kept.get(name) : undefined);
