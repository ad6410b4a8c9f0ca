import { passageRule } from './over.ts';
import { pathTo, whereIs } from './passages.ts';
import { sample } from './sample.ts';

/** Fewer words may well be the same in two languages: a name, an abbreviation, a term of the trade. */
const FEWEST_WORDS = 4;

export const contentSameTranslation = passageRule<{
  readonly where: string;
  readonly languages: readonly string[];
}>({
  code: 'content/same-translation',
  severity: 'warning',
  why: {
    en: 'A sentence that is the same in two languages was copied and never translated.',
    id: 'Kalimat yang sama persis dalam dua bahasa berarti disalin dan belum diterjemahkan.',
  },
  words: {
    en: ({ where, languages }) => ({
      problem: `${where} is word for word the same in ${languages.join(' and ')}.`,
      remedy: `Translate one of the two.`,
    }),
    id: ({ where, languages }) => ({
      problem: `${where} sama kata demi kata dalam ${languages.join(' dan ')}.`,
      remedy: `Terjemahkan salah satunya.`,
    }),
  },
  examples: [
    {
      title: { en: 'Copied, not translated', id: 'Disalin, tidak diterjemahkan' },
      text: sample(
        `
  - id: K1
    name: {id: Global, en: Global}
    definition:
      id: Hubungan dengan daerah di negara jauh
      en: Hubungan dengan daerah di negara jauh # !
    when_to_use: [{id: mitra jauh, en: distant partners}]
    when_not_to_use: [{id: mitra dekat, en: near partners}]
    examples: [{lang: id, text: Kota itu di benua lain.}]
`,
        { title: '{id: Kota kembar, en: Sister cities}', languages: '[id, en]' },
      ),
    },
  ],
  *look(passage, { codebook }) {
    const { text } = passage;
    if (typeof text === 'string') return;
    const seen = new Map<string, string>();
    const beginnings = codebook.languages.map((language) => beginningOf(text[language] ?? ''));
    if (new Set(beginnings).size === beginnings.length) return;
    for (const language of codebook.languages) {
      const words = (text[language] ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
      const first = seen.get(words);
      if (first === undefined) seen.set(words, language);
      else if (words.split(' ').length >= FEWEST_WORDS) {
        yield { path: [...pathTo(passage), language], data: { where: whereIs(passage), languages: [first, language] } };
      }
    }
  },
});

/** Texts that are the same begin alike: one sign tells most of them apart. */
function beginningOf(text: string): string {
  return text.trimStart().slice(0, 1).toLowerCase();
}
