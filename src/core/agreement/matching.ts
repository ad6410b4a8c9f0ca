import type { Coding } from '../coding.ts';
import { compareCodings } from '../coding.ts';
import { compareStrings } from '../diagnostic.ts';
import { overlap } from '../span.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { ratingsOf } from './ratings.ts';
import { type Result, undefinedFor } from './result.ts';

/** Codings of two coders, each with what the other made of the same words. */
export interface Matching {
  readonly pairs: readonly (readonly [Coding, Coding])[];
  /** Same words, another code: neither coding is in `pairs`. */
  readonly swaps: readonly (readonly [Coding, Coding])[];
  /** Codings that the other coder has not, swaps included. */
  readonly onlyFirst: readonly Coding[];
  readonly onlySecond: readonly Coding[];
}

/**
 * Matches codings of two coders (METHOD 3.8): same source and same row (root code), overlap at least half of the shorter,
 * taken greedily by overlap / longer; ties by the order of the text, then by id.
 */
export function matchCodings(
  first: readonly Coding[],
  second: readonly Coding[],
  rowOf: (coding: Coding) => string | undefined,
): Matching {
  const pairs = greedy(first, second, (one, other) => rowOf(one) === rowOf(other));
  const matched = new Set(pairs.flat());
  const onlyFirst = first.filter((coding) => !matched.has(coding));
  const onlySecond = second.filter((coding) => !matched.has(coding));
  const swaps = greedy(onlyFirst, onlySecond, (one, other) => rowOf(one) !== rowOf(other));
  return { pairs, swaps, onlyFirst, onlySecond };
}

function greedy(
  first: readonly Coding[],
  second: readonly Coding[],
  fits: (one: Coding, other: Coding) => boolean,
): readonly (readonly [Coding, Coding])[] {
  const bySource = new Map<string, Coding[]>();
  for (const coding of [...second].sort(compareCodings)) {
    const list = bySource.get(coding.source);
    if (list) list.push(coding);
    else bySource.set(coding.source, [coding]);
  }
  const candidates = first.flatMap((one) =>
    (bySource.get(one.source) ?? [])
      .filter((other) => other.start < one.end && other.end > one.start && fits(one, other))
      .map((other) => ({ one, other, shared: overlap(one, other) }))
      .filter(({ other, shared }) => 2 * shared >= Math.min(length(one), length(other)))
      .map(({ other, shared }) => ({ one, other, share: shared / Math.max(length(one), length(other)) })),
  );
  candidates.sort(
    (a, b) =>
      b.share - a.share ||
      compareStrings(a.one.source, b.one.source) ||
      compareCodings(a.one, b.one) ||
      compareCodings(a.other, b.other),
  );
  const taken = new Set<Coding>();
  return candidates.flatMap(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [[one, other] as const];
  });
}

function length({ start, end }: Coding): number {
  return end - start;
}

/** Figures on matched codings (METHOD 3.8; Miles & Huberman 1994, p. 64). */
export interface MatchFigures {
  /** Agreements / (agreements + disagreements). */
  readonly reliability: Result;
  /** The same where a pair counts as agreement only if its valences are the same. */
  readonly withValence: Result;
  /** On the pairs alone: share with the same valence, and Cohen's kappa of it. */
  readonly valencePercent: Result;
  readonly valenceKappa: Result;
  /** Pairs with the same bounds. */
  readonly sameBounds: number;
}

export function matchFigures({ pairs, onlyFirst, onlySecond }: Matching): MatchFigures {
  const all = pairs.length + onlyFirst.length + onlySecond.length;
  const share = (count: number, of: number): Result =>
    of === 0 ? undefinedFor('no-matched-coding') : { value: count / of, n: of };
  const valued = pairs.filter(([one, other]) => one.valence !== undefined || other.valence !== undefined);
  const same = pairs.filter(([one, other]) => one.valence === other.valence).length;
  const names = [...new Set(valued.flat().map(({ valence }) => valence ?? ''))].sort();
  const codes = Int32Array.from(valued.flat(), ({ valence }) => names.indexOf(valence ?? ''));
  const ratings = ratingsOf(
    codes,
    2,
    names.map((label) => ({ label })),
  );
  return {
    reliability: share(pairs.length, all),
    withValence: share(same, all),
    valencePercent: share(valued.filter(([one, other]) => one.valence === other.valence).length, valued.length),
    valenceKappa: valued.length === 0 ? undefinedFor('no-matched-coding') : cohenKappa(ratings),
    sameBounds: pairs.filter(([one, other]) => one.start === other.start && one.end === other.end).length,
  };
}
