import type { Ratings } from './ratings.ts';
import { chanceCorrected, type Result, undefinedFor } from './result.ts';
import { commonUnits } from './two-coders.ts';

/**
 * Bennett, Alpert & Goldstein's S (1954) of two coders over the units both rated: p_e = 1/q. The same number as
 * Brennan & Prediger's for two coders. Undefined with fewer than two levels, and where no unit is common.
 */
export function bennettS(ratings: Ratings): Result {
  const levels = ratings.levels.length;
  if (levels < 2) return undefinedFor('one-category');
  const { n, cells } = commonUnits(ratings);
  if (n === 0) return undefinedFor('no-common-unit');
  const observed = cells.reduce((sum, [left, right, share]) => sum + (left === right ? share : 0), 0);
  return chanceCorrected(observed, 1 / levels, n);
}
