import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, root } from '../support/fixture.ts';
import { runInMemory } from './memory.ts';

let dir = '';

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'simpul-terminal-'));
  const { exit } = await runInMemory(['init', '.', '--coder', 'rani', '--lang', 'en'], { cwd: dir });
  expect(exit).toBe(0);
  writeFileSync(
    path.join(dir, '01.txt'),
    'P: Was there money?\nN: Never, not one year.\nP: And people?\nN: One officer.\n\u001b[31mred\u202e\n',
  );
});

afterAll(() => rmSync(dir, { recursive: true }));

const onTerminal = { env: { SIMPUL_LANG: 'en' }, isTTY: true, columns: 90 };

describe('on a terminal', () => {
  it('leaves a file alone whose speakers are not told', async () => {
    const ran = await runInMemory(['import', '01.txt'], { ...onTerminal, cwd: dir, answers: ['p', ''] });
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain('“P”: 2 turns, 5 words (42%), begins “Was there money?”');
    expect(ran.stderr).toContain('import/unknown-speaker');
  });

  it('shows guesses as guesses, and takes a voice of its own for each label that is to have one', async () => {
    const world = { ...onTerminal, cwd: dir };
    const ran = await runInMemory(['import', '01.txt', '--dry-run'], { ...world, answers: [''] });
    expect(ran.exit).toBe(2);
    expect(ran.stdout).toBe(
      '01.txt\n  P? → researcher  2 turns  5 words  42%  “Was there money?”\n  N? → N1          2 turns  7 words  58%  “Never, not one year.”\n',
    );
    expect(ran.stderr).toContain('--speaker "P=researcher" --speaker "N=new"');
    const told = ['import', '01.txt', '--dry-run', '--speaker', 'P=researcher', '--speaker', 'N=new'];
    const again = await runInMemory(told, world);
    expect(again.exit).toBe(0);
    expect(again.stdout).toContain('  N → N1 ');
  });

  it('asks who speaks, and takes the answers', async () => {
    const ran = await runInMemory(['import', '01.txt'], { ...onTerminal, cwd: dir, answers: ['p', 'N7'] });
    expect({ exit: ran.exit, stderr: ran.stderr }).toMatchObject({ exit: 0 });
    expect(readFileSync(path.join(dir, 'sources/S1.yaml'), 'utf8')).toContain('speakers:\n  P: researcher\n  N: N7\n');
    expect(ran.stderr).toContain('Next: simpul show S1');
  });

  it('shows no control or bidirectional character of a source', async () => {
    for (const isTTY of [true, false]) {
      const ran = await runInMemory(['show', 'S1'], { ...onTerminal, cwd: dir, isTTY });
      expect(ran.stdout).toContain('red');
      for (const sign of ['\u001b[31m', '\u202e']) expect(ran.stdout).not.toContain(sign);
    }
  });

  it('sets codings in the margin, beside the line they begin on', async () => {
    const words = ['code', 'add', '--source', 'S1', '--quote', 'not one year', '--code', 'E1.2', '--valence', 'unmet'];
    expect(await runInMemory(words, { ...onTerminal, cwd: dir })).toMatchObject({ exit: 0 });
    const ran = await runInMemory(['show', 'S1'], { ...onTerminal, cwd: dir });
    expect(ran.stdout).toMatch(/^2 │ N7 +N: Never, not one year\. +│ E1\.2 –$/m);
  });

  it('aligns a list under its headings where a pipe gets rows', async () => {
    const world = { ...onTerminal, cwd: fixture };
    const terminal = await runInMemory(['sources'], world);
    const pipe = await runInMemory(['sources'], { ...world, isTTY: false });
    expect(terminal.stdout.split('\n')[0]).toMatch(/^ +Title +Type +Date +Voices +Words +By A +By B$/);
    for (const line of terminal.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(90);
    expect(pipe.stdout.trimEnd().split('\n')).toHaveLength(8);
    expect(pipe.stdout).toMatch(/^S1\t/);
  });

  it('frames the line a finding is about', async () => {
    const ran = await runInMemory(['lint', '-'], { ...onTerminal, cwd: dir, input: 'schema: codebook/1\nverson: 1\n' });
    expect(ran.exit).toBe(1);
    expect(ran.stdout).toMatch(/> 2 \| verson: 1\n.*\^\^\^\^\^\^/);
  });
});

describe('the process', () => {
  const program = (...words: readonly string[]) =>
    spawn(process.execPath, [path.join(root, 'bin/simpul.js'), ...words], { cwd: fixture, stdio: 'pipe' });

  it('ends with 130 when interrupted', async () => {
    const child = program('lint', '-');
    // It waits for its input only when everything is loaded.
    child.stdin.write('schema: codebook/1\n');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
  });

  it('takes no offence at a reader that leaves early', async () => {
    const child = program('suggest', '--format', 'json');
    let errors = '';
    child.stderr.on('data', (part) => {
      errors += part;
    });
    child.stdout.destroy();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(errors).not.toContain('EPIPE');
  });
});
