/** A value on a scale. `number` where the label is one; `set` where a coder may give several codes to a unit. */
export interface Level {
  readonly label: string;
  readonly number?: number;
  readonly set?: readonly string[];
}

/** A coder gave this unit no value: not seen, which is not the same as "saw it, applied nothing". */
export const MISSING = -1;

/**
 * Who gave which unit which value. Units with the same row are kept once, with how many they are: every coefficient is
 * a sum over units, so it is one over distinct rows too, however many units there are. A weight need not be whole:
 * where the unit is a character, a row is a stretch and its weight the stretch's length.
 */
export interface Ratings {
  readonly coders: number;
  /** In the order of the scale. Where a codebook declares them, those that nobody used count as well. */
  readonly levels: readonly Level[];
  /** Row after row, one index of a level a coder, or `MISSING`. */
  readonly rows: Int32Array;
  /** How many units have the row; 0 or more. */
  readonly weights: Float64Array;
}

/** Distinct rows of a table that is given unit after unit, `coders` values a unit, in an order that depends on nothing else. */
export function ratingsOf(
  codes: Int32Array,
  coders: number,
  levels: readonly Level[],
  lengths?: ArrayLike<number>,
): Ratings {
  const base = levels.length + 1;
  const kinds = base ** coders;
  const units = coders === 0 ? 0 : codes.length / coders;
  if (kinds <= 1 << 20) return byTable(codes, coders, levels, kinds, lengths);
  if (kinds > Number.MAX_SAFE_INTEGER) {
    const weights = lengths === undefined ? new Float64Array(units).fill(1) : Float64Array.from(lengths);
    return { coders, levels, rows: codes, weights };
  }
  const sums = new Map<number, number>();
  for (let unit = 0; unit < units; unit++) {
    const key = keyOf(codes, unit * coders, coders, base);
    sums.set(key, (sums.get(key) ?? 0) + (lengths?.[unit] ?? 1));
  }
  const keys = Float64Array.from(sums.keys()).sort();
  return unpacked(
    keys,
    keys.map((key) => sums.get(key) ?? 0),
    coders,
    levels,
  );
}

/** The usual case: few enough sorts of rows that each has a place of its own. */
function byTable(
  codes: Int32Array,
  coders: number,
  levels: readonly Level[],
  kinds: number,
  lengths?: ArrayLike<number>,
): Ratings {
  const sums = new Float64Array(kinds);
  const base = levels.length + 1;
  const units = coders === 0 ? 0 : codes.length / coders;
  let at = 0;
  for (let unit = 0; unit < units; unit++) {
    let key = 0;
    for (let coder = 0; coder < coders; coder++) key = key * base + (codes[at++] ?? MISSING) + 1;
    sums[key] = (sums[key] ?? 0) + (lengths === undefined ? 1 : (lengths[unit] ?? 0));
  }
  const keys: number[] = [];
  for (let key = 0; key < kinds; key++) if ((sums[key] ?? 0) > 0) keys.push(key);
  return unpacked(
    keys,
    keys.map((key) => sums[key] ?? 0),
    coders,
    levels,
  );
}

function keyOf(codes: Int32Array, from: number, coders: number, base: number): number {
  let key = 0;
  for (let coder = 0; coder < coders; coder++) key = key * base + (codes[from + coder] ?? MISSING) + 1;
  return key;
}

function unpacked(
  keys: ArrayLike<number>,
  weights: ArrayLike<number>,
  coders: number,
  levels: readonly Level[],
): Ratings {
  const base = levels.length + 1;
  const rows = new Int32Array(keys.length * coders);
  for (let row = 0; row < keys.length; row++) {
    let key = keys[row] ?? 0;
    for (let coder = coders - 1; coder >= 0; coder--) {
      rows[row * coders + coder] = (key % base) - 1;
      key = Math.floor(key / base);
    }
  }
  return { coders, levels, rows, weights: Float64Array.from(weights) };
}

/** The same rows with every level put into another: dichotomies, roll-ups. `to` gives the new level of each old one. */
export function relabelled(ratings: Ratings, levels: readonly Level[], to: (level: number) => number): Ratings {
  const rows = ratings.rows.map((level) => (level === MISSING ? MISSING : to(level)));
  return ratingsOf(rows, ratings.coders, levels, ratings.weights);
}

/** Only these coders, in this order. Units that none of them rated stay, and count for nothing. */
export function ofCoders(ratings: Ratings, coders: readonly number[]): Ratings {
  const count = ratings.weights.length;
  const rows = new Int32Array(count * coders.length);
  for (let row = 0; row < count; row++) {
    for (const [at, coder] of coders.entries()) {
      rows[row * coders.length + at] = ratings.rows[row * ratings.coders + coder] ?? MISSING;
    }
  }
  return ratingsOf(rows, coders.length, ratings.levels, ratings.weights);
}

/** Coders who rated at least one unit. */
export function activeCoders(ratings: Ratings): readonly number[] {
  const active = new Set<number>();
  for (const [at, level] of ratings.rows.entries()) {
    if (level !== MISSING && (ratings.weights[Math.floor(at / ratings.coders)] ?? 0) > 0) {
      active.add(at % ratings.coders);
    }
  }
  return [...active].sort((a, b) => a - b);
}

/** Every pair of coders, the lower number first. */
export function coderPairs(coders: readonly number[]): readonly (readonly [number, number])[] {
  return coders.flatMap((one, at) => coders.slice(at + 1).map((other) => [one, other] as const));
}
