import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ImportHints } from '../../src/importers/importer.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { sheetKindList } from '../../src/importers/sheet-kinds.ts';

const read = (content: string, hints: Partial<ImportHints> = {}, encoding = 'utf-8') =>
  readFile(iconv.encode(content, encoding), { file: 'a.csv', ...hints });

async function drafts(content: string, hints: Partial<ImportHints> = {}) {
  const outcome = await read(content, hints);
  return outcome.ok ? outcome.value : outcome.diagnostics.map(({ code }) => code);
}

describe('a table with a row a source', () => {
  it('gives each row as a text, the other columns as its attributes', async () => {
    const table =
      'Nama;Umur;Nilai;HP;Jawaban\nSari;34;3,5;0812;"Saya ""tidak"" tahu;\nsungguh."\n;;;;\nBudi;41;4;0813;Sudah.\n';
    expect(await drafts(table)).toEqual([
      {
        text: 'Saya "tidak" tahu;\nsungguh.\n',
        meta: { attributes: { Nama: 'Sari', Umur: 34, Nilai: 3.5, HP: '0812' } },
        part: '2',
        encoding: 'utf-8',
      },
      {
        text: 'Sudah.\n',
        meta: { attributes: { Nama: 'Budi', Umur: 41, Nilai: 4, HP: '0813' } },
        part: '5',
        encoding: 'utf-8',
      },
    ]);
  });

  it.each([
    ['commas', 'Teks,Kota\nHalo; ya,Bandung\n'],
    ['tabs', 'Teks\tKota\nHalo; ya\tBandung\n'],
    ['strokes', 'Teks|Kota\nHalo; ya|Bandung\n'],
    ['a line for Excel', 'sep=,\nTeks,Kota\nHalo; ya,Bandung\n'],
    ['CRLF', 'Teks,Kota\r\nHalo; ya,Bandung\r\n'],
  ])('finds its delimiter: %s', async (_, table) => {
    expect(await drafts(table)).toMatchObject([{ text: 'Halo; ya\n', meta: { attributes: { Kota: 'Bandung' } } }]);
  });

  it('takes what it knows of a source from its headings, and no date that is uncertain', async () => {
    const outcome = await read(
      'ID,Judul,Tanggal,Tautan,Teks\nB1,Satu,23/09/2021,https://x.id,Isi satu\nB2,Dua,09/03/2021,,Isi dua\n',
    );
    expect(outcome.ok && outcome.value.map(({ meta }) => meta)).toEqual([
      { id: 'B1', title: 'Satu', observed_at: '2021-09-23', url: 'https://x.id' },
      { id: 'B2', title: 'Dua', attributes: { Tanggal: '09/03/2021' } },
    ]);
    expect(outcome.diagnostics.map(({ code, data }) => [code, data.lines])).toEqual([
      ['import/columns', undefined],
      ['import/unread-dates', [3]],
    ]);
  });

  it('says which rows hold no text', async () => {
    const outcome = await read('Teks,Kota\nAda,A\n,B\n');
    expect(outcome.diagnostics[0]?.data).toMatchObject({ blank: [3], attributes: ['Kota'], sources: 1 });
  });

  it('asks for the column when none is headed as text, and takes the one that is told', async () => {
    const table = 'Nama,Pertanyaan 5\nSari,Kami tidak pernah diundang\n';
    const outcome = await read(table);
    expect(outcome.diagnostics[0]).toMatchObject({
      code: 'import/no-text-column',
      data: { headings: ['Nama', 'Pertanyaan 5'], guess: 'Pertanyaan 5' },
    });
    expect(await drafts(table, { textColumn: 'pertanyaan 5' })).toMatchObject([
      { text: 'Kami tidak pernah diundang\n' },
    ]);
    const slip = await read(table, { textColumn: 'Pertanyan 5' });
    expect(slip.diagnostics[0]).toMatchObject({ code: 'import/no-such-column', data: { nearest: 'Pertanyaan 5' } });
  });
});

describe('a table with a row a turn', () => {
  it('is one transcript, with times, and speakers who go on', async () => {
    const table = 'Waktu,Penutur,Teks\n00:00:03,P,Bagaimana?\n00:00:09,N,Tidak ada.\n,,Sama sekali.\n,P,Lalu?\n';
    expect(await drafts(table)).toEqual([
      {
        text: '[00:00:03] P: Bagaimana?\n\n[00:00:09] N: Tidak ada.\nSama sekali.\n\nP: Lalu?\n',
        labels: ['P', 'N'],
        meta: {},
        encoding: 'utf-8',
      },
    ]);
  });

  it('is none when every speaker comes once, unless the column is told', async () => {
    const table = 'Narasumber,Jawaban\nN1,Ya\nN2,Tidak\n';
    expect(await drafts(table)).toHaveLength(2);
    expect(await drafts(table, { speakerColumn: 'Narasumber' })).toMatchObject([{ text: 'N1: Ya\n\nN2: Tidak\n' }]);
  });
});

describe('a broken table', () => {
  it('is told with line and column', async () => {
    const outcome = await read('Teks,Kota\nHalo,A\nSa"ya,B\n');
    expect(outcome.diagnostics[0]).toMatchObject({ code: 'import/csv-quote', position: { line: 3, column: 3 } });
    expect(await drafts('Teks,Kota\n"Halo,A\n')).toEqual(['import/csv-quote']);
  });

  it('is told when it holds nothing', async () => {
    expect(await drafts('Teks,Kota\n')).toEqual(['import/empty']);
    expect(await drafts('Teks,Kota\n ,B\n')).toEqual(['import/empty']);
  });

  it('is read in the encoding it has, which is told where it is guessed', async () => {
    const outcome = await read('Teks\tKota\n“Halo”\tA\n', {}, 'utf-16le');
    expect(outcome.ok && outcome.value[0]?.text).toBe('“Halo”\n');
    const old = await read('Teks;Kota\n“Halo”;A\n', {}, 'windows-1252');
    expect(old.diagnostics.map(({ code }) => code)).toEqual(['import/guessed-encoding', 'import/columns']);
  });
});

describe('what is said of tables', () => {
  it('is said in both languages', () => {
    const data = {
      headings: ['A'],
      guess: 'A',
      typed: 'B',
      most: 5,
      sheet: 'S',
      text: 'T',
      speaker: 'P',
      attributes: ['X'],
      sources: 2,
      blank: [3],
      above: ['Judul'],
      names: ['L'],
      heading: 'H',
      lines: [1],
      sample: 's',
    };
    for (const { words } of sheetKindList) {
      expect(words.en(data).problem).not.toBe(words.id(data).problem);
      expect(JSON.stringify([words.en(data), words.id(data)])).not.toMatch(/undefined|\[object/);
    }
  });
});
