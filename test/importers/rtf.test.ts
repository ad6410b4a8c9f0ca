import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/importers/read-file.ts';
import { rtf, rtfKinds } from '../../src/importers/rtf.ts';
import { onlyDraft } from '../support/drafts.ts';
import { fixture, root } from '../support/fixture.ts';

const read = async (source: string | Uint8Array) =>
  onlyDraft(await rtf.read(typeof source === 'string' ? Buffer.from(source, 'latin1') : source, { file: 'x.rtf' }));
const textOf = async (content: string) => {
  const draft = await read(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset2 Wingdings;}{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset204 Arial;}}${content}}`,
  );
  return draft.ok ? draft.value.text : draft.diagnostics.map(({ code }) => code);
};

describe('the words of a rich text file', () => {
  it.each([
    ['paragraphs, one a line, empty ones too', 'Satu\\par\\par\r\nDua \\par', 'Satu\n\nDua \n'],
    ['a new line behind a backslash as a paragraph', 'a\\\r\nb\\\nc', 'a\nb\nc\n'],
    ['line ends of the file as nothing', 'kota kem\r\nbar\\par', 'kota kembar\n'],
    [
      'breaks, tabs, dashes, quotation marks',
      'a\\line b\\tab c\\emdash d\\endash\\lquote e\\rquote\\ldblquote f\\rdblquote\\bullet\\par',
      'a\nb\tc—d–‘e’“f”•\n',
    ],
    ['signs that are escaped', '\\{a\\} \\\\ b\\~c\\_d\\-e', '{a} \\ b\u00a0c\u2011de\n'],
    ['page breaks', 'a\\page b\\par\\pagebb c', 'a\fb\n\fc\n'],
    ['bytes by the code page of the file', "\\'93Kami\\'94 caf\\'e9", '“Kami” café\n'],
    [
      'bytes by the font, several for one sign',
      "{\\f2 \\'93\\'fa\\'96{}}\\f3 \\'ef\\'f0{\\f2 \\'83A}",
      '日\uFFFDпрア\n',
    ],
    [
      'Unicode with what stands for it passed over',
      "caf\\u233\\'e9 \\u8220?Ya\\u8221? {\\uc2\\u26085\\'93\\'fa}\\uc0\\u8230 x",
      'café “Ya” 日…x\n',
    ],
    ['signs of two units', '\\u-10179?\\u-8704?\\u55357?\\u56841?', '😀😉\n'],
    ['accents as one sign', 'cafe\\u769?', 'café\n'],
    ['signs of fonts of pictures as a box', "{\\f1 \\'fc} \\u-3913?", '□ □\n'],
    [
      'hidden and removed words left out',
      'tidak {\\deleted pernah }{\\v rahasia }{\\revised jalan}\\v x\\v0 !\\par',
      'tidak jalan!\n',
    ],
    ['a paragraph mark that was taken out', 'satu {\\deleted\\par}dua\\par', 'satu dua\n'],
    ['fields by their result', '{\\field{\\*\\fldinst HYPERLINK "https://a.example"}{\\fldrslt di sini}}', 'di sini\n'],
    ['what it does not know, by the star', '{\\*\\tidakdikenal x{y}}a{\\tidakdikenal b}', 'ab\n'],
    ['Unicode before what stands for it', "{\\upr{kata}{\\*\\ud{kat\\u257\\'61}}}", 'katā\n'],
    ['binary data as nothing', '{\\pict\\bin5 }}{{\\}a', 'a\n'],
    [
      'text boxes behind their paragraph',
      'a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt kotak\\par}}{\\shprslt kotak}}b\\par c',
      'ab\nkotak\nc\n',
    ],
    [
      'notes at the end',
      'Arsip{\\super\\chftn}{\\footnote\\pard {\\super\\chftn} Arsip kota.\\par}.\\par',
      'Arsip[^1].\n\n[^1]: Arsip kota.\n',
    ],
    [
      'tables as rows',
      '\\trowd\\pard\\intbl a\\cell b\\par c\\cell\\row\\trowd\\intbl d\\cell e\\cell\\row\\pard f\\par',
      'a | b c\nd | e\nf\n',
    ],
    [
      'a table within a cell as lines of it',
      '\\trowd\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\nestrow}\\itap1 z\\cell w\\cell\\row\\pard',
      'x | y z | w\n',
    ],
  ])('%s', async (_, content, text) => {
    expect(await textOf(content)).toBe(text);
  });

  it('reads the code pages that fonts name', async () => {
    const page = (charset: number, encoding: string, words: string) =>
      `{\\f9\\fcharset${charset} x;}}\\f9 ${[...iconv.encode(words, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')}`;
    for (const [charset, encoding, words] of [
      [134, 'gbk', '柳州'],
      [129, 'cp949', '서울'],
      [178, 'windows-1256', 'مرحبا'],
      [238, 'windows-1250', 'Łódź'],
      [77, 'macintosh', 'café'],
    ] as const) {
      const draft = await read(`{\\rtf1\\ansi{\\fonttbl${page(charset, encoding, words)}}`);
      expect(draft.ok && draft.value.text).toBe(`${words}\n`);
    }
  });

  it('says what is left out, and what could not be read', async () => {
    const draft = await read(
      '{\\rtf1{\\info{\\title Catatan}{\\author Ade}}{\\header Kepala\\par}{\\footer Hal. 1}a{\\*\\annotation komentar}{\\v b}{\\pict 00}{\\listtext 1.\\tab}c\\u55357?\\par}',
    );
    expect(draft).toMatchObject({
      ok: true,
      value: { text: 'ac\uFFFD\n', meta: { title: 'Catatan' } },
      diagnostics: [
        { code: 'import/lost-signs', data: { count: 1 }, position: { line: 1 } },
        {
          code: 'import/page-notice',
          data: { counts: { comments: 1, hidden: 1, pictures: 1, numbered: 1, margins: ['Kepala', 'Hal. 1'] } },
        },
      ],
    });
  });

  it('says so in both languages', () => {
    for (const { words } of rtfKinds) {
      const data = { last: 'kata', count: 2 };
      expect(words.en(data).problem).not.toBe(words.id(data).problem);
      expect(JSON.stringify([words.en(data), words.id(data)])).not.toMatch(/undefined|\[object/);
    }
  });
});

