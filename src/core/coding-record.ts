import type { Coding } from './coding.ts';

/** Keys of a coding line in their order on disk (DESIGN section 5). */
export const codingKeys = [
  'id',
  'code',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
  'valence',
  'voice',
  'directness',
  'actor',
  'field',
  'refers_to',
  'memo',
  'codebook',
  'at',
] as const;

/** A coding as its line holds it: keys in their order, those without a value left out. */
export function codingRecord(coding: Coding): { readonly [key: string]: unknown } {
  const line: Record<string, unknown> = {};
  for (const key of codingKeys) if (coding[key] !== undefined) line[key] = coding[key];
  return line;
}
