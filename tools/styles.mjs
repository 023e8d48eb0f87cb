// Bundles the style sheet, the modules, the wordmarks, each named by its content, and writes down which is which.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const site = new URL('../src/Broadsheet/Site/', import.meta.url);
const out = new URL('../src/Broadsheet/wwwroot/built/', import.meta.url);

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

/** A module that comes late brings its own style: `import css from './viewer.css' with { type: 'text' }`. */
const styleInModules = {
  name: 'style in modules',
  /** @param {import('esbuild').PluginBuild} making */
  setup(making) {
    making.onLoad({ filter: /\.css$/ }, async ({ path, with: how }) => how.type !== 'text' ? undefined
      : { contents: (await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true })).code, loader: 'text' });
  },
};

const bundled = await build({
  entryPoints: [new URL('site.css', site), new URL('site.js', site), new URL('Lite/lite.css', site), new URL('Offline/offline.js', site), new URL('../Accounts/accounts.css', site), new URL('../Accounts/accounts.js', site), new URL('../Desk/desk.css', site), new URL('../Desk/desk.js', site), new URL('Paper/theme-early.js', site)].map(fileURLToPath),
  bundle: true, minify: true, metafile: true, format: 'esm', splitting: true, plugins: [styleInModules],
  target: ['chrome123', 'firefox120', 'safari17.5'],
  entryNames: '[name].[hash]', chunkNames: 'parts/[name].[hash]', assetNames: 'fonts/[name].[hash]', loader: { '.woff2': 'file', '.svg': 'text' },
  outdir: fileURLToPath(out),
});

/** @type {Record<string, string>} */
const names = {};
for (const [path, made] of Object.entries(bundled.metafile.outputs)) {
  const source = made.entryPoint ?? Object.keys(made.inputs)[0];
  names[basename(source)] = '/built/' + relative(fileURLToPath(out), path).replaceAll('\\', '/');
}

/** Each mark is named in the list by its title, the name of the paper that it was drawn for. */
const marks = new URL('Paper/Wordmarks/', site);
for (const file of await readdir(marks)) {
  const drawn = await readFile(new URL(file, marks), 'utf8');
  const hash = createHash('sha256').update(drawn).digest('hex').slice(0, 8).toUpperCase();
  const name = file.replace('.svg', `.${hash}.svg`);
  await writeFile(new URL(name, out), drawn);
  names['wordmark:' + drawn.match(/<title>(.*?)<\/title>/)?.[1]] = `/built/${name}#${drawn.match(/viewBox="(.*?)"/)?.[1]}`;
}

await writeFile(new URL('names.json', out), JSON.stringify(names, null, 1));
