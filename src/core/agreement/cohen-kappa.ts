import type { Ratings } from './ratings.ts';
import { chanceCorrected, type Result, undefinedFor } from './result.ts';
import { type CommonUnits, commonUnits } from './two-coders.ts';
import { type Agreement, identity } from './weights.ts';

/**
 * Cohen's kappa (1960; weighted 1968) of two coders over the units both rated: p_e = Σ w_kl p_k. p_.l, each coder's own
 * marginals. Weights by rank (`byRank`) or from a table of one's own. `se` and `se0` after Fleiss, Cohen & Everitt (1969).
 * Undefined where no unit is common, and where p_e is 1; exactly 0 where only one coder varies.
 */
export function cohenKappa(ratings: Ratings, agreement: Agreement = identity, one = 0, other = 1): Result {
  const common = commonUnits(ratings, one, other);
  if (common.n === 0) return undefinedFor('no-common-unit');
  const { n, cells, first, second } = common;
  const observed = cells.reduce((sum, [left, right, share]) => sum + agreement(left, right) * share, 0);
  // What a value of one coder meets on average among the other's.
  const rowMeans = first.map((_, left) => meanOver(second, (right) => agreement(left, right)));
  const columnMeans = second.map((_, right) => meanOver(first, (left) => agreement(left, right)));
  const expected = meanOver(first, (left) => rowMeans[left] ?? 0);
  const result = chanceCorrected(observed, expected, n);
  if (result.value === null) return result;
  const kappa = result.value;
  const margin = (left: number, right: number): number => (rowMeans[left] ?? 0) + (columnMeans[right] ?? 0);
  let spread = 0;
  for (const [left, right, share] of cells) {
    spread += share * (agreement(left, right) - margin(left, right) * (1 - kappa)) ** 2;
  }
  const variance = spread - (kappa - expected * (1 - kappa)) ** 2;
  const variance0 = spreadWithout(common, agreement, margin) - expected ** 2;
  const error = (of: number): number => Math.sqrt(Math.max(0, of) / n) / (1 - expected);
  return { ...result, se: error(variance), se0: error(variance0) };
}

/** The spread if the two coders were independent: over all pairs of levels, met or not. */
function spreadWithout(
  { first, second }: CommonUnits,
  agreement: Agreement,
  margin: (left: number, right: number) => number,
): number {
  return meanOver(first, (left) => meanOver(second, (right) => (agreement(left, right) - margin(left, right)) ** 2));
}

function meanOver(shares: Float64Array, value: (level: number) => number): number {
  let sum = 0;
  for (let level = 0; level < shares.length; level++) {
    const share = shares[level] ?? 0;
    if (share > 0) sum += share * value(level);
  }
  return sum;
}

/**
 * The largest kappa that the two coders' marginals allow (Cohen 1960): p_o,max = Σ min(p_k., p_.k). A kappa is to be
 * read beside it. Undefined as kappa is.
 */
export function kappaMax(ratings: Ratings): Result {
  const { n, first, second } = commonUnits(ratings);
  if (n === 0) return undefinedFor('no-common-unit');
  const most = first.reduce((sum, share, level) => sum + Math.min(share, second[level] ?? 0), 0);
  const expected = first.reduce((sum, share, level) => sum + share * (second[level] ?? 0), 0);
  return chanceCorrected(most, expected, n);
}
