import { pairability } from './pairable.ts';
import { activeCoders, MISSING, ofCoders, type Ratings } from './ratings.ts';
import { chanceCorrected, type Result, undefinedFor } from './result.ts';
import { type Agreement, identity } from './weights.ts';

/**
 * Conger's kappa (1980; the same as Hubert's 1977, and irr's "exact" Fleiss) for any number of coders: pairwise
 * agreement as in Fleiss, p_e the mean over ordered pairs of coders of Σ w_kl p_gk p_hl, each coder's own shares over
 * the units they rated. Standard error linearised as in Gwet (2014). A coder without any rating is left out and named.
 * Undefined where no unit is pairable, and where p_e is 1.
 */
export function congerKappa(all: Ratings, agreement: Agreement = identity): Result {
  const active = activeCoders(all);
  const dropped = Array.from({ length: all.coders }, (_, coder) => coder).filter((coder) => !active.includes(coder));
  const ratings = dropped.length === 0 ? all : ofCoders(all, active);
  const parts = pairability(ratings, agreement);
  if (parts.pairable === 0) return undefinedFor('no-pairable-unit');
  const { shares, rated } = ownShares(ratings);
  const others = meetings(shares, agreement);
  const pairs = ratings.coders * (ratings.coders - 1);
  const expectedOf = shares.map((own, coder) => dot(own, others[coder] ?? own));
  const expected = expectedOf.reduce((sum, part) => sum + part, 0) / pairs;
  const result = chanceCorrected(parts.observed, expected, parts.pairable, dropped.length === 0 ? {} : { dropped });
  if (result.value === null || parts.units <= 1) return result;
  let squares = 0;
  for (const [row, weight] of ratings.weights.entries()) {
    if (parts.raters[row] === 0) continue;
    // How much this unit moves the expected agreement, through the shares of each coder who rated it.
    let chance = 0;
    for (let coder = 0; coder < ratings.coders; coder++) {
      const level = ratings.rows[row * ratings.coders + coder] ?? MISSING;
      if (level === MISSING) continue;
      const move = (others[coder]?.[level] ?? 0) - (expectedOf[coder] ?? 0);
      chance += (move * parts.units) / (rated[coder] ?? 1) / pairs;
    }
    const pairable = (parts.raters[row] ?? 0) >= 2;
    const own = pairable ? ((parts.units / parts.pairable) * ((parts.ofRow[row] ?? 0) - expected)) / (1 - expected) : 0;
    squares += weight * (own - (2 * (1 - result.value) * chance) / (1 - expected) - result.value) ** 2;
  }
  return { ...result, se: Math.sqrt(squares / (parts.units * (parts.units - 1))) };
}

/** Each coder's own distribution, and how many units they rated. */
function ownShares({ coders, levels, rows, weights }: Ratings): {
  readonly shares: readonly Float64Array[];
  readonly rated: readonly number[];
} {
  const shares = Array.from({ length: coders }, () => new Float64Array(levels.length));
  const rated = new Array<number>(coders).fill(0);
  for (let at = 0; at < rows.length; at++) {
    const level = rows[at] ?? MISSING;
    const coder = at % coders;
    const weight = weights[Math.floor(at / coders)] ?? 0;
    const own = shares[coder];
    if (level === MISSING || !own) continue;
    own[level] = (own[level] ?? 0) + weight;
    rated[coder] = (rated[coder] ?? 0) + weight;
  }
  return { shares: shares.map((own, coder) => own.map((sum) => sum / (rated[coder] ?? 1))), rated };
}

/** For each coder and level: Σ over the other coders and their levels of w_kl p_hl. */
function meetings(shares: readonly Float64Array[], agreement: Agreement): readonly Float64Array[] {
  const total = new Float64Array(shares[0]?.length ?? 0);
  for (const own of shares)
    for (let level = 0; level < total.length; level++) total[level] = (total[level] ?? 0) + (own[level] ?? 0);
  return shares.map((own) =>
    own.map((_, level) =>
      total.reduce((sum, all, other) => {
        const rest = all - (own[other] ?? 0);
        return rest === 0 ? sum : sum + rest * agreement(level, other);
      }, 0),
    ),
  );
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
