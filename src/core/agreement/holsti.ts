import { MISSING, type Ratings } from './ratings.ts';
import { type Result, undefinedFor } from './result.ts';

/**
 * Holsti's coefficient of reliability (1969) of two coders: 2M / (N1 + N2), M the agreed codings, N1 and N2 all codings
 * of either. Not corrected for chance. Undefined where neither coded anything.
 */
export function holsti(ratings: Ratings): Result {
  const { coders, rows, weights } = ratings;
  let agreed = 0;
  let all = 0;
  for (const [row, weight] of weights.entries()) {
    const left = rows[row * coders] ?? MISSING;
    const right = rows[row * coders + 1] ?? MISSING;
    if (left !== MISSING) all += weight;
    if (right !== MISSING) all += weight;
    if (left !== MISSING && left === right) agreed += weight;
  }
  return all === 0 ? undefinedFor('nothing-coded') : { value: (2 * agreed) / all, n: all };
}
