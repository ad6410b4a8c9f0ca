import type { Code, Codebook, Cues } from '../codebook.ts';
import { formsOf } from './inflection.ts';
import { Phrases } from './phrases.ts';
import { parseTerm } from './term.ts';

export type CueKind = keyof Cues;

/** What a phrase of a codebook means where it is found. */
export type Meaning = TermMeaning | CueMeaning;

export interface TermMeaning {
  readonly sort: 'term';
  readonly book: number;
  /** As it stands in the codebook. */
  readonly text: string;
  readonly code: string;
  /** The valence it is listed under; absent under `topic`. */
  readonly valence?: string;
  /** The inflected form looked for, where the codebook names a root. */
  readonly form?: string;
}

export interface CueMeaning {
  readonly sort: 'cue';
  readonly book: number;
  readonly text: string;
  readonly kind: CueKind;
  /** The valence proposed by a negation. */
  readonly suggests?: string;
  /** The same where something is under way. */
  readonly underWay?: string;
}

/** What the engine must know of one codebook. */
export interface Book {
  readonly valences: ReadonlySet<string>;
}

/** The terms and cues of a project's codebooks, ready for any number of texts. */
export interface Matcher {
  readonly books: readonly Book[];
  /** The phrases for texts of one language, made when first asked for; of all languages where none is known. */
  phrasesFor(language: string | undefined): Phrases<Meaning>;
}

export function compileTerms(codebooks: readonly Codebook[]): Matcher {
  const made = new Map<string, Phrases<Meaning>>();
  return {
    books: codebooks.map(({ valences }) => ({ valences: new Set(valences.map(({ id }) => id)) })),
    phrasesFor(language) {
      const key = language?.toLowerCase() ?? '';
      const known = made.get(key);
      if (known) return known;
      const meanings = codebooks.flatMap((codebook, book) => [
        ...meaningsOfCodes(codebook.codes, book, key),
        ...meaningsOfCues(codebook.cues ?? {}, book, key),
      ]);
      const phrases = new Phrases(meanings.map((meaning) => ({ words: parseTerm(formOf(meaning)), found: meaning })));
      made.set(key, phrases);
      return phrases;
    },
  };
}

function formOf(meaning: Meaning): string {
  return meaning.sort === 'term' ? (meaning.form ?? meaning.text) : meaning.text;
}

function meaningsOfCodes(codes: readonly Code[], book: number, language: string): TermMeaning[] {
  return codes.flatMap((code) => [
    ...inLanguage(code.terms, language).flatMap(([, lists]) =>
      Object.entries(lists).flatMap(([list, terms]) =>
        terms.map((text): TermMeaning => {
          const valence = list === 'topic' ? {} : { valence: list };
          return { sort: 'term', book, text, code: code.id, ...valence };
        }),
      ),
    ),
    ...inLanguage(code.roots, language).flatMap(([of, roots]) =>
      roots.flatMap((text) =>
        formsOf(text, of).map((form): TermMeaning => ({ sort: 'term', book, text, form, code: code.id })),
      ),
    ),
    ...meaningsOfCodes(code.codes ?? [], book, language),
  ]);
}

function meaningsOfCues(cues: Cues, book: number, language: string): CueMeaning[] {
  const { negation, ...others } = cues;
  const negations = inLanguage(negation, language)
    .flatMap(([, cues]) => cues)
    .map(({ term, suggests, under_way }): CueMeaning => {
      const underWay = under_way === undefined ? {} : { underWay: under_way };
      return { sort: 'cue', book, text: term, kind: 'negation', suggests, ...underWay };
    });
  const rest = Object.entries(others).flatMap(([kind, byLanguage]) =>
    inLanguage(byLanguage, language)
      .flatMap(([, cues]) => cues)
      .map((text): CueMeaning => ({ sort: 'cue', book, text, kind: kind as CueKind })),
  );
  return [...negations, ...rest];
}

/** What is listed for a language (`id` also for `id-ID`), or for every language where none is asked for. */
function inLanguage<T>(byLanguage: { readonly [language: string]: T } | undefined, language: string): [string, T][] {
  return Object.entries(byLanguage ?? {}).filter(
    ([name]) => language === '' || name.toLowerCase() === language || name === language.split('-')[0],
  );
}
