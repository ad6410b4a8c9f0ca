import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/core/outcome.ts';
import type { SourceDraft } from '../../src/importers/importer.ts';
import { readableEndings, readFile, readFileKinds } from '../../src/importers/read-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (file: string, content: string | Uint8Array): Promise<Outcome<readonly SourceDraft[]>> =>
  readFile(typeof content === 'string' ? utf8(content) : content, { file });
const codes = (outcome: Outcome<unknown>): readonly string[] => outcome.diagnostics.map(({ code }) => code);

describe('which importer reads a file', () => {
  it('is the one of its name where the content does not tell', async () => {
    const markdown = await read('a.MD', '---\nid: S9\n---\nhalo');
    expect(markdown.ok && markdown.value[0]?.meta.id).toBe('S9');
    expect((await read('folder.docx/catatan', 'halo')).ok).toBe(true);
    expect((await read('.md', '---\nid: S9\n---\nhalo')).ok).toBe(true);
  });

  it('refuses an ending that nothing reads, and lists those that are read', async () => {
    const outcome = await read('foto.heic', 'halo');
    expect(codes(outcome)).toEqual(['import/unknown-format']);
    expect(outcome.diagnostics[0]?.data).toEqual({ ending: '.heic', extensions: readableEndings() });
    expect(readableEndings()).toEqual(expect.arrayContaining(['.txt', '.md']));
  });

  it('is told by the content, not by the name', async () => {
    // A PowerPoint file has no reader; its name does not make it text.
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, ...utf8('ppt/presentation.xml')]);
    expect(codes(await read('a.txt', zip))).toEqual(['import/not-text']);
    expect(codes(await read('kosong.txt', ''))).toEqual(['import/empty']);
  });

  it('says so in both languages', () => {
    const data = { ending: '.x', extensions: ['.txt'], is: { en: 'Text', id: 'Teks' } };
    for (const { words } of readFileKinds) {
      expect(words.en(data).problem).not.toBe(words.id(data).problem);
      expect(JSON.stringify([words.en(data), words.id(data)])).not.toMatch(/undefined|\[object/);
    }
  });
});
