import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileAt } from '../../src/project/git.ts';
import { freshFolder, put } from '../support/project.ts';

function git(dir: string, ...args: readonly string[]): void {
  const user = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
  const { status, stderr } = spawnSync('git', [...user, ...args], { cwd: dir, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

function repository(): string {
  const dir = freshFolder();
  put(dir, { 'buku kode/a.yaml': 'satu\n', '.gitattributes': '*.yaml filter=spoil diff=spoil\n' });
  git(dir, 'init', '-q');
  git(dir, 'add', '-A');
  git(dir, 'commit', '-qm', 'satu');
  put(dir, { 'buku kode/a.yaml': 'dua\n', 'baru.yaml': 'baru\n' });
  return dir;
}

const fileIn = (dir: string, name: string) => ({ name, full: path.join(dir, name) });
const codes = (read: Awaited<ReturnType<typeof fileAt>>) => read.diagnostics.map(({ code }) => code);

describe('an older version from git', () => {
  it('is what was committed, byte for byte, with no program of the repository run', async () => {
    const dir = repository();
    git(dir, 'config', 'diff.spoil.textconv', 'touch mark; echo spoiled');
    git(dir, 'config', 'filter.spoil.smudge', 'touch mark; echo spoiled');
    const read = await fileAt(fileIn(dir, 'buku kode/a.yaml'), 'HEAD');
    expect(read.ok && Buffer.from(read.value).toString()).toBe('satu\n');
  });

  it('that a clone has left out is not fetched: its settings could name any program to fetch with', async () => {
    const origin = repository();
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const dir = path.join(freshFolder(), 'klon');
    git(origin, 'clone', '-q', '--no-checkout', '--filter=blob:none', `file://${origin}`, dir);
    const mark = path.join(dir, 'mark');
    git(dir, 'config', 'remote.origin.uploadpack', `touch '${mark}'; false`);
    // Settings of the repository that allow more than ours forbid.
    git(dir, 'config', 'protocol.allow', 'always');
    git(dir, 'config', 'protocol.file.allow', 'always');
    put(dir, { 'buku kode/a.yaml': 'dua\n' });
    const read = await fileAt(fileIn(dir, 'buku kode/a.yaml'), 'HEAD');
    expect(existsSync(mark)).toBe(false);
    expect(read.diagnostics.map(({ code, data }) => [code, data])).toEqual([
      ['git/failed', { said: expect.stringMatching(/could not fetch|lazy fetching disabled|not allowed/) }],
    ]);
  });

  it('that is not there is told from a ref that is not', async () => {
    const dir = repository();
    expect(codes(await fileAt(fileIn(dir, 'baru.yaml'), 'HEAD'))).toEqual(['git/not-in-ref']);
    expect(codes(await fileAt(fileIn(dir, 'buku kode/a.yaml'), 'tidak-ada'))).toEqual(['git/unknown-ref']);
    expect(codes(await fileAt(fileIn(dir, 'buku kode/a.yaml'), '--output=x'))).toEqual(['git/unknown-ref']);
    expect(codes(await fileAt(fileIn(dir, 'buku kode/a.yaml'), ''))).toEqual(['git/unknown-ref']);
  });

  it('needs a repository', async () => {
    const dir = freshFolder();
    put(dir, { 'a.yaml': 'satu\n' });
    expect(codes(await fileAt(fileIn(dir, 'a.yaml'), 'HEAD'))).toEqual(['git/no-repository']);
  });

  it('needs git', async () => {
    const before = process.env.PATH;
    process.env.PATH = freshFolder();
    try {
      const dir = freshFolder();
      put(dir, { 'a.yaml': 'satu\n' });
      expect(codes(await fileAt(fileIn(dir, 'a.yaml'), 'HEAD'))).toEqual(['git/not-installed']);
    } finally {
      process.env.PATH = before;
    }
  });
});
