import { type Ratings, ratingsOf as ratingsOfCodes } from './ratings.ts';
import { type Result, undefinedFor } from './result.ts';

/** A code present or absent, two coders: both, only the first, only the second, neither. Units or characters. */
export interface TwoByTwo {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/** Absent and present: the levels of a code taken for itself. */
export const presence = [{ label: 'absent' }, { label: 'present' }];

/** The same as ratings of two coders. */
export function ratingsOf({ both, onlyFirst, onlySecond, neither }: TwoByTwo): Ratings {
  return ratingsOfCodes(Int32Array.of(1, 1, 1, 0, 0, 1, 0, 0), 2, presence, [both, onlyFirst, onlySecond, neither]);
}

function share(part: number, whole: number, n: number): Result {
  return whole === 0 ? undefinedFor('nothing-coded', n) : { value: part / whole, n };
}

function sum({ both, onlyFirst, onlySecond, neither }: TwoByTwo): number {
  return both + onlyFirst + onlySecond + neither;
}

/** (a + d) / n. */
export function percent(table: TwoByTwo): Result {
  const n = sum(table);
  return n === 0 ? undefinedFor('no-common-unit') : { value: (table.both + table.neither) / n, n };
}

/** Agreement on presence, 2a / (2a + b + c): the same as F1 and Dice. Undefined where neither used the code. */
export function positiveAgreement(table: TwoByTwo): Result {
  return share(2 * table.both, 2 * table.both + table.onlyFirst + table.onlySecond, sum(table));
}

/** Agreement on absence, 2d / (2d + b + c). */
export function negativeAgreement(table: TwoByTwo): Result {
  return share(2 * table.neither, 2 * table.neither + table.onlyFirst + table.onlySecond, sum(table));
}

/** Jaccard: a / (a + b + c). Undefined where neither used the code. */
export function jaccardIndex(table: TwoByTwo): Result {
  return share(table.both, table.both + table.onlyFirst + table.onlySecond, sum(table));
}

/** Prevalence- and bias-adjusted kappa, 2 p_o − 1 (Byrt, Bishop & Carlin 1993). */
export function pabak(table: TwoByTwo): Result {
  const result = percent(table);
  return result.value === null ? result : { ...result, value: 2 * result.value - 1 };
}

/** |a − d| / n: near 1 the code is nearly everywhere or nearly nowhere, and kappa is low however well two agree. */
export function prevalence(table: TwoByTwo): Result {
  const n = sum(table);
  return n === 0 ? undefinedFor('no-common-unit') : { value: Math.abs(table.both - table.neither) / n, n };
}

/** |b − c| / n: how much more often one coder applies the code than the other. */
export function bias(table: TwoByTwo): Result {
  const n = sum(table);
  return n === 0 ? undefinedFor('no-common-unit') : { value: Math.abs(table.onlyFirst - table.onlySecond) / n, n };
}
