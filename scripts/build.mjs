// Bundles the program into dist/: one small entry and a chunk for each thing that is loaded only when used.
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { generate } from './generate.mjs';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
await generate();

await rm('dist', { recursive: true, force: true });
const options = {
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  define: { 'process.env.SIMPUL_VERSION': JSON.stringify(version) },
  // CommonJS packages inside an ESM bundle need a `require` of their own.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
};
// Two files, since loading a file costs more than skipping over code: what prints the version, and all the rest.
const appApart = {
  name: 'app apart',
  setup(builder) {
    // commander would load it, and with it the network, for a feature that is not used. Git is our own affair.
    builder.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'nothing' } : undefined,
    );
    builder.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
    builder.onResolve({ filter: /\/app\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './app.js', external: true } : undefined,
    );
  },
};
await build({ ...options, entryPoints: { main: 'src/cli/main.ts', app: 'src/cli/app.ts' }, plugins: [appApart] });
await mkdir('dist/codebooks', { recursive: true });
await cp('codebooks', 'dist/codebooks', { recursive: true });
