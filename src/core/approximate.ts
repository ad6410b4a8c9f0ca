import search from 'approx-string-match';

/** A place that resembles a pattern: UTF-16 units, end not included, and the number of edits between the two. */
export interface Resemblance {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** The closest places of `pattern` in `text` with at most `maxErrors` edits, best first (Myers 1999, bit-parallel). */
export function closest(text: string, pattern: string, maxErrors: number): readonly Resemblance[] {
  const found = [...search(text, pattern, maxErrors)].sort((a, b) => a.errors - b.errors || a.start - b.start);
  // The algorithm reports every end near a hit; only the best of those that overlap is a place of its own.
  const apart: Resemblance[] = [];
  for (const match of found) {
    if (apart.every((other) => match.end <= other.start || match.start >= other.end)) apart.push(match);
  }
  return apart;
}
