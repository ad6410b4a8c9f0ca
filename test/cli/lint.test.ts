import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

describe('lint --fix, in a study', () => {
  beforeEach(() => {
    dir = copyOfFixture();
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('writes under the lock and into the log, and touches nothing else', async () => {
    const file = 'codebooks/undp-success-elements.yaml';
    const before = contents(dir);
    const content = before[file] ?? '';
    const broken = content.replace('unmet: [one way, ', 'unmet: [one way, One Way, ');
    expect(broken).not.toBe(content);
    writeFileSync(path.join(dir, file), broken);
    const ran = await run('lint', '--fix');
    expect(ran.exit).toBe(0);
    const after = contents(dir);
    expect(after[file]).toBe(content);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed).toEqual([expect.stringMatching(/^log\/.*\.jsonl$/)]);
    expect(after[changed[0] ?? '']).toMatch(/"verb":"edit".*codebook undp-success-elements.*"reason":"lint --fix"/);
  });

  it('does not write where the study cannot be read', async () => {
    appendFileSync(path.join(dir, 'simpul.yaml'), '\n  : ["');
    const file = path.join(dir, 'codebooks/undp-success-elements.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('unmet: [one way, ', 'unmet: [one way, One Way, '));
    expect((await run('lint', '--fix')).exit).toBe(2);
    expect(readFileSync(file, 'utf8')).toContain('one way, One Way, ');
  });
});
