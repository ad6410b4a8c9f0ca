// What `lint` costs beside the bare parser (at most 1.5 × parseDocument on the same files), by CPU time of whole
// processes; and what a codebook made to hurt costs beside an honest one of its size, in CPU time and memory.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { largeCodebook } from './library.mjs';

const count = Number(process.env.BOOKS ?? 100);
const size = Number(process.env.CODES ?? 200);
const rounds = Number(process.env.ROUNDS ?? 2);

/** Says at the end of a process how many seconds it has computed, in all its threads. */
const metering = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeSync(2, 'CPU ' + (user + system) / 1e6 + '\\n');
});
`;

const dir = await mkdtemp(path.join(tmpdir(), 'simpul-bench-'));
try {
  if (count > 0) await againstParser();
  if (process.env.BOMBS !== '0') await bombsAgainstHonest();
} finally {
  await rm(dir, { recursive: true });
}

async function againstParser() {
  const { text, codes } = await largeCodebook(size);
  const books = path.join(dir, 'books');
  await mkdir(books);
  for (let book = 0; book < count; book++) {
    await writeFile(path.join(books, `b${book}.yaml`), text.replace(/^id: /m, `id: b${book}-`));
  }
  const parser = path.join(dir, 'parse.mjs');
  await esbuild.build({
    stdin: { contents: parsing(books), resolveDir: process.cwd() },
    ...bundled(parser),
    minifySyntax: true,
    minifyWhitespace: true,
  });
  const meter = path.join(dir, 'meter.cjs');
  await writeFile(meter, metering);
  const run = (...args) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--require', meter, ...args], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (status !== 0) throw new Error(`exit ${status}: ${stdout.slice(0, 2000)}${stderr.slice(0, 2000)}`);
    return { seconds: Number(/CPU (\S+)\n$/.exec(stderr)?.[1]), findings: stdout.split('\n').length - 1 };
  };
  let [parsed, linted, findings] = [0, 0, 0];
  // In turns, so that a busy moment of the machine hits both.
  for (let round = 0; round < rounds; round++) {
    parsed += run(parser).seconds;
    const lint = run('bin/simpul.js', 'lint', path.join(books, '*.yaml'));
    linted += lint.seconds;
    findings = lint.findings;
  }
  const [characters, ratio] = [(count * text.length) / 1e6, linted / parsed];
  console.log(
    `${count} codebooks of ${codes} codes, ${characters.toFixed(1)} million characters, ${findings / count} findings each`,
  );
  const [parse, lint] = [parsed / rounds, linted / rounds].map((seconds) => `${seconds.toFixed(2)} s`);
  const verdict = ratio <= 1.5 ? 'within' : 'OVER';
  console.log(`parseDocument ${parse}, simpul lint ${lint}: ${ratio.toFixed(2)} × (${verdict} 1.5)`);
}

async function bombsAgainstHonest() {
  const outfile = path.join(dir, 'rules.mjs');
  await esbuild.build({
    stdin: {
      contents: "export { lintCodebook } from './src/rules/lint.ts'; export { bombs } from './test/support/bombs.ts';",
      resolveDir: process.cwd(),
    },
    ...bundled(outfile),
  });
  const { bombs } = await import(outfile);
  const runner = path.join(dir, 'one.mjs');
  await writeFile(runner, one(outfile));
  const run = (what) => JSON.parse(execFileSync(process.execPath, [runner, String(what)], { encoding: 'utf8' }));
  const honest = new Map();
  for (const [rank, [name, text]] of bombs.entries()) {
    // As large as the bomb, or as the largest that a person would write.
    const codes = Math.min(2 * size, Math.max(1, Math.round(text.length / 1600)));
    const book = await largeCodebook(codes);
    const file = path.join(dir, `honest-${book.codes}.yaml`);
    await writeFile(file, book.text);
    if (!honest.has(file)) honest.set(file, run(file));
    const [beside, { cpu, rss }] = [honest.get(file), run(rank)];
    const [times, memory] = [(cpu / beside.cpu).toFixed(1), (rss / beside.rss).toFixed(1)];
    const said = `honest: ${book.codes} codes, ${(beside.cpu * 1000).toFixed(0)} ms, ${(beside.rss / 1024).toFixed(0)} MiB`;
    console.log(`${times.padStart(7)} × CPU ${memory.padStart(5)} × memory  ${name} (${said})`);
  }
}

function bundled(outfile) {
  return {
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  };
}

/** The bare parser over all files of a folder. */
function parsing(folder) {
  return `import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
for (const name of readdirSync(${JSON.stringify(folder)})) {
  parseDocument(readFileSync(${JSON.stringify(`${folder}/`)} + name, 'utf8'));
}
`;
}

/** A program that lints one text and prints seconds of CPU for it, and the most memory in KiB. */
function one(bundle) {
  return `import { readFileSync } from 'node:fs';
import { bombs, lintCodebook } from ${JSON.stringify(bundle)};
const text = bombs[process.argv[2]]?.[1] ?? readFileSync(process.argv[2], 'utf8');
const before = process.cpuUsage();
lintCodebook('a.yaml', text);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ cpu: (user + system) / 1e6, rss: process.resourceUsage().maxRSS }));
`;
}
