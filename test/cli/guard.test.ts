import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/formats/layout.ts';
import { copyOfFixture } from '../support/program.ts';
import { type Ran, runInMemory } from './memory.ts';

let dir = '';

beforeEach(() => {
  dir = copyOfFixture();
});

afterEach(() => rmSync(dir, { recursive: true }));

const run = (words: readonly string[], isTTY = false): Promise<Ran> =>
  runInMemory(words, { cwd: dir, env: { SIMPUL_LANG: 'en' }, isTTY });

describe('who did it', () => {
  it.each(['CON', 'a\u001b[31m', 'siapa saja', '../x'])('cannot be %j', async (actor) => {
    const { exit, stderr } = await run(['voices', 'set', 'N1', '--side', 'X', '--actor', actor]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('[project/bad-name]')]);
    expect(existsSync(path.join(dir, 'log'))).toBe(false);
  });
});

describe('hints on a terminal', () => {
  it('are broken at spaces', async () => {
    writeFileSync(path.join(dir, 'baru.txt'), 'Pewawancara: Apa kabar?\nNarasumber: Baik.\n');
    const { exit, stderr } = await run(['import', 'baru.txt'], true);
    expect(exit).toBe(0);
    expect(Math.max(...stderr.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
    expect(stderr.split(/\s+/)).toContain('--quote');
    const piped = await run(['import', 'baru.txt', '--dry-run']);
    expect(piped.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('off the record', () => {
  const sources = (...words: readonly string[]): Promise<Ran> =>
    run(['sources', 'set', 'S1', '--actor', 'A', ...words]);

  it('is set for words and for lines, and said once', async () => {
    expect((await sources('--off-record', 'MoU itu sah', '--off-record', '31..33')).exit).toBe(0);
    expect((await sources('--off-record', 'tujuan itu hanya di atas kertas tak ada')).stderr).toMatch(/does not stand/);
    const yaml = readFileSync(path.join(dir, 'sources/S1.yaml'), 'utf8');
    expect(yaml.match(/off_record/g)).toHaveLength(2);
    expect((await sources('--off-record', 'MoU itu sah')).stderr).toMatch(/already/);
    expect((await sources('--off-record', 'anggaran')).exit).toBe(0);
    expect(await run(['check'])).toMatchObject({ exit: 0, stdout: expect.not.stringMatching(/error|warning/) });
    const shown = (await run(['show', 'S1'])).stdout.split('\n').filter((line) => /^\d+✕/.test(line));
    expect(shown.map((line) => line.split('✕')[0])).toEqual(expect.arrayContaining(['27', '31', '32', '33']));
    expect((await run(['export', 'codings-jsonl', '--source', 'S1'])).stdout).not.toContain('MoU itu sah');
  });

  it('is asked for at import', async () => {
    writeFileSync(
      path.join(dir, 'baru.txt'),
      'Pewawancara: Lalu?\nNarasumber: Ini jangan direkam: habis.\nNarasumber: Off the record, ya.\n',
    );
    const { exit, stderr } = await run(['import', 'baru.txt', '--id', 'S9', '--dry-run']);
    expect([exit, stderr]).toEqual([0, expect.stringMatching(/line 2, 3 of S9.*simpul sources set S9 --off-record/)]);
  });
});

describe('log verify', () => {
  const verify = async (): Promise<readonly string[]> => {
    const { findings } = JSON.parse((await run(['log', 'verify', '--json'])).stdout) as {
      findings: readonly { code: string; data: { id?: string; gone?: boolean; count?: number } }[];
    };
    return findings.map(({ code, data }) => `${code} ${data.id ?? data.count} ${data.gone ?? ''}`.trim());
  };
  const codings = (): string => path.join(dir, 'codings/A/S1.jsonl');
  const change = (from: RegExp, to: string): void =>
    writeFileSync(codings(), readFileSync(codings(), 'utf8').replace(from, to));

  it('holds codings against what the log last says of them', async () => {
    const set = ['code', 'set', 'A002', '--by', 'A', '--valence'];
    expect((await run([...set, 'mixed'])).exit).toBe(0);
    const log = path.join(dir, 'log/A.jsonl');
    const before = readFileSync(log, 'utf8');
    expect((await run([...set, 'unmet'])).exit).toBe(0);
    expect(await verify()).toEqual(['log/unlogged-codings 284']);
    const whole = readFileSync(log, 'utf8');
    writeFileSync(log, before);
    expect(await verify()).toContain('log/unlogged-change A002 false');
    writeFileSync(log, whole);
    change(/("id":"A002".*"valence":)"unmet"/, '$1"met"');
    expect(await verify()).toContain('log/unlogged-change A002 false');
    change(/.*"id":"A002".*\n/, '');
    expect(await verify()).toContain('log/unlogged-change A002 true');
    rmSync(path.join(dir, 'log'), { recursive: true });
    expect(await verify()).toEqual(['log/unlogged-codings 284']);
  });
});

describe('conclude', () => {
  it.each([['--coder', 'A'], ['--source=S1'], ['--voice', 'N1']])('says why it takes no %s', async (...flag) => {
    const { exit, stderr } = await run(['conclude', ...flag]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('over the whole study')]);
  });
});

describe('show on a terminal', () => {
  it('has a column of who speaks', async () => {
    const lines = (await run(['show', 'S1'], true)).stdout.split('\n');
    expect(lines.filter((line) => /^ *27 │ N1 /.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /^ *\d+ │ researcher Pewawancara/.test(line))).toHaveLength(27);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
    expect((await run(['show', 'D1'], true)).stdout).not.toMatch(/│ D1/);
  });
});
