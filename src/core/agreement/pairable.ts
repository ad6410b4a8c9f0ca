import { MISSING, type Ratings } from './ratings.ts';
import { chanceCorrected, type Defined, type Result } from './result.ts';
import type { Agreement } from './weights.ts';

/** What the coefficients for any number of coders share (Gwet 2014): pairwise agreement and marginals. */
export interface Pairability {
  /** Units that somebody rated, and those that at least two did. */
  readonly units: number;
  readonly pairable: number;
  /** Mean pairwise agreement over pairable units; 0 where there are none. */
  readonly observed: number;
  /** The same of each row; NaN where the row is not pairable. */
  readonly ofRow: Float64Array;
  /** How many coders rated each row. */
  readonly raters: Int32Array;
  /** π: mean share of each level over units that somebody rated, those with one rating included. */
  readonly shares: Float64Array;
}

export function pairability(ratings: Ratings, agreement: Agreement): Pairability {
  const { coders, rows, weights, levels } = ratings;
  const ofRow = new Float64Array(weights.length).fill(Number.NaN);
  const raters = new Int32Array(weights.length);
  const shares = new Float64Array(levels.length);
  const values = new Int32Array(coders);
  let units = 0;
  let pairable = 0;
  let sum = 0;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? 0;
    let count = 0;
    for (let at = row * coders; at < (row + 1) * coders; at++) {
      const level = rows[at] ?? MISSING;
      if (level !== MISSING) values[count++] = level;
    }
    raters[row] = count;
    if (count === 0 || weight === 0) continue;
    units += weight;
    let agreed = 0;
    for (let one = 0; one < count; one++) {
      const level = values[one] ?? 0;
      shares[level] = (shares[level] ?? 0) + weight / count;
      for (let other = 0; other < one; other++) agreed += 2 * agreement(level, values[other] ?? 0);
    }
    if (count < 2) continue;
    const own = agreed / (count * (count - 1));
    ofRow[row] = own;
    pairable += weight;
    sum += weight * own;
  }
  if (units > 0) for (let level = 0; level < shares.length; level++) shares[level] = (shares[level] ?? 0) / units;
  return { units, pairable, observed: pairable === 0 ? 0 : sum / pairable, ofRow, raters, shares };
}

/**
 * A coefficient from its expected agreement, with Gwet's linearised standard error (2014, chapter 5; divisor n − 1 as
 * in irrCAC's functions for raw ratings). `expectedOf` gives what each level adds to the expected agreement of a unit;
 * left out where the expected agreement does not depend on the ratings.
 */
export function corrected(
  ratings: Ratings,
  parts: Pairability,
  expected: number,
  expectedOf?: (level: number) => number,
): Result {
  const result = chanceCorrected(parts.observed, expected, parts.pairable);
  if (result.value === null || parts.units <= 1) return result;
  const { coders, rows, weights } = ratings;
  const scale = parts.units / parts.pairable;
  let squares = 0;
  for (let row = 0; row < weights.length; row++) {
    const count = parts.raters[row] ?? 0;
    if (count === 0) continue;
    const own = parts.ofRow[row] ?? 0;
    let influence = count < 2 ? 0 : (scale * (own - expected)) / (1 - expected);
    if (expectedOf) {
      let chance = 0;
      for (let at = row * coders; at < (row + 1) * coders; at++) {
        const level = rows[at] ?? MISSING;
        if (level !== MISSING) chance += expectedOf(level) / count;
      }
      influence -= (2 * (1 - result.value) * (chance - expected)) / (1 - expected);
    }
    squares += (weights[row] ?? 0) * (influence - result.value) ** 2;
  }
  const se: Partial<Defined> = { se: Math.sqrt(squares / (parts.units * (parts.units - 1))) };
  return { ...result, ...se };
}

/** Σ over levels of w(level, l) π(l). */
export function weightedShares(agreement: Agreement, shares: Float64Array): Float64Array {
  return shares.map((_, level) => shares.reduce((sum, share, other) => sum + share * agreement(level, other), 0));
}
