import { groupBy } from '../core/collect.ts';
import { plural } from '../core/locale.ts';
import { clipped } from '../core/printable.ts';
import { foldWord } from '../core/suggest/letters.ts';
import { Phrases } from '../core/suggest/phrases.ts';
import { eachWord } from '../core/suggest/words.ts';
import type { CodeAt } from './code-at.ts';
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
    const examples = codes.flatMap((of) =>
      [...(of.code.examples ?? []).entries()].map(([rank, { lang, text }]) => ({ of, rank, lang, text })),
    );
    const termsIn = groupBy(terms, ({ language }) => language);
    const reachIn = new Map(
      [...groupBy(examples, ({ lang }) => lang)].map(([lang, own]) => [lang, reachOf(termsIn.get(lang) ?? [], own)]),
    );
    const missed = examples.filter(({ of, lang, text }) => {
      const reach = reachIn.get(lang);
      if (!reach?.codes.has(of)) return false;
      return !reach.phrases.scan(text, 0, text.length).hits.some(({ found }) => isWithin(found, of));
    });
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

/** What the terms of one language reach. */
interface Reach {
  /** Codes with terms, and all above them. */
  readonly codes: ReadonlySet<CodeAt>;
  readonly phrases: Phrases<CodeAt>;
}

/** Terms of which a word begins like none in the examples cannot be found there: most need not be looked for. */
function reachOf(terms: readonly CodeTerm[], examples: readonly { readonly text: string }[]): Reach {
  const codes = new Set<CodeAt>();
  for (const { of } of terms) {
    for (let at: CodeAt | undefined = of; at && !codes.has(at); at = at.parent) codes.add(at);
  }
  const begun = beginningsIn(examples);
  const likely = terms.filter(({ words }) => words.every(({ folded }) => begun.has(folded.slice(0, BEGINNING))));
  return { codes, phrases: new Phrases(likely.map(({ words, of }) => ({ words, found: of }))) };
}

const BEGINNING = 4;

/** The first letter of every word, the first two, and so on. */
function beginningsIn(examples: readonly { readonly text: string }[]): ReadonlySet<string> {
  const begun = new Set<string>();
  for (const { text } of examples) {
    eachWord(text, 0, text.length, (start, end) => {
      const beginning = foldWord(text.slice(start, Math.min(end, start + BEGINNING)));
      for (let length = 1; length <= beginning.length; length++) begun.add(beginning.slice(0, length));
    });
  }
  return begun;
}

function isWithin(code: CodeAt, outer: CodeAt): boolean {
  let at: CodeAt | undefined = code;
  while (at && at !== outer) at = at.parent;
  return at === outer;
}
