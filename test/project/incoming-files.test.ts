import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { incomingFiles } from '../../src/project/incoming-files.ts';
import { freshFolder, put, tiny } from '../support/project.ts';
import { type ZipPart, zipOf } from '../support/zip.ts';

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

describe('the files in a zip file', () => {
  function zipped(parts: readonly ZipPart[], name = 'semua.zip'): string {
    const dir = folder();
    put(dir, { [name]: zipOf(parts) });
    return dir;
  }

  it('are taken like those of a folder, and unpacked when they are read', async () => {
    const dir = zipped([
      { name: 'w/10.txt', data: 'sepuluh' },
      { name: 'w/2.txt', data: 'dua' },
      { name: '__MACOSX/w/._2.txt', data: '' },
      { name: 'w/lagi.zip', data: 'PK' },
      { name: 'w/rekaman.mp3', data: Buffer.alloc(9 * 2 ** 20) },
    ]);
    const files = await incomingFiles(dir, ['semua.zip']);
    expect(files.ok && files.value.map(({ name, gathered }) => [name, gathered])).toEqual([
      ['semua.zip/w/2.txt', true],
      ['semua.zip/w/10.txt', true],
    ]);
    const read = files.ok ? await files.value[0]?.read() : undefined;
    expect(read?.ok && Buffer.from(read.value).toString()).toBe('dua');
    expect(files.diagnostics.map(({ code, data }) => [code, data.names])).toEqual([
      ['import/skipped', ['semua.zip/__MACOSX/w/._2.txt']],
      ['import/nested-zip', ['semua.zip/w/lagi.zip']],
      ['import/left-out', ['semua.zip/w/rekaman.mp3']],
    ]);
  });

  it('are refused all together when one leads out, or none can be read', async () => {
    const out = zipped([
      { name: 'a.txt', data: '' },
      { name: '../../simpul.yaml', data: '' },
    ]);
    expect(await namesFrom(out, 'semua.zip')).toEqual(['import/zip semua.zip']);
    expect(await namesFrom(zipped([]), 'semua.zip')).toEqual(['import/nothing-inside semua.zip']);
    const cut = folder();
    put(cut, { 'semua.zip': zipOf([{ name: 'a.txt', data: 'a' }]).subarray(0, 60) });
    expect(await namesFrom(cut, 'semua.zip')).toEqual(['import/zip semua.zip']);
  });

  it('are known by their content, not by its name', async () => {
    expect(await namesFrom(zipped([{ name: 'a.txt', data: '' }], 'semua'), 'semua')).toEqual(['semua/a.txt']);
    expect(await namesFrom(zipped([{ name: 'word/document.xml', data: '' }], 'satu.zip'), 'satu.zip')).toEqual([
      'satu.zip',
    ]);
  });

  it('are not opened where the zip file itself lies in a folder', async () => {
    const dir = zipped([{ name: 'a.txt', data: '' }], 'w/semua.zip');
    put(dir, { 'w/b.txt': 'b' });
    const files = await incomingFiles(dir, ['w']);
    expect(files.ok && files.value.map(({ name }) => name)).toEqual(['w/b.txt']);
    expect(files.diagnostics.map(({ code }) => code)).toEqual(['import/nested-zip']);
  });
});
