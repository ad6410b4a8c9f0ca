import { describe, expect, it } from 'vitest';
import { masked, suggestedIn } from '../../src/core/identifiers.ts';

const found = (text: string) => suggestedIn(text).map(({ kind, words }) => [kind, words]);

describe('what looks like an identifier (METHOD 6)', () => {
  it.each([
    ['NIK-nya 3273011203800001.', 'number', '3273011203800001'],
    ['NIK perempuan 327301 520380 0001', 'number', '327301 520380 0001'],
    ['NIP 19650312 199003 1 002', 'number', '19650312 199003 1 002'],
    ['NIP. 196503121990031002', 'number', '196503121990031002'],
    ['nomor 0812-0000-0000, atau', 'phone', '0812-0000-0000'],
    ['nomor +62 812 3456 789', 'phone', '+62 812 3456 789'],
    ['WA 081234567890', 'phone', '081234567890'],
    ['telepon (022) 423-0000', 'phone', '(022) 423-0000'],
    ['telepon 022-4230000', 'phone', '022-4230000'],
    ['di Liuzhou +86 772 282 5000', 'phone', '+86 772 282 5000'],
    ['surel arsip@contoh.example.', 'email', 'arsip@contoh.example'],
    ['di Jalan Aceh No. 51 Bandung', 'address', 'Jalan Aceh No. 51'],
    ['di jalan aceh nomor 51', 'address', 'jalan aceh nomor 51'],
    ['di Jl. Merdeka', 'address', 'Jl. Merdeka'],
    ['warga RT 03/RW 04', 'address', 'RT 03/RW 04'],
    ['mobil D 1234 ABC', 'plate', 'D 1234 ABC'],
    ['kata Pak Budi waktu itu', 'name', 'Pak Budi'],
    ['Ibu Siti Aminah menolak', 'name', 'Ibu Siti Aminah'],
    ['Kang Emil', 'name', 'Kang Emil'],
    ['H. Ahmad', 'name', 'H. Ahmad'],
    ['Dr. Hj. Nani Wijaya', 'name', 'Dr. Hj. Nani Wijaya'],
  ])('suggests in “%s” a %s', (text, kind, words) => {
    expect(found(text)).toEqual([[kind, words]]);
  });

  it.each([
    'Permendagri Nomor 25 Tahun 2020 mencabut Permendagri 3/2008',
    'SE Mendagri 193/1652/PUOD tanggal 26 April 1993',
    'UU 27/2022; Perda Kota Bandung No. 3 Tahun 2004',
    'Nomor 119/PJ/2006/001234567890',
    '21 September 2006, 05-03-2004, 2004-03-05, 08-12-2020 09.30',
    '08.12.2020-09.12.2020',
    '00:18:48 dan 2006–2021',
    'anggaran Rp 1.250.000.000,00 dan Rp 08.123.456.789',
    'halaman 1081-1094; ISBN 978-602-03-3295-6; doi 10.1016/j.habitatint.2008.10.021',
    'Bapak Wali Kota, Ibu Kota, Pak Camat, Bu RT, Pak Lurah, Ibu Ketua',
    'jalan keluar yang baik; Jalan Tengah',
    'ibu bapak saya; pak, itu tidak benar. Begitu, Pak. Terima kasih, Bu. Saya pamit',
    'E1.2, K01, Pasal 3 ayat (2), S1 br. 35',
  ])('lets “%s” be', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('shows no more than helps to find it again', () => {
    expect(masked('0812-0000-0000')).toBe('08…00');
    expect(masked('Budi')).toBe('…');
  });

  it('takes no text apart slowly', () => {
    for (const piece of ['1', '08 ', 'a.', 'a@', 'Jalan ', 'Pak ', 'Dr. ', '+6 2', '(0', 'Jl. A']) {
      suggestedIn(piece.repeat(50_000));
    }
  });
});
