import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { takeLock } from '../../src/project/lock.ts';
import { root } from '../support/fixture.ts';
import { everything, freshFolder, put, tiny } from '../support/project.ts';

const folders: string[] = [];

function folder(): string {
  const dir = freshFolder();
  folders.push(dir);
  return dir;
}

afterAll(() => {
  for (const dir of folders) {
    spawnSync('chmod', ['-R', 'u+w', dir]);
    rmSync(dir, { recursive: true, force: true });
  }
});

describe('the lock', () => {
  it('is held by one at a time, also within one process', async () => {
    const dir = folder();
    const first = await takeLock(dir);
    if (!first.ok) throw new Error('not taken');
    const second = await takeLock(dir, { wait: 100 });
    expect(second.diagnostics).toMatchObject([{ code: 'project/locked' }]);
    await first.value.release();
    const third = await takeLock(dir, { wait: 0 });
    expect(third.ok).toBe(true);
    if (third.ok) await third.value.release();
    expect(readdirSync(path.join(dir, '.simpul')).filter((name) => name.startsWith('lock'))).toEqual([]);
  });

  it('is taken over from a process that gave no sign of life for long, and from no other', async () => {
    const dir = folder();
    const left = path.join(dir, '.simpul/lock-3');
    mkdirSync(left, { recursive: true });
    expect((await takeLock(dir, { wait: 0 })).ok).toBe(false);
    const then = Date.now() / 1000 - 60;
    utimesSync(left, then, then);
    const lock = await takeLock(dir, { wait: 0 });
    expect(lock.ok).toBe(true);
    if (lock.ok) await lock.value.release();
  });

  it('is taken over by one of many that see it left behind at once', { timeout: 60_000 }, async () => {
    for (let round = 0; round < 20; round++) {
      const dir = folder();
      const left = path.join(dir, '.simpul/lock-3');
      mkdirSync(left, { recursive: true });
      const then = Date.now() / 1000 - 60;
      utimesSync(left, then, then);
      const all = await Promise.all(Array.from({ length: 8 }, () => takeLock(dir, { wait: 0 })));
      expect(all.filter(({ ok }) => ok)).toHaveLength(1);
      for (const lock of all) if (lock.ok) await lock.value.release();
    }
  });

  it('knows when it was taken over', async () => {
    const dir = folder();
    const lock = await takeLock(dir);
    if (!lock.ok) throw new Error('not taken');
    expect(lock.value.holds()).toBe(true);
    rmSync(path.join(dir, '.simpul'), { recursive: true });
    await vi.waitFor(() => expect(lock.value.holds()).toBe(false), { timeout: 10_000 });
    await lock.value.release();
  });
});

/** Takes the lock again and again; inside, nobody else may be. Now and then it dies there. */
const driver = `
import { openSync, closeSync, writeSync, readFileSync, rmSync } from 'node:fs';
import { takeLock } from '${path.join(root, 'src/project/lock.ts')}';
const [, , dir, rounds] = process.argv;
const alive = (id) => { try { process.kill(id, 0); return true; } catch { return false; } };
const inside = dir + '/inside';
for (let round = 0; round < Number(rounds); round++) {
  const lock = await takeLock(dir, { wait: 60000 });
  if (!lock.ok) { console.error('not taken'); process.exit(3); }
  try { const other = Number(readFileSync(inside, 'utf8')); if (alive(other)) { console.error('two inside'); process.exit(4); } rmSync(inside); } catch (error) { if (error.code !== 'ENOENT') throw error; }
  const file = openSync(inside, 'wx'); writeSync(file, String(process.pid)); closeSync(file);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
  if (Math.random() < 0.02) process.kill(process.pid, 'SIGKILL');
  rmSync(inside);
  await lock.value.release();
}
`;

let script = '';

beforeAll(async () => {
  script = path.join(folder(), 'driver.mjs');
  await build({
    stdin: { contents: driver, resolveDir: root, loader: 'ts' },
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
  });
});

it('lets in one at a time where four take turns and some are killed inside', { timeout: 300_000 }, async () => {
  const dir = folder();
  let killed = 0;
  const one = async (): Promise<void> => {
    for (let life = 0; life < 4; life++) {
      const child = spawn(process.execPath, [script, dir, '15'], { stdio: ['ignore', 'inherit', 'pipe'] });
      let errors = '';
      child.stderr.on('data', (data) => {
        errors += data;
      });
      const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
        child.on('close', (...ended) => resolve(ended)),
      );
      if (signal === 'SIGKILL') killed++;
      else expect([code, errors]).toEqual([0, '']);
    }
  };
  await Promise.all([one(), one(), one(), one()]);
  expect(killed).toBeGreaterThan(0);
});

describe('a folder that may not be written', () => {
  const change = `
import { changeProject } from '${path.join(root, 'src/project/change.ts')}';
import { planMarkRead } from '${path.join(root, 'src/project/plan-codings.ts')}';
const context = { now: () => '2021-12-01T00:00:00Z', newId: () => 'x' };
const result = await changeProject(process.argv[2], context, (study) => planMarkRead(study, { coder: 'ade', source: 'S1', state: 'complete' }, context));
process.stdout.write(JSON.stringify(result.diagnostics.map(({ code, data }) => [code, data.reason])));
`;

  it.each([
    ['the whole project', '.', 'EACCES'],
    ['the folder of the file alone', 'reviews/ade', 'EACCES'],
    ['the log alone', 'log', 'EACCES'],
  ])('%s: said, and nothing changed', async (_name, part, reason) => {
    const dir = folder();
    put(dir, { ...tiny, 'reviews/ade/S9.jsonl': '', 'log/x.jsonl': '' });
    const own = path.join(dir, 'change.mjs');
    await build({
      stdin: { contents: change, resolveDir: root, loader: 'ts' },
      outfile: own,
      bundle: true,
      format: 'esm',
      platform: 'node',
      banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
    });
    // Root may write anywhere, so under root somebody else tries.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) spawnSync('chown', ['-R', '65534:65534', dir]);
    chmodSync(path.join(dir, part), 0o555);
    const before = everything(dir);
    const { stdout, stderr } = spawnSync(process.execPath, [own, dir], {
      encoding: 'utf8',
      ...(isRoot ? { uid: 65534, gid: 65534 } : {}),
    });
    expect([stdout, stderr]).toEqual([JSON.stringify([['project/cannot-write', reason]]), '']);
    expect(everything(dir)).toEqual(before);
    expect(readFileSync(path.join(dir, 'reviews/ade/S9.jsonl'), 'utf8')).toBe('');
  });
});
