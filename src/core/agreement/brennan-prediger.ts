import { corrected, pairability } from './pairable.ts';
import type { Ratings } from './ratings.ts';
import { type Result, undefinedFor } from './result.ts';
import { type Agreement, identity } from './weights.ts';

/**
 * Brennan & Prediger (1981), which for two coders is Bennett's S (1954) and for more Randolph's free-marginal kappa
 * (2005): every level is as likely as any other, p_e = Σ w_kl / q². It depends on q, the number of levels: those the
 * codebook declares, else those used; print q with it. Standard error after Gwet (2014).
 * Undefined with fewer than two levels, and where no unit is pairable.
 */
export function brennanPrediger(ratings: Ratings, agreement: Agreement = identity): Result {
  const levels = ratings.levels.length;
  if (levels < 2) return undefinedFor('one-category');
  const parts = pairability(ratings, agreement);
  if (parts.pairable === 0) return undefinedFor('no-pairable-unit');
  return corrected(ratings, parts, totalWeight(levels, agreement) / levels ** 2);
}

/** T_w: the sum of all weights. */
export function totalWeight(levels: number, agreement: Agreement): number {
  if (agreement === identity) return levels;
  let total = 0;
  for (let one = 0; one < levels; one++) for (let other = 0; other < levels; other++) total += agreement(one, other);
  return total;
}
