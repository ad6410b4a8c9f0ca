import type { Span } from './span.ts';

/** A segment that can be found again: where it was, what it says, and up to 32 code points on either side. */
export interface Anchor extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
