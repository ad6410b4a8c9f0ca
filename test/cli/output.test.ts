import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contents, copyOfFixture } from '../support/program.ts';
import { runInMemory } from './memory.ts';

const env = { SIMPUL_LANG: 'en' };
let dir = '';
let elsewhere = '';

beforeEach(() => {
  dir = copyOfFixture();
  elsewhere = mkdtempSync(path.join(tmpdir(), 'simpul-elsewhere-'));
});

afterEach(() => {
  for (const folder of [dir, elsewhere]) rmSync(folder, { recursive: true });
});

describe('-o', () => {
  it.each([
    'sources/S3.txt',
    'Sources/S3.txt',
    './sources/../codings/B/S1.jsonl',
    'simpul.yaml',
    'voices.yaml',
    'events.yaml',
    'log/A.jsonl',
    'claims/new.txt',
    'originals/new.txt',
    'codebooks/new.txt',
    'reviews/new.txt',
    'memos/new.md',
    'forms/new.txt',
    'phrases/new.txt',
    'networks/new.txt',
    'registers/new.csv',
    'private/new.txt',
    '.simpul/new.txt',
  ])('does not write over a part of the study: %s', async (target) => {
    const before = contents(dir);
    for (const words of [
      ['find', 'E1', '--format', 'terminal'],
      ['export', 'codings-jsonl', '--coder', 'A'],
    ]) {
      const { exit, stdout, stderr } = await runInMemory([...words, '-o', target], { cwd: dir, env });
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toMatch(/is a part of the study itself.*Choose another place.*\[file\/own-part\]/);
    }
    expect(contents(dir)).toEqual(before);
  });

  it('says so in Indonesian too', async () => {
    const { stderr } = await runInMemory(['find', 'E1', '-o', 'sources/S3.txt'], { cwd: dir });
    expect(stderr).toContain('“sources” adalah bagian dari penelitian itu sendiri');
  });

  it('is not misled by links or by standing elsewhere', async () => {
    const before = contents(dir);
    symlinkSync(path.join(dir, 'sources'), path.join(elsewhere, 'folder'));
    symlinkSync(path.join(dir, 'sources/S3.txt'), path.join(elsewhere, 'link.txt'));
    for (const target of ['folder/S3.txt', 'folder/new.txt', 'link.txt', path.join(dir, 'sources/S3.txt')]) {
      const ran = await runInMemory(['-C', dir, 'find', 'E1', '-o', target], { cwd: elsewhere, env });
      expect([ran.exit, ran.stderr]).toEqual([2, expect.stringContaining('file/own-part')]);
    }
    expect(contents(dir)).toEqual(before);
    expect(readdirSync(elsewhere).sort()).toEqual(['folder', 'link.txt']);
  });

  it('writes anywhere else, over an older result too', async () => {
    for (const target of ['bab4.txt', path.join(elsewhere, 'sources.txt'), 'bab4.txt']) {
      const ran = await runInMemory(['find', 'E1', '-o', target], { cwd: dir, env });
      expect([ran.exit, ran.stderr]).toEqual([0, expect.stringContaining(`Written: ${target}`)]);
      expect(readFileSync(path.resolve(dir, target), 'utf8')).toContain('E1');
    }
    expect(existsSync(path.join(dir, 'bab4.txt'))).toBe(true);
  });
});
