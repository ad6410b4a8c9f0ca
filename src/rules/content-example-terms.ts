import { groupBy } from '../core/collect.ts';
import { plural } from '../core/locale.ts';
import { clipped } from '../core/printable.ts';
import { Phrases } from '../core/suggest/phrases.ts';
import { type CodeAt, upwards } from './code-at.ts';
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
    const phrasesOf = new Map<string, Phrases<CodeAt>>();
    for (const [language, own] of groupBy(terms, (term) => term.language)) {
      phrasesOf.set(language, new Phrases(own.map(({ words, of }) => ({ words, found: of }))));
    }
    const withTerms = new Set(terms.flatMap(({ language, of }) => [...upwards(of)].map((one) => keyOf(one, language))));
    const missed = codes.flatMap((of) =>
      [...(of.code.examples ?? []).entries()].flatMap(([rank, { lang, text }]) => {
        if (!withTerms.has(keyOf(of, lang))) return [];
        const hits = phrasesOf.get(lang)?.scan(text, 0, text.length).hits ?? [];
        return hits.some(({ found }) => [...upwards(found)].includes(of)) ? [] : [{ of, rank, text }];
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

function keyOf(of: CodeAt, language: string): string {
  return `${language} ${of.path.join(' ')}`;
}
