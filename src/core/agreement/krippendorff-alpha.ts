import type { Distance } from './distances.ts';
import { nominal } from './distances.ts';
import { MISSING, type Ratings, relabelled } from './ratings.ts';
import { disagreementCorrected, type Result, undefinedFor } from './result.ts';

/**
 * Krippendorff's alpha (2004, 2011, 2019) for any number of coders, missing values and any squared distance:
 * α = 1 − D_o / D_e. D_o is the mean squared distance between values of one unit, each unit weighing as many values as
 * it has; D_e the mean over all values of pairable units, drawn without replacement. `observed` and `expected` are
 * disagreements; `n` counts pairable values. Standard error after Gwet (2014), which simpul's intervals do not use.
 * Undefined where no unit is pairable, and where nothing varies: without variation there is no evidence of reliability,
 * so never 1 (Krippendorff 2019).
 */
export function krippendorffAlpha(ratings: Ratings, distance: Distance = nominal): Result {
  const { weights, levels } = ratings;
  const { totals, n } = valueTotals(ratings);
  if (n === 0) return undefinedFor('no-pairable-unit');
  const squared = distance(levels, totals);
  const sums = unitSums(ratings, squared);
  const observed = sums.reduce((sum, own, row) => sum + own * (weights[row] ?? 0), 0);
  const expected = expectedDisagreement(totals, n, squared);
  const result = disagreementCorrected(observed / n, expected, n);
  return result.value === null ? result : { ...result, ...errorOf(ratings, squared, sums, totals, n) };
}

/** How often each level was used in pairable units, and how many values that is. */
export function valueTotals({ coders, rows, weights, levels }: Ratings): {
  readonly totals: Float64Array;
  readonly n: number;
} {
  const totals = new Float64Array(levels.length);
  let n = 0;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? 0;
    let count = 0;
    for (let at = row * coders; at < (row + 1) * coders; at++) if (rows[at] !== MISSING) count++;
    if (count < 2) continue;
    n += count * weight;
    for (let at = row * coders; at < (row + 1) * coders; at++) {
      const level = rows[at] ?? MISSING;
      if (level !== MISSING) totals[level] = (totals[level] ?? 0) + weight;
    }
  }
  return { totals, n };
}

/** Of each row Σ over ordered pairs of its values of δ², / (m_u − 1); 0 where the row is not pairable. */
function unitSums({ coders, rows, weights }: Ratings, squared: (one: number, other: number) => number): Float64Array {
  const sums = new Float64Array(weights.length);
  for (let row = 0; row < weights.length; row++) {
    let sum = 0;
    let count = 0;
    for (let at = row * coders; at < (row + 1) * coders; at++) {
      const level = rows[at] ?? MISSING;
      if (level === MISSING) continue;
      count++;
      for (let before = row * coders; before < at; before++) {
        const other = rows[before] ?? MISSING;
        if (other !== MISSING && other !== level) sum += squared(level, other);
      }
    }
    if (count > 1) sums[row] = (2 * sum) / (count - 1);
  }
  return sums;
}

/**
 * Gwet's linearised standard error (2014, chapter 6; divisor n' − 1, n' the pairable units): how far each unit moves
 * D_o and D_e, both relative to the mean number of values in a unit.
 */
function errorOf(
  ratings: Ratings,
  squared: (one: number, other: number) => number,
  sums: Float64Array,
  totals: Float64Array,
  n: number,
): { readonly se?: number } {
  const { coders, rows, weights } = ratings;
  const used = [...totals.keys()].filter((level) => (totals[level] ?? 0) > 0);
  // Mean squared distance of each level to all values, itself included.
  const meanOf = new Float64Array(totals.length);
  for (const level of used) {
    meanOf[level] = used.reduce(
      (sum, other) => sum + ((totals[other] ?? 0) / n) * (level === other ? 0 : squared(level, other)),
      0,
    );
  }
  const chance = used.reduce((sum, level) => sum + ((totals[level] ?? 0) / n) * (meanOf[level] ?? 0), 0);
  const observed = sums.reduce((sum, own, row) => sum + own * (weights[row] ?? 0), 0) / n;
  const alpha = 1 - observed / chance;
  let units = 0;
  const values = new Int32Array(weights.length);
  for (let row = 0; row < weights.length; row++) {
    for (let at = row * coders; at < (row + 1) * coders; at++)
      if (rows[at] !== MISSING) values[row] = (values[row] ?? 0) + 1;
    if ((values[row] ?? 0) > 1) units += weights[row] ?? 0;
  }
  if (units <= 1) return {};
  const mean = n / units;
  let squares = 0;
  for (let row = 0; row < weights.length; row++) {
    if ((values[row] ?? 0) < 2) continue;
    const size = (values[row] ?? 0) / mean;
    let expected = 0;
    for (let at = row * coders; at < (row + 1) * coders; at++) {
      const level = rows[at] ?? MISSING;
      if (level !== MISSING) expected += (meanOf[level] ?? 0) / mean;
    }
    const seen = (sums[row] ?? 0) / mean - (1 - 1 / n) * observed * (size - 1);
    const drawn = expected - chance * (size - 1);
    // 1 − seen/chance + 2 (1 − α)(drawn − chance)/chance: the unit's own alpha, moved by what it does to chance.
    const own = 1 - seen / chance + (2 * (1 - alpha) * (drawn - chance)) / chance;
    squares += (weights[row] ?? 0) * (own - alpha) ** 2;
  }
  return { se: Math.sqrt(squares / (units * (units - 1))) };
}

/** D_e = Σ n_c n_k δ²(c, k) / (n (n − 1)). */
function expectedDisagreement(
  totals: Float64Array,
  n: number,
  squared: (one: number, other: number) => number,
): number {
  let sum = 0;
  const used = [...totals.keys()].filter((level) => (totals[level] ?? 0) > 0);
  for (const [at, one] of used.entries()) {
    for (const other of used.slice(0, at)) sum += 2 * (totals[one] ?? 0) * (totals[other] ?? 0) * squared(one, other);
  }
  return sum / (n * (n - 1));
}

/** Alpha of each level against all others together (Krippendorff 1980, p. 139), by label. */
export function alphaPerCategory(ratings: Ratings): ReadonlyMap<string, Result> {
  const two = [{ label: 'other' }, { label: 'this' }];
  return new Map(
    ratings.levels.map(({ label }, at) => [
      label,
      krippendorffAlpha(relabelled(ratings, two, (level) => (level === at ? 1 : 0))),
    ]),
  );
}
