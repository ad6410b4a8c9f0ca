import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyOfFixture } from '../support/program.ts';
import { type Ran, runInMemory } from './memory.ts';

let dir = '';

beforeEach(() => {
  dir = copyOfFixture();
});

afterEach(() => rmSync(dir, { recursive: true }));

const run = (...words: readonly string[]): Promise<Ran> => runInMemory(words, { cwd: dir, env: { SIMPUL_LANG: 'en' } });
const quote = 'Tiket mereka yang tanggung';

describe('the id of a coding', () => {
  it('may be cut short as long as one coding has it', async () => {
    const flags = ['--source', 'S2', '--code', 'E1.1', '--valence', 'unmet', '--coder', 'A', '--quote', quote];
    expect(await run('code', 'add', ...flags)).toMatchObject({ exit: 0 });
    const file = path.join(dir, 'codings/A/S2.jsonl');
    const whole = /"id":"([0-9a-f-]{36})"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    const set = await run('code', 'set', whole.slice(0, 8), '--valence', 'met', '--by', 'A');
    expect([set.exit, set.stderr]).toEqual([0, expect.stringContaining(`Changed ${whole} (E1.1 in S2)`)]);
    expect(await run('code', 'set', whole.slice(0, 7), '--valence', 'met', '--by', 'A')).toMatchObject({ exit: 2 });
    const twin = `${whole.slice(0, 20)}aaaa-aaaaaaaaaaaa`.slice(0, 36);
    const line =
      readFileSync(file, 'utf8')
        .split('\n')
        .find((one) => one.includes(whole)) ?? '';
    appendFileSync(file, `${line.replace(whole, twin)}\n`);
    const both = await run('code', 'remove', whole.slice(0, 8), '--reason', 'x', '--by', 'A');
    expect(both.exit).toBe(2);
    expect(both.stderr).toContain(`begins with “${whole.slice(0, 8)}”`);
    for (const id of [whole, twin]) expect(both.stderr).toContain(`${id} (E1.1, S2:`);
    expect(await run('code', 'remove', whole, '--reason', 'x', '--by', 'A')).toMatchObject({ exit: 0 });
  });
});

describe('code remove --force', () => {
  it('names the links that are left dangling', async () => {
    const { exit, stderr } = await run('code', 'remove', 'A006', '--reason', 'x', '--by', 'A', '--force');
    expect(exit).toBe(0);
    expect(stderr).toContain('C1v1-L01 (C1), C1v2-L01 (C1), C1av3-L01 (C1a)');
    expect(stderr).toContain('[coding/links-dangling]');
  });
});

describe('codings of two coders', () => {
  it('are said to be added up, above, below and on stderr', async () => {
    const { exit, stdout, stderr } = await run('display', 'checklist-matrix', '--coder', 'A', '--coder', 'B');
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^Coder: A, B$/m);
    expect(stdout).toContain('The codings of A and B are added up');
    expect(stdout).toContain('--coder A --coder B');
    expect(stderr).toContain('[project/coders-summed]');
    const one = await run('display', 'checklist-matrix', '--coder', 'A');
    expect(one.stdout + one.stderr).not.toContain('added up');
  });
});

describe('log show after a torn line', () => {
  it('says what was read and what was not', async () => {
    await run('code', 'remove', 'A009', '--reason', 'x', '--by', 'A', '--force');
    appendFileSync(path.join(dir, 'log/A.jsonl'), '{"at":"2026');
    const { exit, stdout, stderr } = await run('log', 'show');
    expect([exit, stdout]).toEqual([0, expect.stringMatching(/retire\tcoding A009\tx\n$/)]);
    expect(stderr).toMatch(/log\/A\.jsonl:2:1: warning: .*\[log\/torn\]\n1 entry could be read, 1 could not\.\n$/);
  });

  it('claims nothing of a log of which nothing can be read', async () => {
    mkdirSync(path.join(dir, 'log'), { recursive: true });
    appendFileSync(path.join(dir, 'log/A.jsonl'), '{"at":"2026');
    expect((await run('log', 'show')).stderr).not.toContain('nothing was changed');
    expect((await run('log', 'show')).stderr).toContain('0 entries could be read, 1 could not.');
  });
});

describe('leave to quote', () => {
  it('is not shown where nothing is recorded', async () => {
    const voices = path.join(dir, 'voices.yaml');
    expect((await run('voices')).stdout).toMatch(/^N1\t.*\tyes\t/m);
    rmSync(voices);
    appendFileSync(voices, '- {id: N1, role: x}\n- {id: D1}\n');
    const { stdout } = await run('voices');
    expect(stdout).toMatch(/^N1\t.*\tnot recorded\t/m);
    expect(stdout).toMatch(/^D1\t.*\tdocument\t/m);
  });
});
