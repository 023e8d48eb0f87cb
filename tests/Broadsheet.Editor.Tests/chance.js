// Bodies by chance, the same for the same seed.

/** Mulberry32. @param {number} seed */
export function chance(seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = most => Math.floor(next() * (most + 1));
  const one = all => all[upTo(all.length - 1)];
  const maybe = (share, make) => (next() < share ? make() : undefined);
  return { next, upTo, one, maybe, some: (most, make) => Array.from({ length: upTo(most) }, make) };
}

const texts = ['Tide', ' and ebb', 'المدّ والجزر', '潮', '🌊🌊', 'a\nb', '\n', '<b>&amp;', '  ', '\u00a0', 'e\u0301', '\u200f', 'Storm surge at Selene'];

/** @param {ReturnType<typeof chance>} by */
export function bodyBy(by) {
  let names = 0;
  const said = () => by.one(texts);
  const run = () => clean({
    text: said(), ...Object.fromEntries(['strong', 'emphasis', 'strike', 'code'].map(mark => [mark, by.maybe(0.3, () => true)])),
    [by.one(['subscript', 'superscript'])]: by.maybe(0.2, () => true), href: by.maybe(0.3, () => by.one(['https://harbour.example/', '/en/', '#x'])), language: by.maybe(0.1, () => 'fr'),
    unheardOf: by.maybe(0.1, () => ({ deep: [1, null] })),
  });
  const words = () => tidy(by.maybe(0.5, said) ?? by.some(4, () => by.maybe(0.5, said) ?? run()));
  const list = depth => clean({ ordered: by.maybe(0.4, () => true), items: [0, ...by.some(3, () => 0)].map(() => clean({ text: words(), nested: depth < 3 ? by.maybe(0.3, () => list(depth + 1)) : undefined, odd: by.maybe(0.1, () => 7) })) });
  const kinds = [
    () => ({ type: 'paragraph', text: words() }), () => ({ type: 'heading', level: 2 + by.upTo(2), text: words() }), () => ({ type: 'list', ...list(0) }),
    () => ({ type: 'quote', text: [words(), ...by.some(2, words)], speaker: by.maybe(0.5, said), role: by.maybe(0.5, said), to: by.maybe(0.3, said), when: by.maybe(0.3, said), source: by.maybe(0.3, () => 'https://a.example/') }),
    () => ({ type: 'pullQuote', text: words(), credit: by.maybe(0.5, said) }), () => ({ type: 'rule' }), () => ({ type: 'code', text: said(), language: by.maybe(0.5, () => 'csharp') }),
    () => ({ type: 'picture', blob: 'ab'.repeat(32), alt: by.maybe(0.5, said), caption: by.maybe(0.5, said), creditLine: by.maybe(0.5, said), width: by.maybe(0.7, () => 1600), height: by.maybe(0.7, () => 900) }),
    () => ({ type: 'table', rows: [{ cells: [{ text: words(), head: true }] }] }), () => ({ type: 'html', html: '<marquee>Tide</marquee>' }),
    () => ({ type: 'factBox', title: said(), body: [{ type: 'paragraph', text: words() }] }), () => ({ type: 'embed', href: 'https://clips.example/1' }),
    () => ({ type: 'ofTheFuture', text: { no: 'words' }, list: [null, 1] }), () => ({ type: 'paragraph', text: 12 }),
  ];
  return by.some(8, () => clean({ ...by.one(kinds)(), id: 'b' + names++, later: by.maybe(0.15, () => [{ a: null }, 'x']) }));
}

/** As the house writes words: neighbours under the same marks are one run, plain words alone are a string. */
export function tidy(written) {
  if (typeof written === 'string') return written;
  const runs = [];
  for (const each of written) {
    const run = typeof each === 'string' ? { text: each } : each, last = runs.at(-1);
    const marks = ({ text: _, ...more }) => JSON.stringify(Object.entries(more).sort());
    if (last && marks(last) === marks(run)) last.text += run.text;
    else if (run.text) runs.push({ ...run });
  }
  if (runs.length === 0) return '';
  const plain = run => (Object.keys(run).length === 1 ? run.text : run);
  return runs.length === 1 && typeof plain(runs[0]) === 'string' ? runs[0].text : runs.map(plain);
}

const clean = all => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
