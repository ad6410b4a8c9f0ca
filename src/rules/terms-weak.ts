import { pathOfTerm, termRule } from './over.ts';
import { sample } from './sample.ts';
import { stopWords } from './stop-words.ts';
import { isPattern } from './terms-pattern.ts';

export const termsWeak = termRule<{ readonly id: string; readonly term: string; readonly short: boolean }>({
  code: 'terms/weak',
  severity: 'warning',
  why: {
    en: 'A word that stands in every second sentence proposes the code everywhere, and the proposals that matter drown.',
    id: 'Kata yang muncul di hampir setiap kalimat mengusulkan kode itu di mana-mana, sehingga usulan yang penting tenggelam.',
  },
  words: {
    en: ({ id, term, short }) => ({
      problem: short
        ? `The term “${term}” of ${id} is too short to mean anything.`
        : `The term “${term}” of ${id} is a word of every sentence.`,
      remedy: 'Add the words it stands with, e.g. "not enough time", or remove it.',
    }),
    id: ({ id, term, short }) => ({
      problem: short
        ? `Istilah “${term}” milik ${id} terlalu pendek untuk bermakna.`
        : `Istilah “${term}” milik ${id} adalah kata yang ada di setiap kalimat.`,
      remedy: 'Tambahkan kata pasangannya, misalnya "tidak ada waktu", atau hapus istilahnya.',
    }),
  },
  examples: [
    {
      title: { en: 'Too short, too common', id: 'Terlalu pendek, terlalu umum' },
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
          - UU
          - untuk # !
          - da* # !
          - bu # !
`),
    },
  ],
  *look(term) {
    const [word, ...more] = term.words;
    if (!word || more.length > 0 || isPattern(term.text)) return;
    // Short words in capitals are abbreviations: UU, RW.
    const capitals = term.text === term.text.toUpperCase() && !word.open;
    const short = word.folded.length < 2 || (word.folded.length < 3 && !capitals);
    if (!short && !stopWords.has(word.folded)) return;
    yield { path: pathOfTerm(term), data: { id: term.of.code.id, term: term.text, short } };
  },
});
