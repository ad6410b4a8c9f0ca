import { MISSING, type Ratings } from './ratings.ts';

/** Units that both of two coders rated (pairwise deletion), as shares. */
export interface CommonUnits {
  /** How many. */
  readonly n: number;
  /** Distinct pairs of values: the first coder's level, the second's, and the share of units. */
  readonly cells: readonly (readonly [number, number, number])[];
  /** Each coder's own shares of the levels. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Units that coders `one` and `other` have both rated. */
export function commonUnits(ratings: Ratings, one = 0, other = 1): CommonUnits {
  const { coders, rows, weights, levels } = ratings;
  const sums = new Map<number, number>();
  let n = 0;
  for (let row = 0; row < weights.length; row++) {
    const left = rows[row * coders + one] ?? MISSING;
    const right = rows[row * coders + other] ?? MISSING;
    const weight = weights[row] ?? 0;
    if (left === MISSING || right === MISSING || weight === 0) continue;
    n += weight;
    const key = left * levels.length + right;
    sums.set(key, (sums.get(key) ?? 0) + weight);
  }
  const first = new Float64Array(levels.length);
  const second = new Float64Array(levels.length);
  const cells = [...sums].map(([key, sum]) => {
    const left = Math.floor(key / levels.length);
    const right = key % levels.length;
    first[left] = (first[left] ?? 0) + sum / n;
    second[right] = (second[right] ?? 0) + sum / n;
    return [left, right, sum / n] as const;
  });
  return { n, cells, first, second };
}
