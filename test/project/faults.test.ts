import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLog } from '../../src/project/log.ts';
import { readProject } from '../../src/project/read.ts';
import { root } from '../support/fixture.ts';
import { everything, freshFolder, put, tiny } from '../support/project.ts';

/**
 * Makes one change to a project, and dies, or finds the disk full, at a chosen step: each call that touches the disk is
 * a step, and a write of content is two (half of it, then all).
 */
const shim = `
import * as real from 'node:fs/promises';
const [, , , mode, at] = process.argv;
let step = 0;
const strike = () => {
  if (++step !== Number(at)) return;
  if (mode === 'kill') { process.kill(process.pid, 'SIGKILL'); for (;;); }
  throw Object.assign(new Error('full'), { code: 'ENOSPC' });
};
export const steps = () => step;
const wrap = (name) => async (...args) => { strike(); return real[name](...args); };
export const mkdir = wrap('mkdir'), rename = wrap('rename'), rm = wrap('rm'), rmdir = wrap('rmdir'), truncate = wrap('truncate');
export const { lstat, readFile, readdir, realpath, stat } = real;
export const open = async (...args) => {
  if (args[1] !== 'r') strike();
  const handle = await real.open(...args);
  const write = (name) => async (content) => {
    const bytes = Buffer.from(content);
    await handle[name](bytes.subarray(0, bytes.length >> 1));
    strike();
    await handle[name](bytes.subarray(bytes.length >> 1));
    strike();
  };
  return { read: (...a) => handle.read(...a), stat: () => handle.stat(), close: () => handle.close(),
    truncate: async (size) => { strike(); await handle.truncate(size); },
    sync: async () => { strike(); await handle.sync(); }, writeFile: write('writeFile'), appendFile: write('appendFile') };
};
`;

/** One change that touches three files: two codings by import, one of them in a file that is there. */
const driver = `
import { steps } from 'node:fs/promises';
import { changeProject } from '${path.join(root, 'src/project/change.ts')}';
import { planImportCodings } from '${path.join(root, 'src/project/import-codings.ts')}';
const dir = process.argv[2];
const context = { now: () => '2021-12-01T00:00:00Z', newId: () => 'x' };
const content = ['ade', 'bintang'].map((coder) => JSON.stringify({ id: 'new-' + coder, source: 'S1', coder, code: 'K2', exact: 'Warga tidak tahu' }) + '\\n').join('');
const result = await changeProject(dir, context, (study) => planImportCodings(study, { file: 'masuk.jsonl', content }, context));
process.stdout.write(JSON.stringify({ ok: result.ok, skipped: result.ok ? result.value.result.skipped : undefined, codes: result.diagnostics.filter((one) => one.severity === 'error').map((one) => one.code), steps: steps() }));
`;

const before = {
  ...tiny,
  'codings/ade/S1.jsonl': `${JSON.stringify({ id: 'old', code: 'K1', start: 54, end: 81, exact: 'Kegiatan berhenti sejak 200', voice: 'N1' })}\n`,
};

let script = '';
const folders: string[] = [];

beforeAll(async () => {
  const dir = freshFolder();
  folders.push(dir);
  script = path.join(dir, 'driver.mjs');
  await build({
    stdin: { contents: driver, resolveDir: root, loader: 'ts' },
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
    plugins: [
      {
        name: 'faults',
        setup(builder) {
          builder.onResolve({ filter: /^node:fs\/promises$/ }, ({ namespace }) =>
            namespace === 'shim' ? { path: 'node:fs/promises', external: true } : { path: 'shim', namespace: 'shim' },
          );
          builder.onLoad({ filter: /.*/, namespace: 'shim' }, () => ({ contents: shim }));
        },
      },
    ],
  });
});

afterAll(() => {
  for (const dir of folders) rmSync(dir, { recursive: true, force: true });
});

interface Said {
  readonly ok: boolean;
  readonly skipped?: number;
  readonly codes: readonly string[];
  readonly steps: number;
}

