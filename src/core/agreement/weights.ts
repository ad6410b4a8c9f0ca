import type { Level } from './ratings.ts';

/** How far two levels agree: 1 the same, 0 not at all. Symmetric. */
export type Agreement = (one: number, other: number) => number;

/** Unweighted: only the same level agrees. */
export const identity: Agreement = (one, other) => (one === other ? 1 : 0);

/**
 * Weights by rank in the declared scale, as irr, sklearn, psych, vcd and statsmodels have them: linear (power 1) or
 * quadratic (power 2). Points of the scale that nobody used count.
 */
export function byRank(levels: number, power: 1 | 2): Agreement {
  return (one, other) => (one === other ? 1 : 1 - (Math.abs(one - other) / (levels - 1)) ** power);
}

/** Weights by the levels' numbers, as Gwet (2014) and irrCAC have them; by rank where a level has no number. */
export function byValue(levels: readonly Level[], power: 1 | 2): Agreement {
  const values = numbersOf(levels);
  const range = Math.max(...values) - Math.min(...values);
  return (one, other) =>
    one === other ? 1 : 1 - (Math.abs((values[one] ?? 0) - (values[other] ?? 0)) / range) ** power;
}

/** Gwet's ordinal weights (2014, table 3.8): by the pairs of ranks that lie between two levels, both included. */
export function ordinal(levels: number): Agreement {
  const pairs = (distance: number): number => ((distance + 1) * distance) / 2;
  return (one, other) => 1 - pairs(Math.abs(one - other)) / pairs(levels - 1);
}

/** Weights that a researcher sets down, row after row; the diagonal is 1. */
export function byTable(table: readonly (readonly number[])[]): Agreement {
  return (one, other) => (one === other ? 1 : (table[one]?.[other] ?? 0));
}

/** The levels' numbers; their ranks when one of them has none. */
export function numbersOf(levels: readonly Level[]): readonly number[] {
  return levels.every(({ number }) => number !== undefined)
    ? levels.map(({ number }) => number ?? 0)
    : levels.map((_, rank) => rank);
}
