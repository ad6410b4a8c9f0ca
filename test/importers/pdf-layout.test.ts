import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PdfItem, PdfPage } from '../../src/formats/pdf.ts';
import { mendHyphens } from '../../src/importers/pdf-hyphens.ts';
import { asLetters } from '../../src/importers/pdf-letters.ts';
import { withoutMargins } from '../../src/importers/pdf-margins.ts';
import { rowsOf } from '../../src/importers/pdf-rows.ts';
import { textOf } from '../../src/importers/pdf-text.ts';

const SIZE = 10;
/** As wide as letters of a typewriter. */
const item = (text: string, x: number, y: number, size = SIZE): PdfItem => ({
  text,
  x,
  y,
  width: text.length * size * 0.5,
  size,
  turn: 0,
});
const pageOf = (items: readonly PdfItem[]): PdfPage => ({ width: 600, height: 800, items, picture: false });
const readAll = (pages: readonly (readonly PdfItem[])[]) =>
  textOf(withoutMargins(pages.map((items) => rowsOf(pageOf(items)))).pages).text;
const read = (...items: readonly PdfItem[]) => readAll([items]);
/** A line of a column, word by word, filled as a line set flush on both sides is. */
const justified = (words: readonly string[], x: number, y: number, width: number): readonly PdfItem[] => {
  const letters = words.reduce((sum, word) => sum + word.length * 5, 0);
  const gap = words.length > 1 ? (width - letters) / (words.length - 1) : 0;
  let at = x;
  return words.map((word) => {
    const one = item(word, at, y);
    at += word.length * 5 + gap;
    return one;
  });
};

describe('the lines of a page', () => {
  it.each([
    ['words and spaces', [item('kota', 50, 100), item(' ', 70, 100), item('kembar', 74, 100)], 'kota kembar\n'],
    ['parts of a word', [item('kem', 50, 100), item('bar', 65.2, 100)], 'kembar\n'],
    ['a raised figure', [item('kota', 50, 100), item('2', 70, 96, 6), item('itu', 76, 100)], 'kota2 itu\n'],
    ['letters drawn twice to look bold', [item('Judul', 50, 100), item('Judul', 50.3, 100)], 'Judul\n'],
    ['cells', [item('1', 50, 100), item('nihil', 90, 100)], '1\tnihil\n'],
    [
      'a wider gap as a paragraph',
      [100, 112, 124, 142].map((y) => item('baris', 50, y)),
      'baris\nbaris\nbaris\n\nbaris\n',
    ],
    [
      'a page that is turned',
      [
        { ...item('dua', 512, 50), turn: 90 },
        { ...item('satu', 524, 50), turn: 90 },
      ],
      'satu\ndua\n',
    ],
    [
      'a note on the side of a page',
      [item('badan', 50, 100), { ...item('sisi', 20, 400), turn: 270 }],
      'badan\nsisi\n',
    ],
    ['Arabic from right to left', [item('عالم', 50, 100), item('مرحبا', 75, 100)], 'مرحبا عالم\n'],
  ])('%s', (_, items, text) => expect(read(...items)).toBe(text));

  it('are turns of a table, not columns, where one side is narrow', () => {
    const rows = [100, 130, 160, 190, 220].flatMap((y) => [
      item('P:', 50, y),
      item('Apa yang terjadi sesudah nota itu ditandatangani di sini?', 110, y),
    ]);
    expect(read(...rows).split('\n')[0]).toMatch(/^P:\tApa yang/);
  });

  it('of a table with short cells are read across', () => {
    const rows = [100, 112, 124, 136, 148, 160].flatMap((y, index) => [
      item(`Kegiatan ${'x'.repeat((index * 7) % 13)}`, 50, y),
      item(`Bidang ${'y'.repeat((index * 5) % 11)}`, 320, y),
    ]);
    expect(read(...rows).split('\n')[0]).toBe('Kegiatan \tBidang '.replace(' \t', '\t').trimEnd());
  });

  it('set flush on both sides are not parted at their wide spaces', () => {
    const lines = [
      ['[01A]', 'Pemerintah', 'kota'],
      ['mengundang', 'tiga', 'wakil'],
      ['warga', 'dari', 'kampung'],
      ['lain', 'yang', 'jauh'],
      ['sekali', 'letaknya', 'itu'],
    ];
    const items = lines.flatMap((words, index) => justified(words, 50, 100 + index * 12, 200));
    expect(read(...items).split(/\s+/)).toEqual([...lines.flat(), '']);
  });
});

