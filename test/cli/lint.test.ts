import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mend } from '../../src/cli/mend.ts';
import { Options } from '../../src/cli/options.ts';
import { contents, copyOfFixture } from '../support/program.ts';
import { type Ran, runInMemory } from './memory.ts';

const twice = 'terms: {id: {topic: [anggaran, Anggaran]}} # uang';
const book = `schema: codebook/1
id: kecil
version: 1.0.0
title: Kecil
languages: [id]
valences: []
codes:
  - id: K1
    name: Komitmen
    definition: Upaya
    when_to_use: [uang]
    when_not_to_use: [acara]
    examples: [{lang: id, text: Anggarannya ada.}]
    ${twice}
`;

let dir = '';
const run = (...words: readonly string[]): Promise<Ran> => runInMemory(words, { cwd: dir, env: { SIMPUL_LANG: 'en' } });

describe('lint, outside a study', () => {
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'simpul-lint-'));
    writeFileSync(path.join(dir, 'kecil.yaml'), book);
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('--fix mends the file and says what is left; once more changes nothing', async () => {
    const first = await run('lint', 'kecil.yaml', '--fix');
    expect([first.exit, first.stdout]).toEqual([0, '']);
    const mended = readFileSync(path.join(dir, 'kecil.yaml'), 'utf8');
    expect(mended).toBe(book.replace(', Anggaran]', ']'));
    await run('lint', 'kecil.yaml', '--fix');
    expect(readFileSync(path.join(dir, 'kecil.yaml'), 'utf8')).toBe(mended);
  });

  it('weighs a file as its own study wants it, wherever one stands', async () => {
    mkdirSync(path.join(dir, 'st/codebooks'), { recursive: true });
    writeFileSync(path.join(dir, 'st/codebooks/kecil.yaml'), book);
    const settings = 'simpul: 1\nid: st\ntitle: St\ncodebooks: [kecil]\nlint: {terms/duplicate: error}\n';
    writeFileSync(path.join(dir, 'st/simpul.yaml'), settings);
    const severities = async (...words: string[]) =>
      (await run('lint', ...words, '--format', 'line')).stdout.match(/\b(?:error|warning)\b/g);
    expect(await severities('kecil.yaml')).toEqual(['warning']);
    expect(await severities('st/codebooks/kecil.yaml')).toEqual(['error']);
    expect((await severities('kecil.yaml', 'st/codebooks/kecil.yaml'))?.sort()).toEqual(['error', 'warning']);
  });

  it('--fix on what comes through a pipe says that there is no file to write to', async () => {
    const ran = await runInMemory(['lint', '-', '--fix'], { cwd: dir, env: { SIMPUL_LANG: 'en' }, input: book });
    expect(ran).toEqual({
      exit: 2,
      stdout: '',
      stderr:
        'error: --fix needs a file to write to; what comes through a pipe has none. Name the file. [cli/fix-needs-file]\n',
    });
  });

  it.each([
    [['--max-warnings', '1'], 0],
    [['--max-warnings', '0'], 1],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'never', '--max-warnings', '0'], 1],
    [['--max-warnings', 'many'], 2],
    [['--max-warnings', '-1'], 2],
  ])('%j exits with %i', async (flags, exit) => {
    expect((await run('lint', 'kecil.yaml', ...flags)).exit).toBe(exit);
  });

  it('takes globs, each file once', async () => {
    writeFileSync(path.join(dir, 'lain.yaml'), book);
    const ran = await run('lint', '*.yaml', 'kecil.yaml');
    expect(ran.stdout.match(/terms\/duplicate/g)).toHaveLength(2);
    expect(ran.stderr).toContain('2 codebooks');
  });

  it('a comment with a reason switches a rule off', async () => {
    const off = `# simpul-disable-next-line terms/duplicate -- ejaan lama\n    ${twice}`;
    writeFileSync(path.join(dir, 'kecil.yaml'), book.replace(twice, off));
    expect((await run('lint', 'kecil.yaml', '--fail-on', 'info')).exit).toBe(0);
  });
});

