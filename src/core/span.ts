/** A stretch of a text in Unicode code points, counted from 0; `end` is not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
