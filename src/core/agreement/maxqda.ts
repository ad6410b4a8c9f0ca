import { chanceCorrected, type Result, undefinedFor } from './result.ts';

/**
 * What MAXQDA prints as kappa on segments, under its own name: Brennan & Prediger (1981) with p_o the share of matched
 * segments and p_e 1 / codes, or 1 / (codes + 1) where a segment may stay uncoded. The formula is as the manual is
 * remembered, not checked against the program. Undefined without a segment.
 */
export function maxqdaKappa(agreements: number, disagreements: number, codes: number, uncodedPossible = false): Result {
  const segments = agreements + disagreements;
  const choices = codes + (uncodedPossible ? 1 : 0);
  if (segments === 0) return undefinedFor('nothing-coded');
  if (choices < 2) return undefinedFor('one-category', segments);
  return chanceCorrected(agreements / segments, 1 / choices, segments);
}
