import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshFolder, put, tiny } from '../support/project.ts';
import { type Ran, runInMemory } from './memory.ts';

const line =
  '{"id":"a1","code":"K1","start":54,"end":77,"exact":"Kegiatan berhenti sejak","prefix":"","suffix":"","voice":"N1"}\n';

/** A project with one coding of a code that `new.yaml` splits. */
function study(): string {
  const dir = freshFolder();
  const split = (tiny['codebooks/lensa.yaml'] ?? '').replace(
    '  - {id: K1, name: Satu}\n',
    '  - {id: K1a, name: A, replaces: K1}\n  - {id: K1b, name: B, replaces: K1}\n',
  );
  put(dir, { ...tiny, 'codings/ade/S1.jsonl': line, 'new.yaml': split });
  return dir;
}

const migrate = (cwd: string, ...words: readonly string[]): Promise<Ran> =>
  runInMemory(['codebook', 'migrate', 'new.yaml', ...words], { cwd, env: { SIMPUL_LANG: 'en' } });

describe('codebook migrate --template', () => {
  it('writes the mapping file that -o names', async () => {
    const dir = study();
    const { stdout } = await migrate(dir, '--template');
    expect(stdout).toContain('\n  a1:\n');
    expect(await migrate(dir, '--template', '-o', '-')).toMatchObject({ exit: 0, stdout });
    expect(await migrate(dir, '--template', '-o', 'map.yaml')).toMatchObject({
      exit: 0,
      stdout: '',
      stderr: 'Written: map.yaml\n1 to be decided.\n',
    });
    expect(readFileSync(path.join(dir, 'map.yaml'), 'utf8')).toBe(stdout);
  });

  it('says when that file cannot be written', async () => {
    const dir = study();
    const { exit, stdout, stderr } = await migrate(dir, '--template', '-o', 'no/such/map.yaml');
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).not.toContain('to be decided');
  });

  it.each([
    ['--json', ['--json']],
    ['--format', ['--format', 'html']],
    ['--apply', ['--apply', '--reason', 'x']],
  ])('refuses %s, which would be ignored', async (flag, words) => {
    const dir = study();
    const { exit, stdout, stderr } = await migrate(dir, '--template', ...words);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toBe(
      `error: ${flag} has no effect beside --template, which only writes a mapping file. Leave one of the two out. [cli/beside-template]\n`,
    );
    expect(existsSync(path.join(dir, 'log'))).toBe(false);
  });

  it('refuses a mapping that the plan would refuse, too', async () => {
    const dir = study();
    put(dir, {
      'codes.yaml': 'migration: 1\ncodes: {K8: K2}\n',
      'codings.yaml': 'migration: 1\ncodings: {a9: K1a}\n',
    });
    for (const [file, code] of [
      ['codes.yaml', 'migrate/unknown-code'],
      ['codings.yaml', 'migrate/idle-decision'],
    ] as const) {
      const { exit, stdout, stderr } = await migrate(dir, '--template', '--map', file);
      expect({ exit, stdout }, file).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toContain(`[${code}]`);
    }
  });
});