function run(dir: string, mode: 'kill' | 'full' | 'none', at = 0): Said | 'killed' {
  const { stdout, stderr, signal } = spawnSync(process.execPath, [script, dir, mode, String(at)], { encoding: 'utf8' });
  if (signal === 'SIGKILL') return 'killed';
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Said;
}

function project(): string {
  const dir = freshFolder();
  folders.push(dir);
  put(dir, before);
  return dir;
}

/** Ids of all codings as a reader sees them. */
async function seen(dir: string): Promise<readonly string[]> {
  const study = await readProject(dir);
  if (!study.ok) throw new Error(JSON.stringify(study.diagnostics));
  expect(study.diagnostics).toEqual([]);
  return study.value.project.codings.map(({ id }) => id).sort();
}

/** Everything a finished change leaves, whatever happened before it. */
let finished: Record<string, string> = {};

describe('a change that is cut short at every step in turn', () => {
  let steps = 0;

  beforeAll(async () => {
    const dir = project();
    const said = run(dir, 'none');
    expect(said).toMatchObject({ ok: true, codes: [] });
    steps = said === 'killed' ? 0 : said.steps;
    finished = everything(dir);
    expect(Object.keys(finished)).toEqual(
      [...Object.keys(before), 'codings/bintang/S1.jsonl', 'log/ade.jsonl', 'log/bintang.jsonl'].sort(),
    );
    expect(steps).toBeGreaterThan(30);
  });

  it('by kill -9: all of it is there or nothing, nothing is half, and the next writer finishes', {
    timeout: 600_000,
  }, async () => {
    const outcomes = new Set<string>();
    for (let at = 1; at <= steps; at++) {
      const dir = project();
      expect(run(dir, 'kill', at)).toBe('killed');
      // A lock left behind is taken over after a while, which is long over by now.
      const then = Date.now() / 1000 - 60;
      const locks = path.join(dir, '.simpul');
      if (existsSync(locks)) for (const name of readdirSync(locks)) utimesSync(path.join(locks, name), then, then);
      const ids = (await seen(dir)).join(' ');
      expect([`old`, `new-ade new-bintang old`]).toContain(ids);
      outcomes.add(ids);
      // Lines without their end are never left in a file of codings.
      for (const [name, content] of Object.entries(everything(dir)))
        if (/^codings\/.*\/[^.].*\.jsonl$/.test(name)) expect(content.endsWith('}\n')).toBe(true);
      // The same import again: it adds what is missing, or finds all there.
      const again = run(dir, 'none');
      expect(again).toMatchObject({ ok: true, skipped: ids === 'old' ? 0 : 2 });
      expect(everything(dir)).toEqual(finished);
      expect(await verifyLog(dir)).toEqual([]);
      rmSync(dir, { recursive: true });
    }
    expect([...outcomes].sort()).toEqual(['new-ade new-bintang old', 'old']);
  });

  it('by a full disk: said, nothing changed, and it works once there is room', { timeout: 600_000 }, async () => {
    const told = new Set<string>();
    for (let at = 1; at <= steps; at++) {
      const dir = project();
      const said = run(dir, 'full', at);
      if (said === 'killed') throw new Error('killed');
      const ids = (await seen(dir)).join(' ');
      for (const code of said.codes) told.add(code);
      if (said.ok) expect(ids).toBe('new-ade new-bintang old');
      else if (said.codes.includes('project/cannot-write')) expect(everything(dir)).toEqual(before);
      else expect([said.codes, ids]).toEqual([['project/cannot-finish'], 'new-ade new-bintang old']);
      expect(run(dir, 'none')).toMatchObject({ ok: true });
      expect(everything(dir)).toEqual(finished);
      expect(await verifyLog(dir)).toEqual([]);
      rmSync(dir, { recursive: true });
    }
    expect([...told].sort()).toEqual(['project/cannot-finish', 'project/cannot-write']);
  });
});
