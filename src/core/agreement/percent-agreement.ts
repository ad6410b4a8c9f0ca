import { pairability } from './pairable.ts';
import { MISSING, type Ratings } from './ratings.ts';
import { type Result, undefinedFor } from './result.ts';
import { identity } from './weights.ts';

/**
 * Percent agreement, mean over pairable units (Gwet 2014, p_a): of each unit that at least two coders rated, the share
 * of its pairs of coders that agree; then the mean. Standard error after Gwet (2014). Undefined where no unit is pairable.
 */
export function percentAgreement(ratings: Ratings): Result {
  const { units, pairable, observed, ofRow, raters } = pairability(ratings, identity);
  if (pairable === 0) return undefinedFor('no-pairable-unit');
  let squares = 0;
  for (const [row, weight] of ratings.weights.entries()) {
    if ((raters[row] ?? 0) === 0) continue;
    const own = (raters[row] ?? 0) < 2 ? 0 : ((ofRow[row] ?? 0) * units) / pairable;
    squares += weight * (own - observed) ** 2;
  }
  const se = units > 1 ? { se: Math.sqrt(squares / (units * (units - 1))) } : {};
  return { value: observed, n: pairable, ...se };
}

/** Percent agreement, pooled: agreeing pairs of coders out of all pairs of coders, over all units. */
export function percentAgreementPairs(ratings: Ratings): Result {
  const { coders, rows, weights } = ratings;
  let pairs = 0;
  let agreeing = 0;
  for (const [row, weight] of weights.entries()) {
    const values = rows.subarray(row * coders, (row + 1) * coders).filter((level) => level !== MISSING);
    for (let one = 0; one < values.length; one++) {
      for (let other = 0; other < one; other++) {
        pairs += weight;
        if (values[one] === values[other]) agreeing += weight;
      }
    }
  }
  return pairs === 0 ? undefinedFor('no-pairable-unit') : { value: agreeing / pairs, n: pairs };
}

/** Percent agreement of all: the share of units which every coder rated and on which all give one value (irr `agree`). */
export function percentAgreementAll(ratings: Ratings): Result {
  const { coders, rows, weights } = ratings;
  let complete = 0;
  let unanimous = 0;
  for (const [row, weight] of weights.entries()) {
    const values = rows.subarray(row * coders, (row + 1) * coders);
    if (values.includes(MISSING)) continue;
    complete += weight;
    if (values.every((level) => level === values[0])) unanimous += weight;
  }
  return complete === 0 ? undefinedFor('no-complete-unit') : { value: unanimous / complete, n: complete };
}
