import type { Anchor } from './anchor.ts';
import { compareStrings } from './diagnostic.ts';
import { compareSpans, type Span } from './span.ts';

export type Directness = 'direct' | 'indirect' | 'inferred';

/** This code on this segment by this coder. Keys are those of a coding line on disk, with the file's coder and source added. */
export interface Coding extends Anchor {
  readonly id: string;
  readonly coder: string;
  readonly source: string;
  /** The most specific code, e.g. `E1.2`; parents come from the codebook. */
  readonly code: string;
  readonly valence?: string;
  readonly voice: string;
  /** Absent means `direct`. */
  readonly directness?: Directness;
  readonly actor?: string;
  readonly field?: string;
  /** Years: the time talked about, never the time of the interview. */
  readonly refers_to?: YearRange;
  readonly memo?: string;
  /** `id@version` at the time of coding. */
  readonly codebook?: string;
  readonly at?: string;
  /** Set by `reduce` where consent or a flag forbids the words: `exact`, `prefix` and `suffix` are then empty. */
  readonly withheld?: true;
  /** Where it stands in the stored text, when names are replaced in what others read; offsets are then those of their text. */
  readonly stored?: Span;
}

/**
 * What stays visible of a coding that a withdrawal took out (METHOD 6): that it was there, and where it stood among the
 * codes. No words, no valence; it reaches no count and no point.
 */
export type Withdrawn = Pick<Coding, 'id' | 'source' | 'voice' | 'code'>;

/**
 * Why a coding is in no figure. Its passage is no evidence, however it is coded: for who said it, or because its words
 * do not stand where it says (`adrift`), so that nobody may have said them. Or the coding says nothing that could be
 * counted: its code is in no codebook, its valence is none of its codebook's, or its coder gave this code to these words
 * before (`twice`).
 */
export type Barred = 'researcher' | 'withdrawn' | 'adrift' | Miscoded | 'twice';

export type Miscoded = 'code' | 'valence';

export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** The order of lines in a coding file: start, end, code, id. */
export function compareCodings(a: Coding, b: Coding): number {
  return compareSpans(a, b) || compareStrings(a.code, b.code) || compareStrings(a.id, b.id);
}
