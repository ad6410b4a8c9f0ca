import type { Localised } from '../locale.ts';
import type { Ratings } from './ratings.ts';
import type { Result } from './result.ts';

/** What a coefficient needs of a scale: nothing, an order, numbers, numbers with a true zero, or sets of codes. */
export type Scale = 'nominal' | 'ordinal' | 'interval' | 'ratio' | 'set';

/** One figure of agreement over a table of ratings. One number, one name: nothing here is called just "kappa". */
export interface Coefficient {
  /** As in JSON and on the command line: `cohen_kappa_linear`. */
  readonly name: string;
  readonly title: Localised;
  /** The paper whose formula it is. */
  readonly source: string;
  readonly coders: 'two' | 'any';
  readonly scale: Scale;
  compute(ratings: Ratings): Result;
}
