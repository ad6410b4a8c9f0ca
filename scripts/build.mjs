// Bundles the program into dist/: one small entry and a chunk for each thing that is loaded only when used.
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
if (existsSync('scripts/generate.mjs')) await (await import('./generate.mjs')).generate();

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
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
});
await mkdir('dist/codebooks', { recursive: true });
await cp('codebooks', 'dist/codebooks', { recursive: true });