describe('rich text files by LibreOffice', () => {
  it('an interview, word for word', async () => {
    const draft = await read(readFileSync(path.join(root, 'fixtures/import/int01_pejabat_kerjasama.rtf')));
    const text = readFileSync(path.join(fixture, 'sources/S1.txt'), 'utf8');
    expect(draft).toMatchObject({ ok: true, diagnostics: [], value: { meta: { observed_at: '2021-03-09' } } });
    expect(draft.ok && draft.value.text).toBe(text.replace(/\n*$/, '\n'));
  });

  it('field notes with tables, a note, changes, hidden words, and signs of all kinds', async () => {
    const draft = await read(readFileSync(path.join(root, 'fixtures/import/catatan_lapangan.rtf')));
    expect(draft.ok && draft.value.text).toBe(
      [
        'Café “Kami” – ya… 😀👩‍👩‍👧 柳州 привет مرحبا éx',
        'Penutur | Ucapan',
        'P: Bagaimana kerja sama itu berjalan?\n',
        'N: Tidak jalan sama sekali.\nSejak 2009 berhenti.\n',
        'P: Apa sebabnya menurut Bapak?\n',
        'N: Anggarannya tidak pernah ada.\n',
        'Antara.',
        'Tahun | Kegiatan\n2007 | Misi kesenian\n2016 | Kunjungan',
        'Tidak jalan sama sekali.',
        'Menurut arsip[^1] begitu.',
        'baris satu\nbaris dua\tkolom\u00a0ya',
        'satu\ndua',
        '{kurung} \\garis',
        '\fhalaman dua\n',
        '[^1]: Arsip kota, 2009.\n',
      ].join('\n'),
    );
    expect(draft).toMatchObject({ value: { meta: { title: 'Catatan “lapangan” 柳州' } } });
  });
});

describe('rich text files that are none, broken, or meant to harm', () => {
  it.each([
    ['no rich text', 'halo', ['import/rtf']],
    ['nothing', '', ['import/rtf']],
    ['no words', '{\\rtf1\\ansi}', ['import/empty']],
    ['nested without end', `{\\rtf1 ${'{'.repeat(200_000)}`, ['import/rtf']],
  ])('%s', async (_, source, codes) => {
    expect((await read(source)).diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['{\\rtf1 Kata pertama\\par {\\b kata terakhir', 'Kata pertama kata terakhir'],
    ['{\\rtf1 Kata}} lain', 'Kata'],
    ['{\\rtf1 Kata\\bin99999 }', 'Kata'],
  ])('says where %s ends', async (source, last) => {
    expect(await read(source)).toMatchObject({
      ok: true,
      diagnostics: [{ code: 'import/rtf-cut-off', data: { last } }],
    });
  });

  it('bears what stands behind its end, and is told by its content', async () => {
    expect((await read('{\\rtf1 Kata}\r\n\0')).diagnostics).toEqual([]);
    expect(await readFile(Buffer.from('{\\rtf1 Kata}'), { file: 'surat.doc' })).toMatchObject({
      ok: true,
      value: [{ text: 'Kata\n' }],
      diagnostics: [{ code: 'import/wrong-extension' }],
    });
  });

  it('reads ten million signs in one line', async () => {
    expect(await read(`{\\rtf1 ${'kata '.repeat(2_000_000)}}`)).toMatchObject({ ok: true });
  });

  it('never throws, and gives back every text that is written out', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '\\par',
      '\\cell',
      '\\row',
      '\\intbl',
      '\\u55357?',
      '\\u',
      '\\u0?',
      '\\u65536?',
      "\\'93",
      '\\footnote',
      '\\*',
      '\\v',
      '\\bin3 ',
      '\\upr',
      '\\info',
      '\\title',
      '\\fonttbl',
      '\\f1',
      '\\uc9',
      '\\shptxt',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), async (pieces) => {
        const draft = await read(`{\\rtf1 ${pieces.join('')}`);
        expect(draft.ok ? draft.value.text.includes('\0') : false).toBe(false);
      }),
      { numRuns: 500 },
    );
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((one) => /\S/.test(one) && !/[\n\r\f\v\u0085\u2028\u2029\0]/.test(one));
    const written = (words: string): string =>
      Array.from({ length: words.length }, (_, at) => `\\u${(words.charCodeAt(at) << 16) >> 16}?`).join('');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
        expect(await textOf(lines.map((one) => `${written(one)}\\par`).join(''))).toBe(
          `${lines.join('\n')}\n`.normalize('NFC'),
        );
      }),
      { numRuns: 200 },
    );
  });
});
