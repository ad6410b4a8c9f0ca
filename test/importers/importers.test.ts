import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodingKinds } from '../../src/importers/decoding.ts';
import { frontMatterKinds } from '../../src/importers/front-matter.ts';
import type { Importer } from '../../src/importers/importer.ts';
import { importers } from '../../src/importers/index.ts';
import { markdown } from '../../src/importers/markdown.ts';
import { plainText } from '../../src/importers/plain-text.ts';
import { onlyDraft } from '../support/drafts.ts';
import { fixture } from '../support/fixture.ts';

const bytes = (value: string, encoding = 'utf-8'): Uint8Array => iconv.encode(value, encoding);
const read = async (importer: Importer, data: Uint8Array, encoding?: string) =>
  onlyDraft(await importer.read(data, { file: 'x.txt', ...(encoding ? { encoding } : {}) }));

describe('the eight texts of the study', () => {
  it.each([
    ['S1', 'int01_pejabat_kerjasama.txt', ['TRANSKRIP WAWANCARA 01', '2021-03-09', 'id']],
    ['S2', 'int02_mantan_staf.txt', ['Wawancara 02', '2021-03-17', 'id']],
    ['S3', 'int03_komunitas.txt', ['Transkrip Wawancara 03', '2021-03-27', 'id']],
    ['S4', 'int04_dinas_dan_pelaku_usaha.md', ['Transkrip Wawancara 04', '2021-04-06', 'id']],
    ['S5', 'int05_liuzhou_en.txt', ['INTERVIEW 05', '2021-04-22', 'en']],
    ['D1', 'doc01_mou_simulasi.txt', ['MEMORANDUM SALING PENGERTIAN', undefined, 'id']],
    [
      'D2',
      'doc02_laporan_kegiatan.txt',
      ['LAPORAN INTERNAL PELAKSANAAN KERJA SAMA KOTA KEMBAR BANDUNG - LIUZHOU', '2021-01-18', 'id'],
    ],
    [
      'D3',
      'doc03_berita.txt',
      ['LIMA BELAS TAHUN KOTA KEMBAR BANDUNG-LIUZHOU: HANGAT DI AWAL, SEPI DI TENGAH', '2021-09-23', 'id'],
    ],
  ])('%s is brought in unchanged, with what its header says', async (id, file, said) => {
    const importer = importers.find((one) => one.extensions.includes(path.extname(file)));
    if (!importer) throw new Error(file);
    const draft = await read(importer, readFileSync(path.join(fixture, 'originals', file)));
    expect(draft.ok && draft.value.text).toBe(readFileSync(path.join(fixture, `sources/${id}.txt`), 'utf8'));
    const meta = draft.ok ? draft.value.meta : {};
    expect([meta.title, meta.observed_at, meta.language]).toEqual(said);
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

  // Each PDF is read in a worker of its own, which takes its time.
  it.each([
    ['PDF', 20],
    ['any other', 500],
  ])('never throws, whatever the bytes: %s', async (kind, numRuns) => {
    const asked = importers.filter(({ extensions }) => extensions.includes('.pdf') === (kind === 'PDF'));
    expect(asked.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (data) => {
        for (const importer of asked) expect(typeof (await read(importer, data)).ok).toBe('boolean');
      }),
      { numRuns },
    );
  });
});

describe('what a text says of itself', () => {
  const metaOf = async (value: string) => {
    const draft = await read(plainText, bytes(value));
    return draft.ok ? draft.value.meta : {};
  };

  it.each([
    ['Tanggal Wawancara : 3 Maret 2021', '2021-03-03'],
    ['Hari, Tanggal: Rabu / 3 Mar 2021', '2021-03-03'],
    ['Tgl: 23/09/2021', '2021-09-23'],
    ['Interview date: April 22, 2021', '2021-04-22'],
    ['Date: 2021-04-22 09:00', '2021-04-22'],
    ['Bandung, 23 September 2021', '2021-09-23'],
    ['Tanggal: 09/03/2021', undefined],
    ['Tanggal: 31 Februari 2021', undefined],
    ['Tanggal lahir: 3 Maret 1961', undefined],
    ['Judul: MoU 21 September 2006', undefined],
    ['Ditandatangani pada 21 September 2006 di sana', undefined],
  ])('%s', async (line, date) => {
    expect((await metaOf(`${line}\n\nP: Apa?\nN: Itu.\n`)).observed_at).toBe(date);
  });

  it('takes no date and no key from what is spoken', async () => {
    const meta = await metaOf('P: Kapan?\nN: Begini.\n23 September 2021\nTanggal: 3 Maret 2021\nP: Oh.\nN: Ya.\n');
    expect(meta).toEqual({});
  });
});

describe('Markdown', () => {
  const draftOf = async (value: string) => read(markdown, bytes(value));

  it('turns front matter into metadata and keeps the rest as typed', async () => {
    const head = [
      'title: Uji',
      'Date: 6 April 2021',
      'lokasi: kantor',
      'tags: [a, b]',
      'speakers: {Narasumber: N1}',
      'type: interview',
    ];
    const body = '\n# **Judul**\n- **Tempat:** dinas\n\n**Pewawancara:** Apa?\n**Narasumber:** Ini.\n';
    expect(await draftOf(`---\n${head.join('\n')}\n---\n${body}`)).toMatchObject({
      ok: true,
      value: {
        text: body,
        meta: {
          title: 'Uji',
          observed_at: '2021-04-06',
          type: 'interview',
          speakers: { Narasumber: 'N1' },
          header: { lokasi: 'kantor', tags: 'a, b', Tempat: 'dinas' },
        },
      },
      diagnostics: [],
    });
  });

  it('says which values it did not take, and where they stand', async () => {
    const draft = await draftOf(
      '---\n# catatan\ntype: wawancara\nobserved_at: kemarin\nspeakers: [N]\nid: a/b\n---\nx\n',
    );
    expect(draft.ok && draft.value.meta).toEqual({});
    expect(draft.diagnostics.map(({ code, position, data }) => [code, position?.line, data.key, data.value])).toEqual([
      ['import/front-matter-value', 3, 'type', 'wawancara'],
      ['import/front-matter-value', 4, 'observed_at', 'kemarin'],
      ['import/front-matter-value', 5, 'speakers', 'N'],
      ['import/front-matter-value', 6, 'id', 'a/b'],
    ]);
  });

  it.each([
    ['---\nGaris, lalu prosa.\n---\nLagi.\n'],
    ['---\n- butir\n---\nLagi.\n'],
    ['---\ntitle: tidak ditutup\n'],
    ['teks\n---\na: b\n---\n'],
  ])('leaves %j alone', async (value) => {
    const draft = await draftOf(value);
    expect(draft.ok && draft.value.text).toBe(value);
  });

  it('reads an empty head, one closed with dots, and refuses a file that is nothing but a head', async () => {
    expect(await draftOf('---\n---\nx\n')).toMatchObject({ ok: true, value: { text: 'x\n' } });
    expect(await draftOf('--- \r\na: 1\r\n...\r\nx')).toMatchObject({ ok: true, value: { text: 'x' } });
    expect(await draftOf('---\na: 1\n---\n')).toMatchObject({ ok: false, diagnostics: [{ code: 'import/empty' }] });
  });

  it('places a fault of the front matter in the file', async () => {
    const draft = await draftOf('---\na: 1\nb: [\n---\nx\n');
    expect(draft).toMatchObject({ ok: false, diagnostics: [{ code: 'yaml/syntax', file: 'x.txt' }] });
    expect(draft.diagnostics[0]?.position?.line).toBeGreaterThanOrEqual(3);
  });

  it('never throws, whatever the head', async () => {
    const piece = fc.constantFrom(
      '---\n',
      'a: ',
      '- ',
      '&x ',
      '*x',
      '{',
      '[',
      '"',
      '\n',
      '!!js ',
      '__proto__: ',
      'title: ',
      'b',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const draft = await draftOf(`---\n${pieces.join('')}\n---\nx`);
        expect(typeof draft.ok).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the importers', () => {
  it('have one for each extension, and one for none', () => {
    const extensions = importers.flatMap((one) => one.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    expect(extensions).toEqual(expect.arrayContaining(['.txt', '.text', '', '.md', '.markdown']));
  });

  it('say everything in both languages', () => {
    const data = { looksLike: 'docx', encoding: 'utf-8', sample: 'x', key: 'type', value: 'y', expected: 'z' };
    for (const kind of [...decodingKinds, ...frontMatterKinds]) {
      const [en, id] = [kind.words.en(data), kind.words.id(data)];
      for (const sentence of [en.problem, en.remedy, id.problem, id.remedy]) expect(sentence).toMatch(/\S.*[.x]$/);
      expect(en.problem).not.toBe(id.problem);
      expect(JSON.stringify([en, id])).not.toMatch(/undefined|\[object/);
    }
  });
});
