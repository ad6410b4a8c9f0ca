import { describe, expect, it } from 'vitest';
import type { ReportView, TableView } from '../../src/core/view.ts';
import { csvRecords, draw } from './draw.ts';
import { cell, samples } from './samples.ts';
import { small } from './small.ts';

describe('CSV', () => {
  it('puts the table first, signs as words, the codings behind each column, and what stands around it below', async () => {
    const out = await draw('csv', small);
    expect(out.split('\r\n').slice(0, 7)).toEqual([
      'id,Baris,N1,D1,N1: Pengodean,D1: Pengodean',
      'E1,E1 Komitmen,tidak terpenuhi (+1 ~1 –6),senyap,A006 A007,',
      'E1.1,E1.1 Waktu | 城市,belum dicari,"dirahasiakan, tidak terpenuhi (+0 ~0 –1)",,A009',
      ',,,,,',
      ',Matriks,,,,',
      ',Isi sel,"N1, D1: simbol menurut aturan, beserta jumlah pengodeannya",,,',
      ',Keterangan tanda,"senyap: sudah dicari, tidak ditemukan",,,',
    ]);
  });

  it('is one rectangle for one table', async () => {
    for (const view of samples('id').filter((one) => one.view === 'table')) {
      expect(new Set(csvRecords(await draw('csv', view)).map((record) => record.length)).size).toBe(1);
    }
  });

  it('writes bare figures as plain numbers in both languages', async () => {
    const table: TableView = {
      ...small,
      columns: [
        { id: 'a', title: 'a', holds: 'count' },
        { id: 'b', title: 'b', holds: 'number' },
        { id: 'c', title: 'c', holds: 'number' },
      ],
      rows: [{ id: 'E1', title: 'E1', cells: [cell({ count: 1234 }), cell({ number: 0.5 }), cell({ number: -2 })] }],
    };
    for (const locale of ['id', 'en'] as const) {
      expect((await draw('csv', table, { locale })).split('\r\n')[1]).toBe('E1,E1,1234,0.5,-2');
    }
  });

  it('begins with a byte order mark only when asked', async () => {
    expect((await draw('csv', small, { bom: true })).startsWith('\ufeffid,')).toBe(true);
    expect((await draw('csv', small)).startsWith('id,')).toBe(true);
  });

  it('precedes each table of a report with its title', async () => {
    const records = csvRecords(await draw('csv', samples('id').at(-1) as ReportView));
    const at = records.findIndex(([first]) => first === 'Matriks daftar periksa');
    expect(at).toBeGreaterThan(0);
    expect(records[at - 1]).toEqual(['']);
    expect(
      records
        .slice(at)
        .find(([first]) => first === 'id')
        ?.slice(2, 5),
    ).toEqual(['N1', 'N2', 'N3']);
  });
});
