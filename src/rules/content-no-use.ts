import { bookRule } from './over.ts';
import { sample } from './sample.ts';
import { uncovered } from './uncovered.ts';

export const contentNoUse = bookRule<{ readonly id: string }>({
  code: 'content/no-when-to-use',
  severity: 'warning',
  why: {
    en: 'Two coders agree on a code only where both know what belongs under it (MacQueen et al. 1998).',
    id: 'Dua pengode hanya dapat sepakat bila keduanya tahu apa yang termasuk ke dalam kode itu (MacQueen dkk. 1998).',
  },
  words: {
    en: ({ id }) => ({
      problem: `${id} does not say when to use it.`,
      remedy: 'Add "when_to_use": a list of what belongs here, in the words of the field.',
    }),
    id: ({ id }) => ({
      problem: `${id} belum menyebut kapan dipakai.`,
      remedy: 'Tambahkan "when_to_use": daftar hal yang termasuk di sini, dengan kata-kata dari lapangan.',
    }),
  },
  examples: [
    {
      title: { en: 'A code without when_to_use', id: 'Kode tanpa when_to_use' },
      text: sample(`
  - id: K1 # !
    name: Komitmen
    definition: Upaya, waktu, dan dana dari tiap pihak
    when_not_to_use: [kegiatan yang berjalan]
    examples: [{lang: id, text: Anggarannya ada setiap tahun.}]
`),
    },
  ],
  *look({ roots }) {
    for (const { code, path } of uncovered(roots, (one) => (one.when_to_use ?? []).length > 0)) {
      yield { path: [...path, 'id'], data: { id: code.id } };
    }
  },
});
