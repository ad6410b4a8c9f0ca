import type { CodeTree } from '../code-tree.ts';
import type { MayQuote } from '../consent.ts';
import { compareStrings } from '../diagnostic.ts';
import type { Source } from '../source.ts';
import { compareSpans } from '../span.ts';
import type { Suggestion } from '../suggestion.ts';
import type { Turn } from '../transcript.ts';
import { RESEARCHER } from '../voice.ts';
import { clausesOf, type Stretch, sentenceAround } from './clauses.ts';
import { propose, standing } from './cues.ts';
import type { CueMeaning, Matcher, Meaning, TermMeaning } from './matcher.ts';
import type { Hit, Phrases } from './phrases.ts';

/** What is proposed, and what would be where nothing may be quoted: the latter is for counting only. */
export interface Suggested {
  readonly suggestions: readonly Suggestion[];
  readonly withheld: readonly Suggestion[];
}

/** What one clause proposes for one code. */
interface Draft {
  readonly clause: Stretch;
  readonly term: TermMeaning;
  readonly valence: string | undefined;
  readonly cue: string | undefined;
  readonly hearsay: string | undefined;
}

/** The terms and cues of one codebook in one turn, in the order in which they begin. */
interface Finds {
  readonly terms: Hit<TermMeaning>[];
  readonly cues: Hit<CueMeaning>[];
}

/**
 * What the codebooks' terms propose for a source, in the order of the text (METHOD 2). Never in a turn of the
 * researcher. Places that may not be quoted are told apart, for they may be counted and never printed. The segment is the clause that holds the term: a sentence,
 * cut at semicolons and contrast cues. One suggestion a clause, code and valence; a code is left out where one below
 * it is suggested. The same input gives the same list, always.
 */
export function suggest(source: Source, matcher: Matcher, tree: CodeTree, mayQuote: MayQuote): Suggested {
  const phrases = matcher.phrasesFor(source.language);
  const suggestions: Suggestion[] = [];
  const withheld: Suggestion[] = [];
  for (const turn of source.turns) {
    if (turn.voice === RESEARCHER) continue;
    for (const draft of draftsOf(source, turn, phrases, matcher, tree)) {
      const suggestion = suggestionOf(source, turn, draft);
      (mayQuote(turn.voice, source.id, suggestion) ? suggestions : withheld).push(suggestion);
    }
  }
  suggestions.sort(
    (a, b) =>
      compareSpans(a, b) || orderOf(tree, a) - orderOf(tree, b) || compareStrings(a.valence ?? '', b.valence ?? ''),
  );
  return { suggestions, withheld };
}

function orderOf(tree: CodeTree, { code }: Suggestion): number {
  return tree.get(code)?.order ?? tree.all.length;
}

function suggestionOf({ id, text }: Source, { voice }: Turn, draft: Draft): Suggestion {
  const { clause, term, valence, hearsay } = draft;
  const start = text.toOffset(clause.start);
  const cue = [draft.cue, hearsay].filter((one) => one !== undefined).join(' + ');
  return {
    source: id,
    voice,
    line: text.lineAt(start),
    code: term.code,
    ...(valence === undefined ? {} : { valence }),
    ...(hearsay === undefined ? {} : { directness: 'indirect' }),
    term: term.text,
    ...(cue === '' ? {} : { cue }),
    start,
    end: text.toOffset(clause.end),
    exact: text.value.slice(clause.start, clause.end),
  };
}

function draftsOf(
  { text }: Source,
  turn: Turn,
  phrases: Phrases<Meaning>,
  { books }: Matcher,
  tree: CodeTree,
): Draft[] {
  const from = text.toUnit(turn.speech.start);
  const to = text.toUnit(turn.speech.end);
  const { hits, stops } = phrases.scan(text.value, from, to);
  const drafts: Draft[] = [];
  for (const [book, { valences }] of books.entries()) {
    const { terms, cues } = findsOf(hits, book);
    const nextTerms = taker(terms);
    const nextCues = taker(cues);
    for (let first = terms[0]; first; first = terms[nextTerms.taken()]) {
      const sentence = sentenceAround(text.value, from, to, first.start);
      const inSentence = nextTerms.within(sentence);
      const standingCues = standing(nextCues.within(sentence), stops);
      const hearsay = standingCues.find(({ found }) => found.kind === 'hearsay')?.found.text;
      const contrasts = standingCues.filter(({ found }) => found.kind === 'contrast').map(({ start }) => start);
      for (const clause of clausesOf(text.value, sentence, contrasts)) {
        const near = standingCues.filter((cue) => isWithin(cue, clause));
        const proposed = inSentence
          .filter((term) => isWithin(term, clause))
          .map((hit): Draft => {
            const { valence, cue } = valences.size === 0 ? {} : propose(hit, near, stops, valences);
            return { clause, term: hit.found, valence, cue, hearsay };
          });
        drafts.push(...withoutRepeats(proposed, tree));
      }
    }
  }
  return drafts;
}

function findsOf(hits: readonly Hit<Meaning>[], book: number): Finds {
  const finds: Finds = { terms: [], cues: [] };
  for (const hit of hits) {
    if (hit.found.book !== book) continue;
    if (isTerm(hit)) finds.terms.push(hit);
    else if (isCue(hit)) finds.cues.push(hit);
  }
  finds.terms.sort((a, b) => a.start - b.start || a.end - b.end);
  finds.cues.sort((a, b) => a.start - b.start || a.end - b.end);
  return finds;
}

/** Hands out the hits that begin in one stretch after another, in one pass. */
function taker<T>(hits: readonly Hit<T>[]): { within(stretch: Stretch): Hit<T>[]; taken(): number } {
  let next = 0;
  return {
    within({ start, end }) {
      while (next < hits.length && (hits[next]?.start ?? 0) < start) next++;
      const taken: Hit<T>[] = [];
      for (let hit = hits[next]; hit && hit.start < end; hit = hits[++next]) taken.push(hit);
      return taken;
    },
    taken: () => next,
  };
}

/** One draft a code and valence; none without a valence, or for a code above, where a better one stands. */
function withoutRepeats(drafts: readonly Draft[], tree: CodeTree): readonly Draft[] {
  if (drafts.length < 2) return drafts;
  const best: Draft[] = [];
  for (const draft of drafts) {
    const same = best.findIndex(({ term, valence }) => term.code === draft.term.code && valence === draft.valence);
    const known = best[same];
    if (!known) best.push(draft);
    else if (strength(draft) > strength(known)) best[same] = draft;
  }
  return best.filter(({ term, valence }) =>
    best.every(({ term: other, valence: otherValence }) =>
      other.code === term.code
        ? valence !== undefined || otherValence === undefined
        : !tree.isWithin(other.code, term.code),
    ),
  );
}

function strength({ term, valence }: Draft): number {
  return term.valence !== undefined ? 2 : valence !== undefined ? 1 : 0;
}

function isWithin(hit: Hit<unknown>, stretch: Stretch): boolean {
  return stretch.start <= hit.start && hit.end <= stretch.end;
}

function isTerm(hit: Hit<Meaning>): hit is Hit<TermMeaning> {
  return hit.found.sort === 'term';
}

function isCue(hit: Hit<Meaning>): hit is Hit<CueMeaning> {
  return hit.found.sort === 'cue';
}
