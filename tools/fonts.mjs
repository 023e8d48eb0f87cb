// Makes the paper's faces: each cut down to the letters, weights and optical sizes that its pages set.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { arabic, cyrillic, devanagari, hebrew, latin, latinBeyond, plainLatin } from './letters.mjs';

const out = new URL('../build/fonts/', import.meta.url);
const { resolve } = createRequire(import.meta.url);

/** Features that these faces need to be set right; small capitals and ornaments are left behind. */
const keepFeatures = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'init', 'medi', 'fina', 'isol', 'rlig', 'curs'];
/** What Devanagari needs besides to join its syllables. */
const indicFeatures = ['nukt', 'akhn', 'rphf', 'rkrf', 'blwf', 'half', 'vatu', 'cjct', 'pres', 'abvs', 'blws', 'psts', 'haln', 'abvm', 'blwm', 'dist'];
const plain = { wght: { min: 400, max: 700 } };

const faces = [
  { name: 'serif', from: 'newsreader/files/newsreader-latin-opsz-normal.woff2', letters: latin, axes: { wght: { min: 400, max: 700 }, opsz: { min: 18, max: 72 } } },
  { name: 'serif-beyond', from: 'newsreader/files/newsreader-latin-ext-opsz-normal.woff2', letters: latinBeyond, axes: { wght: { min: 400, max: 700 }, opsz: { min: 18, max: 72 } } },
  { name: 'serif-italic', from: 'newsreader/files/newsreader-latin-opsz-italic.woff2', letters: latin, axes: { wght: { min: 400, max: 600 }, opsz: 20 } },
  { name: 'sans', from: 'libre-franklin/files/libre-franklin-latin-wght-normal.woff2', letters: latin, axes: plain },
  { name: 'naskh', from: 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2', letters: arabic, axes: plain },
  { name: 'naskh-latin', from: 'noto-naskh-arabic/files/noto-naskh-arabic-latin-wght-normal.woff2', letters: plainLatin, axes: plain },
  { name: 'cyrillic', from: 'source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2', letters: cyrillic, axes: plain },
  { name: 'cyrillic-latin', from: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2', letters: plainLatin, axes: plain },
  { name: 'hebrew', from: 'frank-ruhl-libre/files/frank-ruhl-libre-hebrew-wght-normal.woff2', letters: hebrew, axes: plain },
  { name: 'hebrew-latin', from: 'frank-ruhl-libre/files/frank-ruhl-libre-latin-wght-normal.woff2', letters: plainLatin, axes: plain },
  { name: 'devanagari', from: 'noto-serif-devanagari/files/noto-serif-devanagari-devanagari-wght-normal.woff2', letters: devanagari, axes: plain },
  { name: 'devanagari-latin', from: 'noto-serif-devanagari/files/noto-serif-devanagari-latin-wght-normal.woff2', letters: plainLatin, axes: plain },
];

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const made = {};
for (const face of faces) {
  const whole = await readFile(resolve(`@fontsource-variable/${face.from}`));
  const cut = await subsetFont(whole, face.letters, { targetFormat: 'woff2', variationAxes: face.axes, keepFeatures: face.name === 'devanagari' ? [...keepFeatures, ...indicFeatures] : keepFeatures, noHinting: true });
  await writeFile(new URL(`${face.name}.woff2`, out), cut);
  made[face.name] = { bytes: cut.length, sha256: createHash('sha256').update(cut).digest('hex').slice(0, 12) };
}

console.table(made);
