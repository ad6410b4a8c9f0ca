// What `lint` costs beside the bare parser (at most 1.5 × parseDocument on the same files), by CPU time; and what a
// codebook made to hurt costs beside an honest one, in CPU time and memory, each in a process of its own.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { parseDocument } from 'yaml';

const count = Number(process.env.BOOKS ?? 100);
const codes = Number(process.env.CODES ?? 100);

const dir = await mkdtemp(path.join(tmpdir(), 'simpul-bench-'));
try {
  const outfile = path.join(dir, 'rules.mjs');
  await esbuild.build({
    stdin: {
      contents: "export { lintCodebook } from './src/rules/lint.ts'; export { bombs } from './test/support/bombs.ts';",
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const { bombs, lintCodebook } = await import(outfile);
  const books = await library(count, codes);
  const bytes = books.reduce((sum, book) => sum + book.length, 0);
  // Both once unmeasured, so that both are compiled.
  const refused = lintCodebook('a.yaml', books[0]).find(({ code }) => code === 'yaml/too-large');
  if (refused) throw new Error('these codebooks are refused before they are parsed: set CODES lower');
  parseDocument(books[0]);
  let [parsed, linted, findings] = [0, 0, 0];
  // In turns, so that a busy moment of the machine hits both.
  for (const book of books) {
    parsed += cpu(() => void parseDocument(book));
    linted += cpu(() => (findings += lintCodebook('a.yaml', book).length));
  }
  const ratio = linted / parsed;
  console.log(
    `${count} codebooks of ${codes} codes, ${(bytes / 1e6).toFixed(1)} million characters, ${findings} findings`,
  );
  console.log(
    `parseDocument ${parsed.toFixed(2)} s, lint ${linted.toFixed(2)} s: ${ratio.toFixed(2)} × ${ratio <= 1.5 ? 'within' : 'OVER'} 1.5`,
  );
  const runner = path.join(dir, 'one.mjs');
  await writeFile(runner, one(outfile));
  const run = (rank) => JSON.parse(execFileSync(process.execPath, [runner, rank], { encoding: 'utf8' }));
  const honest = run('honest');
  console.log(`an honest codebook: ${(honest.cpu * 1000).toFixed(0)} ms, ${(honest.rss / 1024).toFixed(0)} MiB`);
  for (const [rank, [name]] of bombs.entries()) {
    const { cpu, rss } = run(String(rank));
    const [times, size] = [(cpu / honest.cpu).toFixed(1), (rss / honest.rss).toFixed(1)];
    console.log(`${times.padStart(7)} × CPU ${size.padStart(5)} × memory  ${name}`);
  }
} finally {
  await rm(dir, { recursive: true });
}

/** A program that lints one text and prints seconds of CPU for it, and the most memory in KiB. */
function one(bundle) {
  return `import { readFileSync } from 'node:fs';
import { bombs, lintCodebook } from ${JSON.stringify(bundle)};
const text = bombs[process.argv[2]]?.[1] ?? readFileSync('codebooks/undp-success-elements.yaml', 'utf8');
const before = process.cpuUsage();
lintCodebook('a.yaml', text);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ cpu: (user + system) / 1e6, rss: process.resourceUsage().maxRSS }));
`;
}

function cpu(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Codebooks with the texts of a real code, each under ids, names and terms of its own. */
async function library(books, size) {
  const shipped = await readFile('codebooks/undp-success-elements.yaml', 'utf8');
  const head = shipped.slice(0, shipped.indexOf('\ncodes:'));
  const [first = ''] = shipped.slice(shipped.indexOf('\ncodes:') + 8).split(/\n(?= {2}- id: E2)/);
  const one = first
    .replace(/\n {4}(?:codes|source_wording):[\s\S]*?(?=\n {4}\w|$)/g, '')
    .replace(/((?:\n {12}[^,\n]+,){6})(?:\n {12}[^,\n]+,)*/g, '$1');
  return Array.from({ length: books }, (_, book) => {
    const all = Array.from({ length: size }, (_, rank) =>
      one
        .replace('id: E1', `id: X${rank}`)
        .replace(/(name: \{ id: )([^,]+)(, en: )([^}]+)/, `$1$2 ${rank}$3$4 ${rank}`)
        .replace(/with: E(\d)/g, (_match, digit) => `with: X${(rank + Number(digit)) % size}`)
        .replace(
          /(\n {12})([^,\n]+),/g,
          (_match, indent, term) => `${indent}${term.replace(/^(["']?)/, `$1k${rank}`)},`,
        ),
    );
    return `${head.replace('id: undp', `id: b${book}-undp`)}\ncodes:\n${all.join('\n')}\n`;
  });
}
