// How many words, and how long it takes to read them.

/** Words a minute; scripts written without spaces are counted by the browser's own breaker of words. */
const perMinute = 230;

/** @param {string} language */
export function counter(language) {
  const breaker = new Intl.Segmenter(language || 'en', { granularity: 'word' });
  /** Blocks do not change, so each is counted once. @type {WeakMap<import('prosemirror-model').Node, number>} */
  const counted = new WeakMap();

  /** @param {import('prosemirror-model').Node} block */
  const within = block => {
    let words = counted.get(block);
    if (words === undefined) {
      words = 0;
      for (const piece of breaker.segment(block.textBetween(0, block.content.size, '\n', '\n'))) if (piece.isWordLike) words++;
      counted.set(block, words);
    }
    return words;
  };

  return (/** @type {import('prosemirror-model').Node} */ doc) => {
    const words = doc.children.reduce((sum, block) => sum + within(block), 0);
    return { words, minutes: Math.max(1, Math.round(words / perMinute)) };
  };
}
