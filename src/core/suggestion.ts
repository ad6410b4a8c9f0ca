import type { Directness } from './coding.ts';
import type { Span } from './span.ts';

/** What a codebook's terms propose. Never counted as a coding (METHOD 0.1 rule 4). */
export interface Suggestion extends Span {
  readonly source: string;
  readonly voice: string;
  readonly line: number;
  readonly code: string;
  readonly valence?: string;
  readonly directness?: Directness;
  /** The codebook term that matched, as it stands in the codebook. */
  readonly term: string;
  /** The cue that proposed the valence or the directness. */
  readonly cue?: string;
  readonly exact: string;
}
