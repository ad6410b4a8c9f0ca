import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { incomingFiles } from '../../src/project/incoming-files.ts';
import { freshFolder, put, tiny } from '../support/project.ts';

const folders: string[] = [];

function folder(...names: readonly string[]): string {
  const dir = freshFolder();
  folders.push(dir);
  put(dir, Object.fromEntries(names.map((name) => [name, name])));
  return dir;
}

afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

async function namesFrom(dir: string, ...patterns: readonly string[]): Promise<readonly string[]> {
  const files = await incomingFiles(dir, patterns);
  return files.ok ? files.value.map(({ name }) => name) : files.diagnostics.map(({ code, file }) => `${code} ${file}`);
}

describe('the files to import', () => {
  it('are all those of a folder and its subfolders, 2 before 10', async () => {
    const dir = folder('w/10.txt', 'w/2.txt', 'w/lama/1.txt');
    expect(await namesFrom(dir, 'w')).toEqual(['w/2.txt', 'w/10.txt', 'w/lama/1.txt']);
    expect(await namesFrom(dir, 'w/', 'w/2.txt')).toEqual(['w/2.txt', 'w/10.txt', 'w/lama/1.txt']);
    expect(await namesFrom(dir, 'w/*.txt')).toEqual(['w/2.txt', 'w/10.txt']);
    expect(await namesFrom(path.join(dir, 'w'), '.')).toEqual(['2.txt', '10.txt', 'lama/1.txt']);
  });

  it('are not what systems and open programs leave beside them, which is told', async () => {
    const dir = folder(
      'w/a.txt',
      'w/.DS_Store',
      'w/~$a.docx',
      'w/Thumbs.db',
      'w/desktop.ini',
      'w/__MACOSX/a.txt',
      'w/a.txt~',
    );
    const files = await incomingFiles(dir, ['w']);
    expect(files.ok && files.value.map(({ name }) => name)).toEqual(['w/a.txt']);
    expect(files.diagnostics.map(({ code, data }) => [code, data.names])).toEqual([
      ['import/skipped', ['w/.DS_Store', 'w/Thumbs.db', 'w/__MACOSX/', 'w/a.txt~', 'w/desktop.ini', 'w/~$a.docx']],
    ]);
  });

  it('are what was named even if it is hidden, or lies in a hidden folder', async () => {
    const dir = folder('.rahasia/.a.txt', '.rahasia/b.txt');
    expect(await namesFrom(dir, '.rahasia/.a.txt')).toEqual(['.rahasia/.a.txt']);
    expect(await namesFrom(dir, '.rahasia')).toEqual(['.rahasia/b.txt']);
  });

  it('are not the parts of the study in whose folder they lie', async () => {
    const dir = folder('wawancara/a.txt');
    put(dir, tiny);
    expect(await namesFrom(dir, '.')).toEqual(['wawancara/a.txt']);
  });

  it('are refused when there is none', async () => {
    const dir = folder('w/~$a.docx');
    mkdirSync(path.join(dir, 'kosong'));
    expect(await namesFrom(dir, 'kosong')).toEqual(['import/nothing-inside kosong']);
    expect(await namesFrom(dir, 'w/*.docx')).toEqual(['import/skipped ', 'import/nothing-inside w/*.docx']);
    expect(await namesFrom(dir, 'tidakada')).toEqual(['file/no-match ']);
  });

  it('do not run in a circle', async () => {
    const dir = folder('w/a.txt');
    symlinkSync(dir, path.join(dir, 'w', 'lingkar'));
    const names = await namesFrom(dir, 'w');
    expect(names).toEqual(['w/a.txt']);
  });
});
