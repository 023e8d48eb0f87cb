// The letters that each face carries. A letter that is not here is set in the reader's own face: slower to look at, never missing.

/** @param {number} first @param {number} last */
const range = (first, last) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, step) => first + step));

const marks = '–—‘’‚“”„†•…‹›€−×·«»';

export const plainLatin = range(0x20, 0x7e) + '\u00a0' + marks;

/** English, Spanish, Portuguese, French, German, Italian, the Nordic languages. */
export const latin = plainLatin + '¡¢£§©ª®°±²³º½¿' + range(0xc0, 0xcf) + range(0xd1, 0xdc) + range(0xdf, 0xef) + range(0xf1, 0xfc) + 'ÿŒœ';

/** Arabic and Persian with their digits, signs of reading and marks of direction. */
export const arabic = range(0x0621, 0x063a) + range(0x0640, 0x0655) + range(0x0660, 0x066d) + range(0x06f0, 0x06f9)
  + '،؛؟\u0670پچژکگی' + '\u200c\u200d\u200e\u200f' + '«»';

/** Turkish, Polish, Czech, Romanian, Hungarian and the other languages whose Latin goes beyond the West's. */
export const latinBeyond = range(0x0100, 0x017f) + 'ȘșȚțẞ';

/** Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian. */
export const cyrillic = range(0x0400, 0x045f) + 'Ґґ№';

/** Hebrew with its points. */
export const hebrew = range(0x05b0, 0x05c7) + range(0x05d0, 0x05ea) + range(0x05f0, 0x05f4) + '₪\u200e\u200f';

/** Hindi, Marathi, Nepali. */
export const devanagari = range(0x0900, 0x094f) + range(0x0958, 0x0970) + '\u200c\u200d\u25cc';
