/** Why a figure does not exist. Words for each are in `reasons.ts`. */
export type Reason =
  | 'no-pairable-unit'
  | 'no-common-unit'
  | 'no-complete-unit'
  | 'no-variation'
  | 'one-category'
  | 'nothing-coded'
  | 'pair-without-variation'
  | 'no-boundary'
  | 'no-matched-coding'
  | 'too-many-alignments'
  | 'not-for-this-data';

/** A figure, with what it was made of. Never 0, 1 or NaN for want of anything better: then it is `Undefined`. */
export interface Defined {
  readonly value: number;
  /** How many units it rests on (pairable units, or characters). */
  readonly n: number;
  /** Observed and expected agreement, each from 0 to 1; for alpha and its kin disagreement, from 0 up. */
  readonly observed?: number;
  readonly expected?: number;
  /** Analytic standard error, where one is established; `se0` under the hypothesis that there is no agreement. */
  readonly se?: number;
  readonly se0?: number;
  /** Coders left out because they rated nothing, by number from 0. */
  readonly dropped?: readonly number[];
}

export interface Undefined {
  readonly value: null;
  readonly reason: Reason;
  readonly n: number;
}

export type Result = Defined | Undefined;

export function undefinedFor(reason: Reason, n = 0): Undefined {
  return { value: null, reason, n };
}

/** Below this an expected agreement counts as 1 (0 / 0): sums of doubles seldom meet exactly. */
const EPSILON = 1e-12;

/** (observed − expected) / (1 − expected), undefined where chance alone would give full agreement. */
export function chanceCorrected(observed: number, expected: number, n: number, more: Partial<Defined> = {}): Result {
  if (1 - expected <= EPSILON) return undefinedFor('no-variation', n);
  return { value: (observed - expected) / (1 - expected), observed, expected, n, ...more };
}

/** 1 − observed / expected disagreement, undefined where nothing varies. */
export function disagreementCorrected(
  observed: number,
  expected: number,
  n: number,
  more: Partial<Defined> = {},
): Result {
  if (expected <= EPSILON) return undefinedFor('no-variation', n);
  return { value: 1 - observed / expected, observed, expected, n, ...more };
}

/** What sums of doubles leave of a zero is shown as zero, not as −0. */
export function tidy(value: number): number {
  return Math.abs(value) < EPSILON ? 0 : value;
}
