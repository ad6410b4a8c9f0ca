import type { CodeTree } from '../code-tree.ts';
import type { Coding } from '../coding.ts';
import { groupBy } from '../collect.ts';
import { informantTurns, type Source } from '../source.ts';
import { overlap, type Span } from '../span.ts';
import { sentencesIn } from './clauses.ts';
import type { Matcher } from './matcher.ts';

/** A sentence that somebody other than the researcher speaks: the unit in which suggestions are weighed. */
export interface Sentence extends Span {
  readonly source: string;
  readonly voice: string;
}

/** What is said of a sentence: a root code and, where there is one, a valence. */
interface Said {
  readonly code: string;
  readonly valence?: string | undefined;
}

/** How suggestions and confirmed codings agree over the sentences, for one root code or for all. */
export interface Weighed {
  /** Sentences with the code in both, only suggested, only coded, in neither. */
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
  /** tp / (tp + fp), 0–1; null where nothing was suggested. */
  readonly precision: number | null;
  /** tp / (tp + fn), 0–1; null where nothing was coded. */
  readonly recall: number | null;
  /** Harmonic mean of the two, 0–1; null where one of them is, or both are 0. */
  readonly f1: number | null;
  /** Of the sentences with the code in both: how many suggestions name a valence, and how many of these the coder's. */
  readonly valence: { readonly named: number; readonly right: number };
}

/** A sentence that the coder coded and no suggestion reached. */
export interface Miss extends Sentence {
  readonly code: string;
  readonly codings: readonly string[];
}

export interface Evaluation {
  readonly sentences: number;
  readonly codes: readonly (Weighed & { readonly code: string })[];
  /** All root codes together, each sentence once a code. */
  readonly all: Weighed;
  readonly misses: readonly Miss[];
}

/** The sentences of a source that may be coded: those of all turns but the researcher's, in the order of the text. */
export function sentencesOf(source: Source): Sentence[] {
  const { text, id } = source;
  return informantTurns(source).flatMap(({ voice, speech }) =>
    sentencesIn(text.value, text.toUnit(speech.start), text.toUnit(speech.end)).map(
      ({ start, end }): Sentence => ({ source: id, voice, start: text.toOffset(start), end: text.toOffset(end) }),
    ),
  );
}

/**
 * Weighs suggestions against a coder's codings (information retrieval's precision, recall and F1 in the sense of van
 * Rijsbergen 1979). A suggestion or coding counts in every sentence that it touches, at its root code.
 */
export function evaluate(
  sentences: readonly Sentence[],
  suggested: readonly Proposed[],
  codings: readonly Coding[],
  tree: CodeTree,
): Evaluation {
  const proposals = saidBySentence(sentences, suggested, tree);
  const confirmed = saidBySentence(sentences, codings, tree);
  const codes = tree.roots.map(({ code: { id } }) => {
    const tally = { tp: 0, fp: 0, fn: 0, tn: 0, named: 0, right: 0 };
    for (const index of sentences.keys()) {
      const proposed = proposals[index]?.get(id);
      const coded = confirmed[index]?.get(id);
      tally[proposed ? (coded ? 'tp' : 'fp') : coded ? 'fn' : 'tn']++;
      if (!proposed || !coded) continue;
      const valences = proposed.flatMap(({ valence }) => valence ?? []);
      if (valences.length > 0) tally.named++;
      if (valences.some((valence) => coded.some((coding) => coding.valence === valence))) tally.right++;
    }
    return { code: id, ...weigh(tally) };
  });
  const misses = sentences.flatMap((sentence, index) =>
    [...(confirmed[index] ?? [])]
      .filter(([code]) => !proposals[index]?.has(code))
      .map(([code, coded]): Miss => ({ ...sentence, code, codings: coded.map(({ id }) => id) })),
  );
  return { sentences: sentences.length, codes, all: weighAll(codes), misses };
}

/** A place and what is proposed there. */
export type Proposed = Said & Span & { readonly source: string };

/** The naive rule to hold the engine against: a sentence gets a code when one of its terms occurs in it. */
export function termHits(source: Source, matcher: Matcher): Proposed[] {
  const { text, id } = source;
  const phrases = matcher.phrasesFor(source.language);
  return informantTurns(source).flatMap(({ speech }) =>
    phrases
      .scan(text.value, text.toUnit(speech.start), text.toUnit(speech.end))
      .hits.flatMap(({ found, start, end }) =>
        found.sort === 'term'
          ? [
              {
                source: id,
                code: found.code,
                valence: found.valence,
                start: text.toOffset(start),
                end: text.toOffset(end),
              },
            ]
          : [],
      ),
  );
}

/** For each sentence: root code → what touches it. */
function saidBySentence<T extends Proposed>(
  sentences: readonly Sentence[],
  said: readonly T[],
  tree: CodeTree,
): Map<string, T[]>[] {
  const bySource = groupBy(said, ({ source }) => source);
  return sentences.map((sentence) =>
    groupBy(
      (bySource.get(sentence.source) ?? []).filter((one) => overlap(one, sentence) > 0),
      ({ code }) => tree.rootOf(code),
    ),
  );
}

type Tally = Record<'tp' | 'fp' | 'fn' | 'tn' | 'named' | 'right', number>;

function weigh({ named, right, ...counts }: Tally): Weighed {
  const { tp, fp, fn } = counts;
  const precision = tp + fp === 0 ? null : tp / (tp + fp);
  const recall = tp + fn === 0 ? null : tp / (tp + fn);
  const f1 = tp === 0 || precision === null || recall === null ? null : (2 * tp) / (2 * tp + fp + fn);
  return { ...counts, precision, recall, f1, valence: { named, right } };
}

function weighAll(codes: readonly Weighed[]): Weighed {
  const sum = (of: (one: Weighed) => number): number => codes.reduce((total, one) => total + of(one), 0);
  return weigh({
    tp: sum(({ tp }) => tp),
    fp: sum(({ fp }) => fp),
    fn: sum(({ fn }) => fn),
    tn: sum(({ tn }) => tn),
    named: sum(({ valence }) => valence.named),
    right: sum(({ valence }) => valence.right),
  });
}
