import { totalWeight } from './brennan-prediger.ts';
import { corrected, pairability } from './pairable.ts';
import type { Ratings } from './ratings.ts';
import { type Result, undefinedFor } from './result.ts';
import { type Agreement, identity } from './weights.ts';

/**
 * Gwet's AC1 (2008), and with weights AC2 (2014): p_e = T_w Σ π_k (1 − π_k) / (q (q − 1)), T_w = Σ w_kl. Less moved by
 * prevalence than kappa. Depends on q (see `brennanPrediger`). Standard error after Gwet (2014).
 * Undefined with fewer than two levels (other programs print 1), and where no unit is pairable.
 */
export function gwetAc(ratings: Ratings, agreement: Agreement = identity): Result {
  const levels = ratings.levels.length;
  if (levels < 2) return undefinedFor('one-category');
  const parts = pairability(ratings, agreement);
  if (parts.pairable === 0) return undefinedFor('no-pairable-unit');
  const factor = totalWeight(levels, agreement) / (levels * (levels - 1));
  const expected = factor * parts.shares.reduce((sum, share) => sum + share * (1 - share), 0);
  return corrected(ratings, parts, expected, (level) => factor * (1 - (parts.shares[level] ?? 0)));
}
