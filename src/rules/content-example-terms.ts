import { clipped } from '../core/printable.ts';
import { Phrases } from '../core/suggest/phrases.ts';
import type { CodeTerm } from './codebook-index.ts';
import { bookRule } from './over.ts';
import { parts, sample } from './sample.ts';

export const contentExampleTerms = bookRule<{
  readonly id: string;
  readonly missed: number;
  readonly all: number;
  readonly text: string;
}>({
  code: 'content/example-terms',
  severity: 'info',
  why: {
    en: 'The suggestions would miss passages like these. That is no fault, for examples should differ from the terms; but it shows what the terms do not reach.',
    id: 'Usulan otomatis akan melewatkan ujaran seperti ini. Itu bukan kesalahan, sebab contoh sebaiknya berbeda dari istilah; tetapi tampak apa yang belum terjangkau istilahnya.',
  },
  words: {
    en: ({ id, missed, all, text }) => ({
      problem: `The terms of ${id} miss ${missed} of its ${all} example${all === 1 ? '' : 's'}, first “${text}”.`,
      remedy: 'If people really speak like this, add the words they use to the terms; else leave it.',
    }),
    id: ({ id, missed, all, text }) => ({
      problem: `Istilah ${id} melewatkan ${missed} dari ${all} contohnya; yang pertama “${text}”.`,
      remedy: 'Bila orang memang berbicara begini, tambahkan kata mereka ke istilah; bila tidak, biarkan.',
    }),
  },
  examples: [
    {
      title: { en: 'Spoken in other words', id: 'Diucapkan dengan kata lain' },
      text: sample(`
  - id: K1
    name: Komitmen
${parts.replace('[{', '\n      - {').replace('.}]', '.} # !')}    terms: {id: {topic: [komitmen*, pendanaan]}}
`),
    },
  ],
  *look({ terms }) {
    for (const [of, own] of termsByCode(terms)) {
      const examples = of.code.examples ?? [];
      const missed = [...examples.entries()].filter(([, { lang, text }]) => {
        const phrases = own.filter(({ language }) => language === lang);
        return phrases.length > 0 && !finds(phrases, text);
      });
      const [first] = missed;
      if (!first) continue;
      const [rank, { text }] = first;
      const short = clipped(text, 60);
      const data = { id: of.code.id, missed: missed.length, all: examples.length, text: short };
      yield { path: [...of.path, 'examples', rank], data };
    }
  },
});

/** Terms of a code find its example also where they belong to a code below it. */
function termsByCode(terms: readonly CodeTerm[]): ReadonlyMap<CodeTerm['of'], readonly CodeTerm[]> {
  const byCode = new Map<CodeTerm['of'], CodeTerm[]>();
  for (const term of terms) {
    for (let of: CodeTerm['of'] | undefined = term.of; of; of = of.parent) {
      if (of.code.examples === undefined) continue;
      const own = byCode.get(of);
      if (own) own.push(term);
      else byCode.set(of, [term]);
    }
  }
  return byCode;
}

function finds(terms: readonly CodeTerm[], text: string): boolean {
  // A word that stands there as it is written is found without the engine; it takes time to build.
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  if (terms.some((term) => term.words.length === 1 && words.has(term.words[0]?.folded ?? ''))) return true;
  const phrases = new Phrases(terms.map((term) => ({ words: term.words, found: true })));
  return phrases.scan(text, 0, text.length).hits.length > 0;
}
