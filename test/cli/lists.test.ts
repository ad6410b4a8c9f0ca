import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { welcome } from '../../src/cli/welcome.ts';
import { locales, plural } from '../../src/core/locale.ts';
import { makeFolder } from '../../src/project/files.ts';
import { fixture } from '../support/fixture.ts';
import { runInMemory } from './memory.ts';

const languages = locales.map((locale) => ({ env: { SIMPUL_LANG: locale } }));

describe('a list on a terminal', () => {
  it.each([40, 60, 80, 100])('of %i columns loses no word and stays within them', async (columns) => {
    for (const words of [['sources'], ['voices']]) {
      for (const world of languages) {
        const screen = await runInMemory(words, { ...world, cwd: fixture, isTTY: true, columns });
        const pipe = await runInMemory(words, { ...world, cwd: fixture });
        for (const word of new Set(pipe.stdout.split(/[\s/]+/))) expect(screen.stdout).toContain(word);
        expect(screen.stdout).not.toContain('…');
        for (const line of screen.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('is one line an item through a pipe', async () => {
    const { stdout } = await runInMemory(['voices'], { cwd: fixture });
    expect(stdout.trimEnd().split('\n')).toHaveLength(9);
  });
});

describe('simpul alone', () => {
  it.each(locales)('prints twelve lines within 80 columns: %s', (locale) => {
    const lines = welcome[locale].trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(80);
  });
});

describe('init where no folder can be made', () => {
  let dir = '';

  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'simpul-init-'));
    writeFileSync(path.join(dir, 'taken'), '');
    mkdirSync(path.join(dir, 'there'));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  const refusal = (folder: string) => runInMemory(['init', folder], { cwd: dir, env: { SIMPUL_LANG: 'en' } });

  it.each([
    ['taken', /a file stands where a folder should be.*Choose another place/],
    ['taken/below', /a file stands where a folder should be.*Choose another place/],
    ['n'.repeat(300), /the name is too long.*Choose a shorter name/],
  ])('%s', async (folder, words) => {
    const { exit, stdout, stderr } = await refusal(folder);
    expect([exit, stdout, stderr]).toEqual([2, '', expect.stringMatching(words)]);
  });

  // Only Linux has a folder that refuses new ones as missing.
  it.runIf(process.platform === 'linux')('/proc/x, without spinning', async () => {
    const { exit, stderr } = await refusal('/proc/x');
    expect([exit, stderr]).toEqual([2, expect.stringMatching(/\/proc\/x.*no folder can be made here.*Choose another/)]);
  });

  it('a folder is made with those above it, and the first of them told', () => {
    expect(makeFolder(path.join(dir, 'there'))).toBeUndefined();
    expect(makeFolder(path.join(dir, 'there/a/b'))).toBe(path.join(dir, 'there/a'));
  });
});

describe('a count and its noun', () => {
  it('agree', () => {
    expect([0, 1, 2, 1234].map((count) => plural(count, 'voice'))).toEqual([
      '0 voices',
      '1 voice',
      '2 voices',
      '1,234 voices',
    ]);
  });

  it('agree above a display of one voice', async () => {
    const words = ['display', 'checklist-matrix', '--voice', 'N5', '--code', 'E4'];
    const { stdout } = await runInMemory(words, { cwd: fixture, env: { SIMPUL_LANG: 'en' } });
    expect(stdout).toMatch(/1 voice \(informants or documents\), 1 coding$/m);
  });
});
