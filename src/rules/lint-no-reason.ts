import type { CodebookRule } from './rule.ts';
import { parts, sample } from './sample.ts';

export const lintNoReason: CodebookRule<{ readonly codes: readonly string[] }> = {
  code: 'lint/no-reason',
  severity: 'warning',
  scope: 'codebook',
  why: {
    en: 'A year later nobody knows whether a finding was switched off because it was wrong or because it was tiresome. Without a reason it stays on.',
    id: 'Setahun kemudian tidak ada yang ingat apakah temuan dimatikan karena keliru atau karena mengganggu. Tanpa alasan, temuan tetap muncul.',
  },
  words: {
    en: ({ codes }) => ({
      problem: `This comment switches off ${codes.length > 0 ? codes.join(', ') : 'nothing'} without a reason, so it is not followed.`,
      remedy: 'Write the rule and why: # simpul-disable-next-line name/long -- the name in the law.',
    }),
    id: ({ codes }) => ({
      problem: `Komentar ini mematikan ${codes.length > 0 ? codes.join(', ') : 'sesuatu yang tidak disebut'} tanpa alasan, jadi tidak diikuti.`,
      remedy: 'Tulis aturan dan alasannya: # simpul-disable-next-line name/long -- nama resmi dalam peraturan.',
    }),
  },
  examples: [
    {
      title: { en: 'Switched off without a reason', id: 'Dimatikan tanpa alasan' },
      text: sample(`
  - id: K1
    name: Komitmen
${parts}    codes:
      # simpul-disable-next-line structure/single-child -- yang lain menyusul setelah wawancara kedua
      - {id: K1.1, name: Waktu, brief: Waktu yang diluangkan}
  - id: K2
    # simpul-disable-next-line name/long # !
    name: Keikutsertaan
${parts}`),
    },
  ],
  // Found where comments are read, once all other rules have spoken.
  check: () => [],
};
