import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/fixture.ts';
import { copyOfFixture, simpul } from '../support/program.ts';

/** Adds many codings, one write each, through the project's own code: one process, started and killed by the tests. */
const driver = `
import { changeProject } from '${path.join(root, 'src/project/change.ts')}';
import { planAddCoding } from '${path.join(root, 'src/project/plan-codings.ts')}';
import { readProject } from '${path.join(root, 'src/project/read.ts')}';
const [dir, coder, from, to] = process.argv.slice(2);
const study = await readProject(dir);
const text = study.value.project.sources.find((one) => one.id === 'D3').text;
// Stretches that begin and end with a letter: as quotes they all differ.
const quotes = [];
for (let at = 200; quotes.length < 1000; at++) {
  const quote = text.slice({ start: at, end: at + 60 + (at % 3) });
  if (quote === quote.trim()) quotes.push(quote);
}
for (let n = Number(from); n < Number(to); n++) {
  const quote = quotes[n];
  const request = { source: 'D3', quote, code: 'E5a.2', valence: 'unmet', coder };
  const context = { now: () => '2021-12-01T00:00:00Z', newId: () => coder + '-' + n };
  const result = await changeProject(dir, context, (study) => planAddCoding(study, request, context));
  if (!result.ok) { console.error(JSON.stringify(result.diagnostics)); process.exit(1); }
  console.log(n);
}
`;

let script = '';

beforeAll(async () => {
  const dir = copyOfFixture();
  script = path.join(dir, 'driver.mjs');
  await build({
    stdin: { contents: driver, resolveDir: root, loader: 'ts' },
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
  });
});

afterAll(() => rmSync(path.dirname(script), { recursive: true }));

function drive(dir: string, coder: string, from: number, to: number) {
  const child = spawn(process.execPath, [script, dir, coder, String(from), String(to)]);
  let out = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const ended = new Promise<{ code: number | null; said: number; errors: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, said: out.trim() === '' ? 0 : out.trim().split('\n').length, errors })),
  );
  return { child, ended, said: () => out.split('\n').length - 1 };
}

const linesOf = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];

describe('writing', () => {
  it('keeps all 400 codings of two processes that add 200 each at once', { timeout: 600_000 }, async () => {
    const dir = copyOfFixture();
    try {
      // Both write as one coder, into one file and one log.
      const results = await Promise.all([drive(dir, 'ade', 0, 200).ended, drive(dir, 'ade', 200, 400).ended]);
      expect(results.map(({ code, errors }) => [code, errors])).toEqual([
        [0, ''],
        [0, ''],
      ]);
      expect(new Set(linesOf(path.join(dir, 'codings/ade/D3.jsonl')).map((line) => JSON.parse(line).id)).size).toBe(
        400,
      );
      expect(linesOf(path.join(dir, 'log/ade.jsonl'))).toHaveLength(400);
      expect(simpul(dir, ['check', '--fail-on', 'warning'])).toMatchObject({ status: 0 });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it('loses nothing and leaves no half file when killed at any moment', { timeout: 600_000 }, async () => {
    const dir = copyOfFixture();
    try {
      let next = 0;
      let told = 0;
      for (let round = 0; round < 6; round++) {
        const run = drive(dir, 'ade', next, next + 50);
        await new Promise<void>((resolve) => {
          const timer = setInterval(() => {
            if (run.said() < 1 + (round % 4)) return;
            clearInterval(timer);
            setTimeout(resolve, (round * 7) % 23);
          }, 1);
        });
        run.child.kill('SIGKILL');
        told += (await run.ended).said;
        // Every coding that was said to be added is there, and whole.
        const codings = linesOf(path.join(dir, 'codings/ade/D3.jsonl')).map((line) => JSON.parse(line));
        expect(codings.length).toBeGreaterThanOrEqual(told);
        expect(codings.every((coding) => typeof coding.exact === 'string' && coding.exact.length > 0)).toBe(true);
        // The next writer finishes what was begun.
        next += 51;
        const after = await drive(dir, 'ade', next - 1, next).ended;
        expect([after.code, after.errors]).toEqual([0, '']);
        told++;
        expect(existsSync(path.join(dir, 'log/pending.json'))).toBe(false);
        const ids = linesOf(path.join(dir, 'codings/ade/D3.jsonl')).map((line) => JSON.parse(line).id);
        const logged = linesOf(path.join(dir, 'log/ade.jsonl')).map((line) => JSON.parse(line).after.id);
        expect(logged.sort()).toEqual(ids.sort());
      }
      expect(simpul(dir, ['check'])).toMatchObject({ status: 0 });
      expect(readdirSync(path.join(dir, 'codings/ade')).filter((name) => !name.startsWith('.'))).toEqual(['D3.jsonl']);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
