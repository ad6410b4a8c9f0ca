import { bookRule } from './over.ts';
import { sample } from './sample.ts';
import { uncovered } from './uncovered.ts';

export const contentNoLimit = bookRule<{ readonly id: string }>({
  code: 'content/no-when-not-to-use',
  severity: 'warning',
  why: {
    en: 'Codes are confused at their edges. What a code leaves out, and where that goes, is half of its definition.',
    id: 'Kode tertukar di batasnya. Apa yang tidak termasuk, dan ke mana itu dikode, adalah separuh dari definisinya.',
  },
  words: {
    en: ({ id }) => ({
      problem: `${id} does not say when not to use it.`,
      remedy:
        'Add "when_not_to_use": what seems to belong here and does not, and its code, e.g. "the text of the MoU -> E3".',
    }),
    id: ({ id }) => ({
      problem: `${id} belum menyebut kapan tidak dipakai.`,
      remedy:
        'Tambahkan "when_not_to_use": hal yang tampaknya termasuk tetapi tidak, beserta kodenya, misalnya "isi naskah MoU -> E3".',
    }),
  },
  examples: [
    {
      title: { en: 'A code without when_not_to_use', id: 'Kode tanpa when_not_to_use' },
      text: sample(`
  - id: K1 # !
    name: Komitmen
    definition: Upaya, waktu, dan dana dari tiap pihak
    when_to_use: [uang dan waktu yang diberikan]
    examples: [{lang: id, text: Anggarannya ada setiap tahun.}]
`),
    },
  ],
  *look({ roots }) {
    for (const { code, path } of uncovered(roots, (one) => (one.when_not_to_use ?? []).length > 0)) {
      yield { path: [...path, 'id'], data: { id: code.id } };
    }
  },
});
