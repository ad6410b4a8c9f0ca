/**
 * Control characters but white space, and format characters (bidirectional marks, zero-width space, BOM, tags) but
 * the joiners that emoji and some scripts need and the Arabic signs that are drawn.
 */
const unseen = /(?![\s\u0085])\p{Cc}|(?!\u200c|\u200d|[\u0600-\u0605\u06dd\u070f\u08e2])\p{Cf}/gu;
/** Half of a surrogate pair alone: it has no bytes in UTF-8. */
const halves = /\p{Cs}/gu;
const gaps = /[\s\u0085]+/g;

/**
 * A string from the data as it may be printed: no control or bidirectional characters, and every run of white space
 * as one space (DESIGN section 5), so that no text can move a cursor, reorder a line or break a table.
 */
export function tidy(text: string): string {
  return text.replace(unseen, '').replace(halves, '\ufffd').replace(gaps, ' ').trim();
}

/** The same data with every string tidied, keys included, so that no renderer can forget one. */
export function tidied<T>(value: T): T {
  return tidiedValue(value) as T;
}

function tidiedValue(value: unknown): unknown {
  if (typeof value === 'string') return tidy(value);
  if (Array.isArray(value)) return value.map(tidiedValue);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [tidy(key), tidiedValue(inner)]);
  return Object.fromEntries(entries);
}
