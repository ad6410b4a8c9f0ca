// Bundles the program into dist/: a small entry that prints the version, and all the rest, loaded when there is more to do.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { generate } from './generate.mjs';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
await generate();

await rm('dist', { recursive: true, force: true });
const options = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  minifyIdentifiers: true,
  legalComments: 'none',
  define: { 'process.env.SIMPUL_VERSION': JSON.stringify(version) },
  logLevel: 'warning',
};
/** Packages of which Node has its own, or which ask what the program is told: module → what stands in for it. */
const standIns = {
  // commander would load it, and with it the network, for a feature that is not used.
  'node:child_process': 'module.exports = {};',
  // yaml would ask the environment at each token whether to print it, which costs more than to read it.
  process: 'module.exports = { env: {}, emitWarning: (warning) => process.emitWarning(warning) };',
  // chalk would ask what the terminal can do.
  '#supports-color': 'module.exports = { default: { stdout: false, stderr: false } };',
  // The same figures from Node itself, which is faster.
  '@noble/hashes/sha2.js': `
    const start = () => require('node:crypto').createHash('sha256');
    exports.sha256 = Object.assign((bytes) => start().update(bytes).digest(), { create: start });`,
};
const standIn = {
  name: 'stand-in',
  setup(builder) {
    builder.onResolve({ filter: /./ }, ({ path, importer }) => {
      // For git the program itself needs the real one.
      const own = path === 'node:child_process' && !/[\\/]node_modules[\\/]/.test(importer);
      return path in standIns && !own ? { path, namespace: 'stand-in' } : undefined;
    });
    builder.onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => ({ contents: standIns[path] }));
  },
};
/**
 * The lexer and the parser of yaml are generators within generators, several to each token, of which all is taken at
 * once. Here they are plain methods that put it into a list, which costs a third less. A `yield` left over would not
 * compile.
 */
const plainYaml = {
  name: 'plain-yaml',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]yaml[\\/]dist[\\/]parse[\\/](?:lexer|parser)\.js$/ }, async ({ path }) => {
      const [type, method] = path.endsWith('lexer.js') ? ['Lexer', 'lex'] : ['Parser', 'parse'];
      const code = (await readFile(path, 'utf8'))
        // A generator that is made and never asked does nothing.
        .replace(/^ +this\.pushNewline\(\);$/gm, '')
        .replace(/^ {4}\*(?=\w+\()/gm, '    ')
        .replace(/\byield\* (?=this\.)/g, '')
        .replace(/\byield ([^;*]+);/g, 'this.given.push($1);');
      const whole = `const { ${method} } = ${type}.prototype;
        ${type}.prototype.${method} = function (...given) { this.given = []; ${method}.apply(this, given); return this.given; };`;
      return { contents: code + whole };
    });
  },
};
/** Parts still to be built: name → file. A format that is imported when it is met brings a heavy library: a file of its own. */
let parts = {};
const partAway = {
  name: 'part-away',
  setup(builder) {
    // A quarter of all bytes, tables of encodings that few commands need.
    builder.onResolve({ filter: /^iconv-lite$/ }, ({ kind }) => {
      if (kind === 'entry-point') return undefined;
      parts['iconv-lite'] = 'iconv-lite';
      return { path: './iconv-lite.cjs', external: true };
    });
    builder.onResolve({ filter: /\/formats\/[^/]+\.ts$/ }, ({ kind, path: target, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const name = path.basename(target, '.ts');
      parts[name] = path.join(resolveDir, target);
      return { path: `./${name}.cjs`, external: true };
    });
  },
};
const url = "const __url = require('node:url').pathToFileURL(__filename).href;";
/**
 * The program is a function that `loadApp` takes from a script, where `this` is the global object, or from a module of
 * Node; a wrapper put round it when it is loaded would copy all of it.
 */
const asStart = {
  banner: {
    js: `(this === globalThis ? {} : this).start = (function (require, __filename) { 'use strict'; const module = { exports: {} }; ${url}`,
  },
  footer: { js: 'return module.exports; });' },
};
async function bundle(entryPoints, frame) {
  await build({
    ...options,
    ...frame,
    entryPoints,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    plugins: [standIn, plainYaml, partAway],
    supported: { 'dynamic-import': false },
    define: { ...options.define, 'import.meta.url': '__url' },
  });
}
await bundle({ app: 'src/cli/app.ts' }, asStart);
const built = {};
// The second is run by a thread of its own (src/formats/pdf.ts).
const others = { main: 'src/cli/main.ts', 'pdf-pages': 'src/formats/pdf-pages.ts' };
for (let next = { ...others, ...parts }; Object.keys(next).length > 0; ) {
  parts = {};
  await bundle(next, { banner: { js: url } });
  Object.assign(built, next);
  next = Object.fromEntries(Object.entries(parts).filter(([name]) => !(name in built)));
}
// Of regular expressions the bundler leaves signs as they are, and `loadApp` reads byte by byte.
for (const file of ['dist/main.cjs', 'dist/app.cjs']) {
  const code = await readFile(file, 'utf8');
  await writeFile(
    file,
    code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
await mkdir('dist/codebooks', { recursive: true });
await cp('codebooks', 'dist/codebooks', { recursive: true });

// What V8 compiles for an ordinary command is kept beside the program (see loadApp).
const { loadApp } = await import('../dist/main.cjs');
const { app, script } = loadApp();
if (script) {
  const terminal = app.processTerminal();
  const silent = { ...terminal.stdout, write() {} };
  const ordinary = [
    ['lint', 'codebooks/undp-success-elements.yaml'],
    ['-C', 'fixtures/bandung-liuzhou', 'display', 'checklist-matrix'],
  ];
  for (const args of ordinary) {
    await app.run(args, { ...terminal, stdout: silent, stderr: silent });
  }
  await writeFile('dist/app.cjs.kept', script.createCachedData());
}
