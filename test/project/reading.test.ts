import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findProject, readProject } from '../../src/project/read.ts';
import { fixture, loadFixture } from '../support/fixture.ts';
import { freshFolder, put, tiny } from '../support/project.ts';

const folders: string[] = [];

function project(files: Readonly<Record<string, string>> = {}): string {
  const dir = freshFolder();
  folders.push(dir);
  put(dir, { ...tiny, ...files });
  return dir;
}

afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

const codesOf = async (dir: string) => (await readProject(dir)).diagnostics.map(({ code, file }) => `${code} ${file}`);

describe('readProject', () => {
  it('reads the founding study as it is, without a finding', async () => {
    const study = await readProject(fixture);
    if (!study.ok) throw new Error('not read');
    expect(study.diagnostics).toEqual([]);
    const loaded = loadFixture();
    const { project: read } = study.value;
    expect(read.settings).toEqual(loaded.settings);
    expect(read.voices).toEqual(loaded.voices);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect([...read.codings].sort(byId)).toEqual([...loaded.codings].sort(byId));
    expect(read.codings).toHaveLength(285);
    expect(read.claims).toEqual(loaded.claims);
    expect(read.readings).toHaveLength(16);
    // In the order of collection: interviews as voices.yaml lists them, then documents.
    expect(read.sources.map(({ id }) => id)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'D1', 'D2', 'D3']);
    expect(study.value.place('coding', 'A002')).toEqual({
      file: 'codings/A/S1.jsonl',
      position: { line: 2, column: 1 },
    });
    expect(study.value.place('voice', 'N2', ['role'])).toMatchObject({ file: 'voices.yaml', position: { line: 22 } });
  });

  it('is found from any folder inside it', async () => {
    const dir = project();
    expect(findProject(path.join(dir, 'sources'))).toBe(dir);
    expect(findProject(path.dirname(dir))).toBeUndefined();
  });

  it('gives no value without a readable simpul.yaml', async () => {
    const dir = project();
    rmSync(path.join(dir, 'simpul.yaml'));
    expect(await codesOf(dir)).toEqual(['project/not-found ']);
  });

  it('takes a byte order mark for none, and a last line without its end for whole when it is', async () => {
    const line = '{"id":"a","code":"K1","start":54,"end":62,"exact":"Kegiatan","voice":"N1"}';
    const study = await readProject(project({ 'codings/ade/S1.jsonl': `\ufeff${line}` }));
    expect([study.ok && study.value.project.codings.length, study.diagnostics]).toEqual([1, []]);
  });
});

describe('a long file of codings, which is read piece by piece', () => {
  it('has every coding once, and every line its number', async () => {
    const line = (id: string, memo: string) =>
      `{"id":"${id}","code":"K1","start":54,"end":62,"exact":"Kegiatan","voice":"N1","memo":"${memo}"}`;
    const lines = Array.from({ length: 400 }, (_, index) => line(`a${index}`, 'é–😀'.repeat(100)));
    // Longer than a piece, with what could be cut in two.
    lines[50] = line('long', '😀'.repeat(50_000));
    lines[123] = '{"id":';
    lines[398] = '[]';
    lines[399] = line('torn', '').slice(0, -5);
    const study = await readProject(project({ 'codings/ade/S1.jsonl': lines.join('\n') }));
    const codings = study.ok ? study.value.project.codings : [];
    expect(new Set(codings.map(({ id }) => id)).size).toBe(397);
    expect(codings.find(({ id }) => id === 'long')?.memo).toBe('😀'.repeat(50_000));
    expect(new Set(codings.filter(({ id }) => id !== 'long').map(({ memo }) => memo))).toEqual(
      new Set(['é–😀'.repeat(100)]),
    );
    expect(study.diagnostics.map(({ code, position }) => [code, position?.line])).toEqual([
      ['coding/broken-line', 124],
      ['coding/broken-line', 399],
      ['coding/torn-line', 400],
    ]);
    expect(study.ok && study.value.place('coding', 'a397').position?.line).toBe(398);
  });
});

describe('what may be hostile', () => {
  it('does not follow a linked file or folder out of the project', async () => {
    const secret = freshFolder();
    folders.push(secret);
    put(secret, { 'S2.txt': 'rahasia', 'S2.yaml': 'id: S2\ntype: document\n', 'lensa.yaml': 'x' });
    const file = project();
    symlinkSync(path.join(secret, 'S2.txt'), path.join(file, 'sources/S2.txt'));
    put(file, { 'sources/S2.yaml': 'id: S2\ntype: document\n' });
    expect(await codesOf(file)).toEqual(['project/outside sources/S2.txt', 'project/missing-file sources/S2.yaml']);
    const folder = project();
    rmSync(path.join(folder, 'sources'), { recursive: true });
    symlinkSync(secret, path.join(folder, 'sources'));
    const study = await readProject(folder);
    expect(study.ok && study.value.project.sources).toEqual([]);
    expect(study.diagnostics).toContainEqual(expect.objectContaining({ code: 'project/outside', file: 'sources' }));
  });

  it('does follow a link that stays inside', async () => {
    const dir = project({ 'naskah/S2.txt': 'Isi.\n', 'sources/S2.yaml': 'id: S2\ntype: document\n' });
    symlinkSync('../naskah/S2.txt', path.join(dir, 'sources/S2.txt'));
    expect(await codesOf(dir)).toEqual([]);
  });

  it('does not let a setting name a file elsewhere', async () => {
    const settings = tiny['simpul.yaml']?.replace('[lensa]', '[../../etc/passwd]') ?? '';
    expect(await codesOf(project({ 'simpul.yaml': settings }))).toEqual(['schema/type simpul.yaml']);
  });

  it('takes a folder in the place of a file, and bytes that are no UTF-8, for findings', async () => {
    const dir = project();
    rmSync(path.join(dir, 'voices.yaml'));
    mkdirSync(path.join(dir, 'voices.yaml'));
    writeFileSync(path.join(dir, 'sources/S1.txt'), Buffer.from([0x49, 0xff, 0xfe]));
    expect(await codesOf(dir)).toEqual([
      'project/unreadable voices.yaml',
      'project/not-utf8 sources/S1.txt',
      'project/missing-file sources/S1.yaml',
    ]);
  });

  it('says which names one file system or another takes for the same', async () => {
    expect(await codesOf(project({ 'codings/ADE/S1.jsonl': '', 'codings/ade/S1.jsonl': '' }))).toEqual([
      'project/same-name codings/ade',
    ]);
  });

  it('keeps a coding from naming keys of JavaScript', async () => {
    const line = '{"__proto__":{"x":1},"id":"a","code":"K1","start":54,"end":62,"exact":"Kegiatan","voice":"N1"}\n';
    expect(await codesOf(project({ 'codings/ade/S1.jsonl': line }))).toEqual([
      'coding/broken-line codings/ade/S1.jsonl',
    ]);
  });
});
