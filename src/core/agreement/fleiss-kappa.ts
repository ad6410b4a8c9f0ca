import { corrected, pairability, weightedShares } from './pairable.ts';
import { MISSING, type Ratings, relabelled } from './ratings.ts';
import { type Result, undefinedFor } from './result.ts';
import { type Agreement, identity } from './weights.ts';

/**
 * Fleiss' kappa (1971) for any number of coders, missing values allowed and weights as in Gwet (2014):
 * p_e = Σ w_kl π_k π_l. Standard error after Gwet (2014). For complete ratings also `se0`, the error without any
 * agreement, after Fleiss, Nee & Landis (1979); the variance printed in 1971 is withdrawn.
 * Undefined where no unit is pairable, and where all ratings are one value (0 / 0).
 */
export function fleissKappa(ratings: Ratings, agreement: Agreement = identity): Result {
  const parts = pairability(ratings, agreement);
  if (parts.pairable === 0) return undefinedFor('no-pairable-unit');
  const weighted = weightedShares(agreement, parts.shares);
  const expected = parts.shares.reduce((sum, share, level) => sum + share * (weighted[level] ?? 0), 0);
  const result = corrected(ratings, parts, expected, (level) => weighted[level] ?? 0);
  if (result.value === null || agreement !== identity || ratings.rows.includes(MISSING)) return result;
  const spread = parts.shares.reduce((sum, share) => sum + share * (1 - share), 0);
  const skew = parts.shares.reduce((sum, share) => sum + share * (1 - share) * (1 - 2 * share), 0);
  const variance = (2 / (spread ** 2 * parts.units * ratings.coders * (ratings.coders - 1))) * (spread ** 2 - skew);
  return { ...result, se0: Math.sqrt(variance) };
}

/** Fleiss' kappa of each level against all others together (κ_j), by label. */
export function fleissPerCategory(ratings: Ratings): ReadonlyMap<string, Result> {
  const two = [{ label: 'other' }, { label: 'this' }];
  return new Map(
    ratings.levels.map(({ label }, at) => [
      label,
      fleissKappa(relabelled(ratings, two, (level) => (level === at ? 1 : 0))),
    ]),
  );
}
