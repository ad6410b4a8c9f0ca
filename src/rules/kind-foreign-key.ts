import { bookRule } from './over.ts';
import { sample } from './sample.ts';

const ofTypology = ['cumulative', 'exclusive_per', 'decision_rule'] as const;

export const kindForeignKey = bookRule<{ readonly key: string; readonly kind: string }>({
  code: 'kind/foreign-key',
  severity: 'warning',
  why: {
    en: 'A key that belongs to another kind of codebook is not read, so what it says has no effect.',
    id: 'Kunci milik jenis buku kode lain tidak dibaca, sehingga isinya tidak berpengaruh apa pun.',
  },
  words: {
    en: ({ key, kind }) => ({
      problem: `“${key}” is for a typology; this codebook is ${kind === '' ? 'of no kind' : `of the kind ${kind}`}.`,
      remedy: `Remove "${key}", or write "kind: typology".`,
    }),
    id: ({ key, kind }) => ({
      problem: `“${key}” hanya untuk tipologi; buku kode ini ${kind === '' ? 'belum menyebut jenisnya' : `berjenis ${kind}`}.`,
      remedy: `Hapus "${key}", atau tulis "kind: typology".`,
    }),
  },
  examples: [
    {
      title: { en: 'A lens with classes', id: 'Lensa yang berkelas' },
      text: sample(' []\n', { kind: 'lens', cumulative: 'true # !' }),
    },
  ],
  *look({ codebook }) {
    const { kind = '' } = codebook;
    if (kind === 'typology') return;
    for (const key of ofTypology) {
      if (codebook[key] !== undefined) yield { path: [key], part: 'key', data: { key, kind } };
    }
  },
});
