/** A stretch of a text in Unicode code points, counted from 0; `end` is not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many code points two stretches share; 0 when they only touch. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
