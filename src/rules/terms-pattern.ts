import { pathOfTerm, termOrCueRule } from './over.ts';
import { sample } from './sample.ts';

/** Signs that mean something in a regular expression and nothing in a term. */
const signs = /[\\|()[\]{}^$+]|\.\*|\.\+|\(\?|^\/.*\/[a-z]*$/;

export function isPattern(term: string): boolean {
  return signs.test(term);
}

export const termsPattern = termOrCueRule<{ readonly term: string }>({
  code: 'terms/pattern',
  severity: 'warning',
  why: {
    en: 'Terms are words, not patterns. A regular expression is never run, since one can stop a computer for hours; read as words, it finds nothing.',
    id: 'Istilah adalah kata, bukan pola: simpul tidak menjalankan ekspresi reguler, karena satu saja dapat membuat komputer macet berjam-jam, dan bila dibaca sebagai kata tidak menemukan apa pun.',
  },
  words: {
    en: ({ term }) => ({
      problem: `The term “${term}” looks like a pattern (regular expression), and is not used as one.`,
      remedy:
        'Write words: * at the end of a word for any ending, ~2 for up to two words in between; each choice is a term.',
    }),
    id: ({ term }) => ({
      problem: `Istilah “${term}” tampak seperti pola (ekspresi reguler), padahal tidak dipakai sebagai pola.`,
      remedy:
        'Tulis kata: * di akhir kata untuk akhiran apa pun, ~2 untuk paling banyak dua kata penyela; tiap pilihan satu istilah.',
    }),
  },
  examples: [
    {
      title: { en: 'Patterns instead of words', id: 'Pola, bukan kata' },
      text: sample(`
  - id: K1
    name: Komitmen
    definition: Upaya, waktu, dan dana dari tiap pihak
    when_to_use: [uang dan waktu yang diberikan]
    when_not_to_use: [kegiatan yang berjalan]
    examples: [{lang: id, text: Anggarannya ada setiap tahun.}]
    terms:
      id:
        topic:
          - anggaran*
          - "(dana|uang)" # !
          - "(a+)+$" # !
`),
    },
  ],
  *look(term) {
    if (isPattern(term.text)) yield { path: pathOfTerm(term), data: { term: term.text } };
  },
});