const word = fc.string({ unit: fc.constantFrom(...'abdegiklmnoprstu'), minLength: 2, maxLength: 9 });
/** A line that fills its column but for less than a word. */
const lineWords = fc
  .array(word, { minLength: 12, maxLength: 12 })
  .map((words) => {
    const line: string[] = [];
    for (const one of words) if ([...line, one].join(' ').length * 5 <= 230) line.push(one);
    return line;
  })
  .filter((line) => line.length > 2);
const column = fc.array(lineWords, { minLength: 8, maxLength: 40 });

describe('columns', () => {
  const items = (lines: readonly (readonly string[])[], x: number, top: number) =>
    lines.flatMap((words, index) => justified(words, x, top + index * 12, 230));

  it('are read one after the other, in whatever order the page draws them and wherever their lines stand', () => {
    fc.assert(
      fc.property(
        column,
        column,
        fc.array(lineWords, { maxLength: 3 }),
        fc.integer({ min: -6, max: 6 }),
        fc.infiniteStream(fc.nat()),
        (left, right, head, offset, keys) => {
          const above = head.map((words, index) => item(words.join(' ').padEnd(90, 'x'), 50, 60 + index * 16));
          const drawn = [...above, ...items(left, 50, 140), ...items(right, 310, 140 + offset)];
          const shuffled = drawn
            .map((one) => ({ one, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          const said = [...above.map(({ text }) => text.split(' ')), ...left, ...right].flat();
          expect(
            read(...shuffled)
              .split(/\s+/u)
              .filter((one) => one !== ''),
          ).toEqual(said);
          expect(read(...shuffled)).toBe(read(...drawn));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('may be three, with lines across them in between', () => {
    const line = (name: string, n: number) => `${name}${n} kata-kata penuh sekali`;
    const rows = [0, 1, 2, 3, 4, 5].flatMap((n) =>
      ['a', 'b', 'c'].map((name, at) => item(line(name, n), 40 + at * 145, 100 + n * 12)),
    );
    const across = item('Judul yang melintasi ketiga kolom di halaman ini dan terus sampai ke ujung kanan', 40, 180);
    const below = [0, 1, 2, 3].flatMap((n) =>
      ['d', 'e', 'f'].map((name, at) => item(line(name, n), 40 + at * 145, 200 + n * 12)),
    );
    const starts = read(...rows, across, ...below)
      .split('\n')
      .map((one) => one.slice(0, 2));
    expect(starts.filter((one) => one !== '').join(' ')).toBe(
      'a0 a1 a2 a3 a4 a5 b0 b1 b2 b3 b4 b5 c0 c1 c2 c3 c4 c5 Ju d0 d1 d2 d3 e0 e1 e2 e3 f0 f1 f2 f3',
    );
  });

  it('of a last page with few lines are known from the others', () => {
    const full = (from: number) =>
      Array.from({ length: 9 }, (_, n) => [
        'kata',
        'ya'.repeat(1 + (n % 3)),
        'penuh',
        'dan'.repeat(1 + (n % 2)),
        'panjang',
        `n${from + n}`,
      ]);
    const first = [...items(full(0), 50, 100), ...items(full(10), 310, 100)];
    const last = [
      ...items(
        [
          ['kiri', 'a'],
          ['kiri', 'b'],
        ],
        50,
        100,
      ),
      ...items(
        [
          ['kanan', 'a'],
          ['kanan', 'b'],
        ],
        310,
        100,
      ),
    ];
    expect(readAll([first, last]).split('\f')[1]?.split(/\s+/u).join(' ')).toBe('kiri a kiri b kanan a kanan b ');
  });
});

describe('running heads', () => {
  const body = (page: number, first = 'Baris') =>
    Array.from({ length: 20 }, (_, n) => item(n === 0 ? `${first} pertama` : `isi ${page} ${n}`, 50, 100 + n * 14));
  const taken = (pages: readonly (readonly PdfItem[])[]) => withoutMargins(pages.map((items) => rowsOf(pageOf(items))));

  it('are taken away with the numbers of pages, of which the first is known', () => {
    const pages = [57, 58, 59].map((number) => [
      item(number % 2 === 1 ? 'Jurnal Rekaan 6(2)' : 'Adinda dkk.', 50, 40),
      ...body(number),
      item(`${number}`, 300, 760),
    ]);
    const { taken: said, first } = taken(pages);
    expect([said, first]).toEqual([['Jurnal Rekaan 6(2)', '#'], 57]);
    // What came once is not known to come again.
    expect(readAll(pages).split('\f')[1]?.split('\n')[0]).toBe('Adinda dkk.');
  });

  it.each([
    ['the first line of the text on every page', (page: number) => body(page)],
    ['a label of a speaker', (page: number) => [item('Peneliti:', 50, 60), ...body(page)]],
    ['headings that count', (page: number) => [item(`Pasal ${page}`, 280, 60, 12), ...body(page)]],
    ['what stands at other heights', (page: number) => [item('Catatan', 50, 30 + 12 * page), ...body(page)]],
  ])('are not %s', (_, page) => {
    expect(taken([page(1), page(2), page(3)]).taken).toEqual([]);
  });

  it('are also words across the page', () => {
    const draft = (page: number) => [...body(page), { ...item('KONSEP', 200, 500, 60), turn: 315 }];
    expect(taken([draft(1), draft(2)]).taken).toEqual(['KONSEP']);
  });
});

describe('words parted at the end of a line', () => {
  const mend = (lines: readonly string[]) => {
    const all = lines
      .map((text) => ({ text, gap: text.startsWith('|') }))
      .map((one) => ({ ...one, text: one.text.replace('|', '') }));
    mendHyphens(all);
    return all.map(({ text }) => text);
  };

  it.each([
    ['one word again', ['dalam pelaksa-', 'naan program'], ['dalam pelaksanaan', 'program']],
    ['over three lines', ['per-', 'tanggung-', 'jawaban itu'], ['pertanggungjawaban', 'itu']],
    ['with the signs behind it', ['per-', 'janjian.'], ['perjanjian.']],
    ['reduplication', ['kota-', 'kota itu'], ['kota-kota', 'itu']],
    ['reduplication with an ending', ['anak-', 'anaknya itu'], ['anak-anaknya', 'itu']],
    ['reduplication with other sounds', ['sayur-', 'mayur itu'], ['sayur-mayur', 'itu']],
    ['reduplication behind a prefix', ['berlari-', 'lari di'], ['berlari-lari', 'di']],
    ['names', ['Bandung-', 'Liuzhou itu'], ['Bandung-Liuzhou', 'itu']],
    ['years', ['tahun 2006-', '2020 saja'], ['tahun 2006-2020', 'saja']],
    ['what is added to capitals', ['SK-', 'nya tidak ada'], ['SK-nya', 'tidak ada']],
    ['a word that stands elsewhere whole', ['pem-', 'erintah itu', 'pemerintah'], ['pemerintah', 'itu', 'pemerintah']],
    ['a compound that stands elsewhere', ['auto-', 'matic auto-matic'], ['auto-matic', 'auto-matic']],
    [
      'two known words',
      ['the auto-', 'transcript is', 'this transcript', 'auto'],
      ['the auto-transcript', 'is', 'this transcript', 'auto'],
    ],
    ['a prefix before a known word', ['ber-', 'jalan di', 'jalan', 'ber'], ['berjalan', 'di', 'jalan', 'ber']],
    [
      'a hyphen that stands for a word',
      ['pra- dan', 'pasca- dan', 'pra-', 'dan pascapanen'],
      ['pra- dan', 'pasca- dan', 'pra-', 'dan pascapanen'],
    ],
    ['a dash', ['itu -', 'lalu pergi'], ['itu -', 'lalu pergi']],
    ['no word beyond a paragraph', ['kota-', '|kota'], ['kota-', 'kota']],
    ['a soft hyphen', ['kota\u00ad', 'kota'], ['kotakota']],
  ])('%s', (_, lines, mended) => expect(mend(lines)).toEqual(mended));

  it('keep their hyphen if hardly a line ends in one', () => {
    const lines = Array.from({ length: 200 }, (_, n) => `baris ${n}`);
    expect(mend([...lines, 'auto-', 'transcript']).slice(-1)).toEqual(['auto-transcript']);
  });
});

describe('letters', () => {
  it.each([
    ['ligatures', 'e\ufb03siensi, \ufb02uida', 'efﬁsiensi, fluida'.normalize('NFKC'), 2, 0],
    ['forms of Arabic letters', '\ufee3\ufeae\ufea3\ufe92\ufe8e', 'مرحبا', 5, 0],
    ['signs without a meaning', '\uf0b7 butir \u0001', '□ butir □', 0, 2],
    ['others as they are', 'x² ½ ① ﷼', 'x² ½ ① ﷼'.replace('﷼', 'ریال'), 1, 0],
  ])('%s', (_, printed, text, forms, unknown) => expect(asLetters(printed)).toEqual({ text, forms, unknown }));
});