const file = 'codebooks/undp-success-elements.yaml';

/** Puts a term twice into the study's codebook. */
function breakIn(study: string): string {
  const full = path.join(study, file);
  const content = readFileSync(full, 'utf8');
  const broken = content.replace('unmet: [one way, ', 'unmet: [one way, One Way, ');
  expect(broken).not.toBe(content);
  writeFileSync(full, broken);
  return broken;
}

describe('lint --fix, in a study', () => {
  beforeEach(() => {
    dir = copyOfFixture();
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('writes under the lock and into the log, and touches nothing else', async () => {
    const before = contents(dir);
    const content = before[file] ?? '';
    breakIn(dir);
    const ran = await run('lint', '--fix', '--by', 'B');
    expect(ran.exit).toBe(0);
    const after = contents(dir);
    expect(after[file]).toBe(content);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed).toEqual([expect.stringMatching(/^log\/.*\.jsonl$/)]);
    expect(after[changed[0] ?? '']).toMatch(
      /"actor":"B","verb":"edit".*codebook undp-success-elements.*"reason":"lint --fix"/,
    );
  });

  it('is taken back by log undo, byte for byte', async () => {
    breakIn(dir);
    const broken = contents(dir)[file];
    await run('lint', '--fix', '--by', 'B');
    expect(contents(dir)[file]).not.toBe(broken);
    const undone = await run('log', 'undo', '--apply', '--by', 'B', '--reason', 'too early');
    expect([undone.exit, contents(dir)[file]]).toEqual([0, broken]);
  });

  it('asks who mends where several code, and then writes nothing', async () => {
    breakIn(dir);
    const before = contents(dir);
    const ran = await run('lint', '--fix');
    expect([ran.exit, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('--by A|B');
    expect(contents(dir)).toEqual(before);
  });

  it('keeps what somebody wrote since it was read, and mends that', async () => {
    const full = path.join(dir, file);
    const stale = breakIn(dir);
    const fresh = `${stale}# written by a colleague just now\n`;
    writeFileSync(full, fresh);
    const output = { write: () => undefined, isTTY: false, columns: 80, colour: false };
    const terminal = {
      stdout: output,
      stderr: output,
      stdin: { isTTY: false, read: async () => new Uint8Array() },
      env: {},
      cwd: dir,
      now: () => '2026-11-24T08:00:00Z',
      newId: () => '',
      ask: async () => undefined,
    };
    const context = { terminal, locale: 'en', dir, debug: false, commands: [] } as const;
    const mended = await mend({ name: file, full, content: stale }, new Options(new Map([['by', ['A']]])), context);
    const expected = fresh.replace('One Way, ', '');
    expect(mended).toMatchObject({ ok: true, value: { content: expected } });
    expect(readFileSync(full, 'utf8')).toBe(expected);
  });

  it('does not write where the study cannot be read', async () => {
    appendFileSync(path.join(dir, 'simpul.yaml'), '\n  : ["');
    const broken = breakIn(dir);
    expect((await run('lint', '--fix', '--by', 'A')).exit).toBe(2);
    expect(readFileSync(path.join(dir, file), 'utf8')).toBe(broken);
  });
});

it('a codebook that is a link out of the study is not read, named or not: findings would quote it', async () => {
  const study = copyOfFixture();
  const secret = path.join(mkdtempSync(path.join(tmpdir(), 'simpul-away-')), 'rahasia.yaml');
  writeFileSync(secret, 'kata sandi yang tidak boleh tampil\n');
  symlinkSync(secret, path.join(study, 'codebooks/pinjaman.yaml'));
  for (const words of [['lint'], ['lint', 'codebooks/pinjaman.yaml']]) {
    const { exit, stdout, stderr } = await runInMemory(words, { cwd: study, env: { SIMPUL_LANG: 'en' } });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('project/outside');
    expect(stderr).not.toContain('sandi');
  }
});
