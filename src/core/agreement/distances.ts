import type { Level } from './ratings.ts';
import { numbersOf } from './weights.ts';

/** A squared distance between levels; it may depend on the scale and on how often each level was used. */
export type Distance = (levels: readonly Level[], totals: Float64Array) => (one: number, other: number) => number;

/** δ² = 1 between any two levels. */
export const nominal: Distance = () => (one, other) => (one === other ? 0 : 1);

/** δ² = (how many values lie between, half of the ends' own included)²; levels in the order of the scale. */
export const ordinal: Distance = (_, totals) => {
  const below = new Float64Array(totals.length + 1);
  for (let level = 0; level < totals.length; level++) below[level + 1] = (below[level] ?? 0) + (totals[level] ?? 0);
  const middle = totals.map((total, level) => (below[level] ?? 0) + total / 2);
  return (one, other) => ((middle[one] ?? 0) - (middle[other] ?? 0)) ** 2;
};

/** δ² = (c − k)². */
export const interval: Distance = (levels) => {
  const numbers = numbersOf(levels);
  return (one, other) => ((numbers[one] ?? 0) - (numbers[other] ?? 0)) ** 2;
};

/** δ² = ((c − k) / (c + k))², and 0 where c + k is 0. */
export const ratio: Distance = (levels) => {
  const numbers = numbersOf(levels);
  return (one, other) => {
    const sum = (numbers[one] ?? 0) + (numbers[other] ?? 0);
    return sum === 0 ? 0 : (((numbers[one] ?? 0) - (numbers[other] ?? 0)) / sum) ** 2;
  };
};

/** Squared distances that a researcher sets down: symmetric, 0 on the diagonal. */
export function byTable(table: readonly (readonly number[])[]): Distance {
  return () => (one, other) => (one === other ? 0 : (table[one]?.[other] ?? 1));
}

/** Distances between sets of codes. Two empty sets ("saw it, applied nothing") are the same. */
type SetDistance = (shared: number, one: number, other: number) => number;

function betweenSets(distance: SetDistance): Distance {
  return (levels) => {
    const sets = levels.map(({ set, label }) => new Set(set ?? [label]));
    return (one, other) => {
      const left = sets[one] ?? new Set();
      const right = sets[other] ?? new Set();
      let shared = 0;
      for (const code of left) if (right.has(code)) shared++;
      return one === other ? 0 : distance(shared, left.size, right.size);
    };
  };
}

const jaccardOf: SetDistance = (shared, one, other) => 1 - shared / (one + other - shared);

/** How sets lie to each other (Passonneau 2006): 1 equal, 2/3 one within the other, 1/3 overlapping, 0 apart. */
function kinship(shared: number, one: number, other: number): number {
  if (shared === one && shared === other) return 1;
  if (shared === one || shared === other) return 2 / 3;
  return shared > 0 ? 1 / 3 : 0;
}

/** 1 − |A∩B| / |A∪B|. */
export const jaccard = betweenSets(jaccardOf);

/** 1 − 2|A∩B| / (|A| + |B|). */
export const dice = betweenSets((shared, one, other) => 1 - (2 * shared) / (one + other));

/** MASI, measuring agreement on set-valued items (Passonneau 2006): 1 − J·M. */
export const masi = betweenSets(
  (shared, one, other) => 1 - (1 - jaccardOf(shared, one, other)) * kinship(shared, one, other),
);

/** Passonneau (2004): 0 equal, 1/3 one within the other, 2/3 overlapping, 1 apart. */
export const passonneau = betweenSets((shared, one, other) => 1 - kinship(shared, one, other));
