import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { doc, docKinds } from '../../src/importers/doc.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { fixture, root } from '../support/fixture.ts';

const file = 'x.doc';
const old = readFileSync(path.join(root, 'fixtures/import/catatan_lapangan.doc'));
const word = readFileSync(path.join(root, 'fixtures/import/int01_pejabat_kerjasama.docx'));
const ole = (part: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(508), Buffer.from(part, 'utf16le')]);

describe('old Word files', () => {
  it('are read as what LibreOffice makes of them, and that is said', async () => {
    const asked: Uint8Array[] = [];
    const toDocx = async (bytes: Uint8Array) => {
      asked.push(bytes);
      return word;
    };
    const read = await doc.read(old, { file, toDocx });
    expect(asked).toEqual([old]);
    expect(read).toMatchObject({ ok: true, diagnostics: [{ code: 'import/by-libreoffice', severity: 'info' }] });
    expect(read.ok && read.value[0]?.text).toBe(
      readFileSync(path.join(fixture, 'sources/S1.txt'), 'utf8').replace(/\n*$/, '\n'),
    );
  });

  it.each(['no-program', 'refused', 'too-slow'] as const)('lead on where there is %s', async (trouble) => {
    const read = await doc.read(old, { file, toDocx: async () => trouble });
    expect(read).toMatchObject({ ok: false, diagnostics: [{ code: 'import/old-word', data: { trouble } }] });
    expect((await doc.read(old, { file })).diagnostics[0]?.data).toEqual({ trouble: 'no-program' });
  });

  it.each([
    ['Workbook', 'excel'],
    ['PowerPoint Document', 'powerpoint'],
    ['EncryptedPackage', 'locked'],
    ['Hangul', 'other'],
  ])('that hold %s are none', async (part, is) => {
    const toDocx = async () => {
      throw new Error('not asked');
    };
    expect((await doc.read(ole(part), { file, toDocx })).diagnostics).toMatchObject([
      { code: 'import/old-file', data: { is } },
    ]);
  });

  it('are told by their content: a locked .docx is one, rich text and plain text by that name are not', async () => {
    const codes = async (name: string, bytes: Uint8Array) =>
      (await readFile(bytes, { file: name })).diagnostics.map(({ code }) => code);
    expect(await codes('a.docx', ole('EncryptedPackage'))).toEqual(['import/wrong-extension', 'import/old-file']);
    expect(await codes('a.doc', Buffer.from('Kata saja.'))).toEqual(['import/wrong-extension']);
    expect(await codes('a.doc', word)).toEqual(['import/wrong-extension']);
  });

  it('say so in both languages', () => {
    for (const { words } of docKinds)
      for (const data of [
        { is: 'excel', trouble: 'no-program' },
        { is: 'locked', trouble: 'too-slow' },
      ]) {
        expect(words.en(data).problem).not.toBe(words.id(data).problem);
        expect(words.en(data).remedy).toMatch(/\.$/);
        expect(JSON.stringify([words.en(data), words.id(data)])).not.toMatch(/undefined|\[object/);
      }
  });
});
