import { describe, expect, it } from 'vitest';
import { Disguise, type Pseudonym } from '../../src/core/pseudonyms.ts';

const entries: readonly Pseudonym[] = [
  { real: 'Budi', as: 'Informan 2' },
  { real: 'Budi Santoso', as: 'Informan 1' },
  { real: "Ma'ruf", as: 'Tono' },
  { real: 'Sari', as: 'Rina', case: 'exact' },
  { real: '0812-3456-7890', as: '[telepon]' },
  { real: 'arsip@contoh.example', as: '[surel]' },
  { real: 'Jalan Budi Utomo', keep: true },
  { real: 'Kantor Bersama', kind: 'office' },
];
const disguise = new Disguise(entries);

describe('pseudonyms in words', () => {
  it.each([
    ['the longest name first', 'Budi Santoso dan Budi', 'Informan 1 dan Informan 2'],
    ['small and capital letters', 'BUDI santoso, budi', 'Informan 1, Informan 2'],
    ['what Indonesian joins to a name', 'Suratnya Budinya; Ma’ruflah', 'Suratnya Informan 2-nya; Tonolah'],
    ['a hyphen and an English genitive', "Budi-lah, Budi's", "Informan 2-lah, Informan 2's"],
    ['academic titles and degrees', 'Dr. H. Budi Santoso, M.Si., hadir', 'Informan 1, hadir'],
    ['the polite word before a name, which stays', 'Pak Budi', 'Pak Informan 2'],
    ['no name within a word', 'Budiman berbudi Budiono', 'Budiman berbudi Budiono'],
    ['a name that is a word, as it is spelt', 'Sari melihat sari bunga', 'Rina melihat sari bunga'],
    ['a name broken over two lines, lines kept', 'kata Budi\nSantoso itu', 'kata Informan 1\n itu'],
    ['a number however it is set apart', '08123456789 0 atau +62 812 3456 7890', '[telepon] atau [telepon]'],
    ['no number within another', '1081234567890', '1081234567890'],
    ['an address of mail', 'ke arsip@contoh.example.', 'ke [surel].'],
    ['what is kept, whole', 'Jalan Budi Utomo', 'Jalan Budi Utomo'],
    ['nothing in place of what is not decided', 'Kantor Bersama', 'Kantor Bersama'],
  ])('replaces %s', (_, before, after) => {
    expect(disguise.replace(before)).toBe(after);
  });

  it('takes no text apart slowly', () => {
    const long = `${'Dr. '.repeat(20_000)}${'0812-'.repeat(20_000)}${'Budi '.repeat(20_000)}`;
    expect(disguise.hitsIn(long)).toHaveLength(20_000);
  });
});
