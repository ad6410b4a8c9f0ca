import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { type Ran, runInMemory } from './memory.ts';

function conclude(locale: string, ...words: readonly string[]): Promise<Ran> {
  return runInMemory(['conclude', ...words], { cwd: fixture, env: { SIMPUL_LANG: locale } });
}

describe('simpul conclude as JSON', () => {
  it('is the same however it is asked for', async () => {
    const { stdout } = await conclude('en', '--json');
    expect(Object.keys(JSON.parse(stdout))).toEqual(['claims']);
    expect((await conclude('en', '--format', 'json')).stdout).toBe(stdout);
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'simpul-')), 'x.json');
    expect(await conclude('en', '-o', file)).toMatchObject({ exit: 0, stdout: '' });
    expect(readFileSync(file, 'utf8')).toBe(stdout);
  });

  it('takes --trace in each of these ways', async () => {
    const { stdout } = await conclude('en', '--json', '--trace');
    expect(JSON.parse(stdout).claims[0].trace).toBeDefined();
    expect((await conclude('en', '--format', 'json', '--trace')).stdout).toBe(stdout);
  });

  it.each([
    ['en', ['--brief', '--json'], '--brief has no effect on JSON. Leave it out, or choose another format.'],
    ['id', ['--brief', '--json'], '--brief tidak berpengaruh pada JSON. Hilangkan, atau pilih format lain.'],
    ['en', ['--brief', '-o', 'x.json'], '--brief has no effect on JSON. Leave it out, or choose another format.'],
    ['en', ['--trace'], '--trace has an effect on JSON only. Add --json, or leave it out.'],
    [
      'id',
      ['--trace', '--format', 'markdown'],
      '--trace hanya berpengaruh pada JSON. Tambahkan --json, atau hilangkan opsi itu.',
    ],
  ])('refuses a flag that would be ignored (%s %j)', async (locale, words, message) => {
    const { exit, stdout, stderr } = await conclude(locale, ...words);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('[cli/flag-idle]');
  });
});
