import { codeRule } from './over.ts';
import { parts, sample } from './sample.ts';

export const contentOneSidedConfusion = codeRule<{ readonly id: string; readonly other: string }>({
  code: 'content/one-sided-confusion',
  severity: 'info',
  why: {
    en: 'A coder who looks up the other code finds no word of the confusion there.',
    id: 'Pengode yang membuka kode satunya tidak menemukan keterangan bahwa keduanya mudah tertukar.',
  },
  words: {
    en: ({ id, other }) => ({
      problem: `${id} says how it differs from ${other}, but ${other} does not say how it differs from ${id}.`,
      remedy: `Add "with: ${id}" with the same rule under the confusions of ${other}.`,
    }),
    id: ({ id, other }) => ({
      problem: `${id} menjelaskan bedanya dari ${other}, tetapi ${other} tidak menjelaskan bedanya dari ${id}.`,
      remedy: `Tambahkan "with: ${id}" dengan aturan yang sama di confusions milik ${other}.`,
    }),
  },
  examples: [
    {
      title: { en: 'Said of one code only', id: 'Hanya disebut pada satu kode' },
      text: sample(`
  - id: K1
    name: Komitmen
${parts}    confusions:
      - with: K2 # !
        rule: Masukan dikode K1, tanggapan dikode K2
  - id: K2
    name: Timbal balik
${parts}`),
    },
  ],
  *look(at, index) {
    for (const [rank, confusion] of (at.code.confusions ?? []).entries()) {
      const other = index.byId.get(confusion.with);
      if (!other || other.code.id === at.code.id || index.tellsApart(other, at, true)) continue;
      const data = { id: at.code.id, other: other.code.id };
      yield { path: [...at.path, 'confusions', rank, 'with'], data };
    }
  },
});
