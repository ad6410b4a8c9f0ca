import { plural } from '../core/locale.ts';
import { clipped } from '../core/printable.ts';
import { Phrases } from '../core/suggest/phrases.ts';
import type { CodeTerm } from './codebook-index.ts';
import { bookRule } from './over.ts';
import { parts, sample } from './sample.ts';

export const contentExampleTerms = bookRule<{
  readonly ids: readonly string[];
  readonly missed: number;
  readonly text: string;
}>({
  code: 'content/example-terms',
  severity: 'info',
  why: {
    en: 'The suggestions would miss passages like these. That is no fault, for examples should differ from the terms; but it shows what the terms do not reach. Said once for a codebook, at the first such example.',
    id: 'Usulan otomatis akan melewatkan ujaran seperti ini. Itu bukan kesalahan, sebab contoh sebaiknya berbeda dari istilah; tetapi tampak apa yang belum terjangkau istilahnya. Disebut sekali untuk satu buku kode, pada contoh pertama.',
  },
  words: {
    en: ({ ids, missed, text }) => ({
      problem: `The terms of ${plural(ids.length, 'code')} (${listed(ids)}) miss ${plural(missed, 'example')}, first “${text}”.`,
      remedy: 'If people really speak like this, add the words they use to the terms; else leave it.',
    }),
    id: ({ ids, missed, text }) => ({
      problem: `Istilah ${ids.length} kode (${listed(ids)}) melewatkan ${missed} contoh; yang pertama “${text}”.`,
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
  *look({ codes, terms }) {
    const byCode = termsByCode(terms);
    const missed = codes.flatMap((of) =>
      [...(of.code.examples ?? []).entries()].flatMap(([rank, { lang, text }]) => {
        const phrases = (byCode.get(of) ?? []).filter(({ language }) => language === lang);
        return phrases.length === 0 || finds(phrases, text) ? [] : [{ of, rank, text }];
      }),
    );
    const [first] = missed;
    if (!first) return;
    const { of, rank, text } = first;
    const short = clipped(text, 60);
    const ids = [...new Set(missed.map((one) => one.of.code.id))];
    yield { path: [...of.path, 'examples', rank], data: { ids, missed: missed.length, text: short } };
  },
});

/** At most eight, then three dots. */
function listed(ids: readonly string[]): string {
  return ids.length > 8 ? `${ids.slice(0, 8).join(', ')} …` : ids.join(', ');
}

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
