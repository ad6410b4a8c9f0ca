import type { Code, Codebook, Cues } from '../core/codebook.ts';
import type { LocalText } from '../core/locale.ts';
import { parseTerm, type TermWord } from '../core/suggest/term.ts';
import { keyOf } from '../core/suggest/vocabulary.ts';
import { type CodeAt, type Path, upwards } from './code-at.ts';
import { type Passage, passagesOf } from './passages.ts';

/** A term, or a cue, as it is written and as the engine of suggestions reads it. */
export interface TermAt {
  readonly text: string;
  readonly words: readonly TermWord[];
  /** The same for all spellings that the engine cannot tell apart. */
  readonly key: string;
  /** `topic`, a valence, or the name of a list of cues. */
  readonly list: string;
  readonly language: string;
  /** Where its list stands, and its rank there. */
  readonly listPath: Path;
  readonly rank: number;
}

export interface CodeTerm extends TermAt {
  readonly of: CodeAt;
}

export interface CueTerm extends TermAt {
  readonly suggests?: string;
}

/** One walk over a codebook, shared by all rules; what only some of them need is made when first asked for. */
export class CodebookIndex {
  readonly codebook: Codebook;
  readonly roots: readonly CodeAt[];
  /** In reading order. */
  readonly codes: readonly CodeAt[];
  /** The first code of each id. */
  readonly byId = new Map<string, CodeAt>();
  readonly valences: ReadonlySet<string>;
  private readonly made: {
    terms?: readonly CodeTerm[];
    repeated?: readonly (readonly [CodeTerm, CodeTerm])[];
    cues?: readonly CueTerm[];
    passages?: readonly Passage[];
  } = {};

  constructor(codebook: Codebook) {
    this.codebook = codebook;
    this.valences = new Set(codebook.valences.map(({ id }) => id));
    const codes: CodeAt[] = [];
    const place = (list: readonly Code[], path: Path, parent?: CodeAt): CodeAt[] =>
      list.map((code, rank) => {
        const children: CodeAt[] = [];
        const depth = (parent?.depth ?? 0) + 1;
        const here = { code, path: [...path, rank], depth, children, ...(parent ? { parent } : {}) };
        codes.push(here);
        if (!this.byId.has(code.id)) this.byId.set(code.id, here);
        if (code.codes) children.push(...place(code.codes, [...here.path, 'codes'], here));
        return here;
      });
    this.roots = place(codebook.codes, ['codes']);
    this.codes = codes;
  }

  /** The terms of all codes, roots of words included. */
  get terms(): readonly CodeTerm[] {
    this.made.terms ??= this.codes.flatMap((of) => termsOf(of));
    return this.made.terms;
  }

  /** Terms that a code has already, each after the first of its kind. */
  get repeatedTerms(): readonly (readonly [CodeTerm, CodeTerm])[] {
    this.made.repeated ??= repeatedIn(this.terms);
    return this.made.repeated;
  }

  get cues(): readonly CueTerm[] {
    this.made.cues ??= cuesOf(this.codebook.cues ?? {});
    return this.made.cues;
  }

  /** Every text for readers. */
  get passages(): readonly Passage[] {
    this.made.passages ??= passagesOf(this.codebook, this.codes);
    return this.made.passages;
  }

  /** Whether a rule says when one code, or a code above it, is meant and when the other; in one direction only if so asked. */
  tellsApart(one: CodeAt, other: CodeAt, oneWay = false): boolean {
    return confuses(one, other) || (!oneWay && confuses(other, one));
  }
}

function confuses(one: CodeAt, other: CodeAt): boolean {
  const names = new Set([...upwards(other)].map(({ code }) => code.id));
  return [...upwards(one)].some(({ code }) => code.confusions?.some((confusion) => names.has(confusion.with)));
}

function termsOf(of: CodeAt): CodeTerm[] {
  return Object.entries(of.code.terms ?? {}).flatMap(([language, lists]) =>
    Object.entries(lists).flatMap(([list, terms]) => {
      const listPath = [...of.path, 'terms', language, list];
      return terms.map((text, rank): CodeTerm => {
        const { words, key } = read(text);
        return { text, words, key, list, language, listPath, rank, of };
      });
    }),
  );
}

function repeatedIn(terms: readonly CodeTerm[]): [CodeTerm, CodeTerm][] {
  const repeated: [CodeTerm, CodeTerm][] = [];
  let before: CodeTerm | undefined;
  let seen = new Map<string, CodeTerm>();
  for (const term of terms) {
    if (term.of !== before?.of || term.language !== before.language) seen = new Map();
    before = term;
    if (term.key === '') continue;
    const first = seen.get(term.key);
    if (first) repeated.push([first, term]);
    else seen.set(term.key, term);
  }
  return repeated;
}

function cuesOf({ negation = {}, ...others }: Cues): CueTerm[] {
  const negations = Object.entries(negation).flatMap(([language, cues]) =>
    cues.map(({ term, suggests }, rank) => {
      const listPath = ['cues', 'negation', language];
      return { text: term, ...read(term), suggests, list: 'negation', language, listPath, rank };
    }),
  );
  const rest = Object.entries(others).flatMap(([list, byLanguage]) =>
    Object.entries(byLanguage ?? {}).flatMap(([language, terms]) => {
      const listPath = ['cues', list, language];
      return terms.map((text, rank) => ({ text, ...read(text), list, language, listPath, rank }));
    }),
  );
  return [...negations, ...rest];
}

function read(text: string): Pick<TermAt, 'words' | 'key'> {
  const words = parseTerm(text);
  let key = '';
  for (const [rank, word] of words.entries()) {
    key += `${rank > 0 ? ' ' : ''}${word.gap > 0 ? `~${word.gap} ` : ''}${keyOf(word)}`;
  }
  return { words, key };
}

/** A text in one language, or a text that is the same in all. */
export function textIn(text: LocalText | undefined, language: string): string {
  return typeof text === 'string' ? text : (text?.[language] ?? '');
}
