import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Importer } from '../../src/importers/importer.ts';
import { importers } from '../../src/importers/index.ts';
import { markdown } from '../../src/importers/markdown.ts';
import { plainText } from '../../src/importers/plain-text.ts';
import { fixture } from '../support/fixture.ts';

const bytes = (value: string, encoding = 'utf-8'): Uint8Array => iconv.encode(value, encoding);
const read = async (importer: Importer, data: Uint8Array, encoding?: string) =>
  importer.read(data, { file: 'x.txt', ...(encoding ? { encoding } : {}) });

describe('the eight texts of the study', () => {
  it.each([
    ['S1', 'int01_pejabat_kerjasama.txt', { observed_at: '2021-03-09', language: 'id' }],
    ['S2', 'int02_mantan_staf.txt', { observed_at: '2021-03-17', language: 'id' }],
    ['S3', 'int03_komunitas.txt', { observed_at: '2021-03-27', language: 'id' }],
    ['S4', 'int04_dinas_dan_pelaku_usaha.md', { observed_at: '2021-04-06', language: 'id' }],
    ['S5', 'int05_liuzhou_en.txt', { observed_at: '2021-04-22', language: 'en' }],
    ['D1', 'doc01_mou_simulasi.txt', { language: 'id' }],
    ['D2', 'doc02_laporan_kegiatan.txt', { observed_at: '2021-01-18', language: 'id' }],
    ['D3', 'doc03_berita.txt', { language: 'id' }],
  ])('%s is brought in unchanged, with what its header says', async (id, file, meta) => {
    const importer = importers.find((one) => one.extensions.includes(path.extname(file)));
    if (!importer) throw new Error(file);
    const draft = await read(importer, readFileSync(path.join(fixture, 'originals', file)));
    expect(draft.ok && draft.value.text).toBe(readFileSync(path.join(fixture, `sources/${id}.txt`), 'utf8'));
    expect(draft.ok && draft.value.meta).toMatchObject(meta);
    expect(draft.diagnostics).toEqual([]);
  });
});

describe('encodings', () => {
  it('shows where a guessed encoding matters', async () => {
    const draft = await read(plainText, bytes('Satu.\nKata “Apa” – ya', 'windows-1252'));
    expect(draft).toMatchObject({
      ok: true,
      value: { text: 'Satu.\nKata “Apa” – ya', encoding: 'windows-1252' },
      diagnostics: [
        {
          code: 'import/guessed-encoding',
          severity: 'warning',
          position: { line: 2, column: 6 },
          data: { sample: 'Kata “Apa” – ya' },
        },
      ],
    });
    const told = await read(plainText, bytes('привет', 'windows-1251'), 'windows-1251');
    expect(told).toMatchObject({ ok: true, value: { text: 'привет' }, diagnostics: [] });
  });

  it('makes every line end LF and composes accents, and nothing else', async () => {
    const draft = await read(plainText, bytes('\uFEFF  a\r\nb\rc\f e\u0301 \n\n'));
    expect(draft).toMatchObject({ ok: true, value: { text: '  a\nb\nc\f é \n\n' } });
  });

  it.each([
    ['%PDF-1.7 …', 'import/not-text'],
    ['PK\u0003\u0004 word', 'import/not-text'],
    ['{\\rtf1 ya}', 'import/not-text'],
    ['a\u0000\u0000\u0001b', 'import/not-text'],
    ['', 'import/empty'],
    [' \n', 'import/empty'],
  ])('refuses %j', async (value, code) => {
    const draft = await read(plainText, bytes(value));
    expect(draft).toMatchObject({ ok: false, diagnostics: [{ code, file: 'x.txt' }] });
  });

  it('refuses bytes that are not what they claim, and encodings that do not exist', async () => {
    expect(await read(plainText, Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xff))).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'import/bad-bytes' }],
    });
    expect(await read(plainText, bytes('a'), 'utf-9')).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'import/unknown-encoding' }],
    });
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (data) => {
        for (const importer of importers) expect(typeof (await read(importer, data)).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

describe('Markdown', () => {
  it('turns front matter into metadata and keeps the rest as typed', async () => {
    const draft = await read(
      markdown,
      bytes('---\ntitle: Uji\nobserved_at: 2021-02-03\nlokasi: kantor\n---\n# **Judul**\n'),
    );
    expect(draft).toMatchObject({
      ok: true,
      value: { text: '# **Judul**\n', meta: { title: 'Uji', observed_at: '2021-02-03', header: { lokasi: 'kantor' } } },
    });
  });

  it('places a fault of the front matter in the file', async () => {
    const draft = await read(markdown, bytes('---\na: 1\nb: [\n---\nx\n'));
    expect(draft).toMatchObject({ ok: false, diagnostics: [{ code: 'yaml/syntax', file: 'x.txt' }] });
    expect(draft.diagnostics[0]?.position?.line).toBeGreaterThanOrEqual(3);
  });
});
