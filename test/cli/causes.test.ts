import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyOfFixture } from '../support/program.ts';
import { type Ran, runInMemory } from './memory.ts';

let dir = '';

beforeEach(() => {
  dir = copyOfFixture();
});

afterEach(() => rmSync(dir, { recursive: true }));

const check = (...words: readonly string[]): Promise<Ran> =>
  runInMemory(['check', ...words], { cwd: dir, env: { SIMPUL_LANG: 'en' } });
const edit = (name: string, change: (content: string) => string): void => {
  const file = path.join(dir, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

describe('check for a person', () => {
  it('folds what follows from an edited text under it, and puts it before the rest', async () => {
    edit('sources/S2.txt', (text) => `X${text}`);
    edit('codings/A/D1.jsonl', (lines) => lines.replace('"code":"E3.2"', '"code":"E3.22"'));
    const { exit, stdout, stderr } = await check('--format', 'pretty');
    expect(exit).toBe(1);
    expect(stdout).toMatch(/^sources\/S2\.txt:1:1 {2}error {2}source\/changed\n/);
    expect(stdout).toContain('From this follow 44 further findings (all of them: --format line).\n\n');
    expect(stdout).toMatch(/\n\ncodings\/A\/D1\.jsonl:1:1 {2}error {2}coding\/unknown\n/);
    expect(stdout).not.toContain('coding/anchor');
    expect(stderr).toContain('46 errors, 3 notes in 8 sources and 285 codings.');
  });

  it.each([
    ['voices.yaml', 'From this follow 285 further findings'],
    ['codebooks/undp-success-elements.yaml', 'further findings'],
    ['sources/S1.yaml', 'From this follow 2 further findings'],
  ])('folds the names that are missing with %s', async (file, words) => {
    appendFileSync(path.join(dir, file), '\n  : ["');
    const { stdout } = await check('--format', 'pretty');
    expect(stdout.startsWith(`${file}:`)).toBe(true);
    expect(stdout).toContain(words);
    expect(stdout).not.toContain('coding/unknown');
  });

  it('keeps every finding in the forms for programs', async () => {
    edit('sources/S2.txt', (text) => `X${text}`);
    const [json, line] = [await check('--json'), await check()];
    expect((JSON.parse(json.stdout) as { findings: unknown[] }).findings).toHaveLength(48);
    expect(line.stdout.trimEnd().split('\n')).toHaveLength(48);
  });
});

describe('lint: in simpul.yaml', () => {
  it('weighs what no rule finds, too', async () => {
    edit('sources/S2.txt', (text) => text.replace(/\n*$/, '\n\n\n'));
    mkdirSync(path.join(dir, 'log'), { recursive: true });
    appendFileSync(path.join(dir, 'log/A.jsonl'), '{"at":"2026');
    expect((await check()).stdout).toMatch(/error: .*\[source\/changed\]/);
    appendFileSync(path.join(dir, 'simpul.yaml'), '\nlint:\n  source/changed: warning\n  log/torn: error\n');
    const { exit, stdout } = await check();
    expect(exit).toBe(1);
    expect(stdout).toMatch(/^log\/A\.jsonl:.* error: .*\[log\/torn\]$/m);
    expect(stdout).toMatch(/^sources\/S2\.txt:.* warning: .*\[source\/changed\]$/m);
  });
});
