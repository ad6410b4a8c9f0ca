import type { Ratings } from './ratings.ts';
import { chanceCorrected, type Result, undefinedFor } from './result.ts';
import { commonUnits } from './two-coders.ts';

/**
 * Scott's pi (1955) of two coders over the units both rated: p_e = Σ π_k², π_k the mean of both coders' shares.
 * Krippendorff's alpha is this with a small-sample factor: 1 − α = (1 − π)(n − 1)/n, n all values.
 * Undefined where no unit is common, and where all ratings are one value.
 */
export function scottPi(ratings: Ratings): Result {
  const { n, cells, first, second } = commonUnits(ratings);
  if (n === 0) return undefinedFor('no-common-unit');
  const observed = cells.reduce((sum, [left, right, share]) => sum + (left === right ? share : 0), 0);
  const expected = first.reduce((sum, share, level) => sum + ((share + (second[level] ?? 0)) / 2) ** 2, 0);
  return chanceCorrected(observed, expected, n);
}
