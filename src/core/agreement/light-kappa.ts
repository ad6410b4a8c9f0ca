import { cohenKappa } from './cohen-kappa.ts';
import { activeCoders, coderPairs, type Ratings } from './ratings.ts';
import { type Result, undefinedFor } from './result.ts';
import { type Agreement, identity } from './weights.ts';

/**
 * Light's kappa (1971): the mean of Cohen's kappa over all pairs of coders. A coder without any rating is left out and
 * named. Undefined as soon as one pair is: the rest is not averaged in silence (other programs print 0 there, or NA).
 */
export function lightKappa(ratings: Ratings, agreement: Agreement = identity): Result {
  const active = activeCoders(ratings);
  const dropped = Array.from({ length: ratings.coders }, (_, coder) => coder).filter((at) => !active.includes(at));
  const pairs = coderPairs(active);
  if (pairs.length === 0) return undefinedFor('no-pairable-unit');
  let sum = 0;
  let n = 0;
  for (const [one, other] of pairs) {
    const { value, n: common } = cohenKappa(ratings, agreement, one, other);
    if (value === null) return undefinedFor(common === 0 ? 'no-common-unit' : 'pair-without-variation');
    sum += value;
    n = Math.max(n, common);
  }
  return { value: sum / pairs.length, n, ...(dropped.length === 0 ? {} : { dropped }) };
}
