import { bookRule } from './over.ts';
import { sample } from './sample.ts';

export const contentNoSource = bookRule<{ readonly id: string }>({
  code: 'content/no-source',
  severity: 'warning',
  why: {
    en: 'Codes that theory gives (a priori) must be traceable to that theory; an examiner asks for it first.',
    id: 'Kode yang berasal dari teori (a priori) harus dapat ditelusuri ke teorinya; itulah yang pertama ditanyakan penguji.',
  },
  words: {
    en: ({ id }) => ({
      problem: `${id} comes from theory (origin: a_priori), but names no source.`,
      remedy: 'Add "source: author, year", or write "origin: inductive" if the codes were found in the data.',
    }),
    id: ({ id }) => ({
      problem: `${id} berasal dari teori (origin: a_priori), tetapi tidak menyebut sumbernya.`,
      remedy: 'Tambahkan "source: penulis, tahun", atau tulis "origin: inductive" bila kodenya ditemukan dari data.',
    }),
  },
  examples: [
    {
      title: { en: 'Given by theory, but by which?', id: 'Dari teori, tetapi teori yang mana?' },
      text: sample(' []\n', { origin: 'a_priori # !' }),
    },
  ],
  *look({ codebook }) {
    if (codebook.origin === 'a_priori' && codebook.source === undefined) {
      yield { path: ['origin'], data: { id: codebook.id } };
    }
  },
});
