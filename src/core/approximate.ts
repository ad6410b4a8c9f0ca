/** A place that resembles a pattern: code points, end not included, and the fewest edits that turn one into the other. */
export interface Resemblance {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

const WORD = 32;
/** How many equally good ends beside the first are compared for the better fit; more only come from repeated signs. */
const MOST_TIES = 8;

/**
 * The places of `text` closest to `pattern` with at most `maxErrors` edits (insert, delete, replace one code point),
 * in the order of the text: the best of all, the best of what is left of it and the best of what is right of it.
 * Time grows with the length of `text` times that of `pattern` ÷ 32, whatever the two hold.
 */
export function closest(text: string, pattern: string, maxErrors: number): readonly Resemblance[] {
  const hay = codesOf(text);
  const needle = codesOf(pattern);
  if (needle.length === 0) return [];
  const scores = fewestErrors(hay, needle, maxErrors);
  const best = bestPlace(hay, needle, scores, hay.length);
  if (!best || best.errors > maxErrors) return [];
  // An end's score depends on what stands before it alone, so the left part needs no second run; the right part does.
  const left = bestPlace(hay, needle, scores, best.start);
  const rest = hay.subarray(best.end);
  const right = bestPlace(rest, needle, fewestErrors(rest, needle, maxErrors), rest.length);
  return [
    ...(left && left.errors <= maxErrors ? [left] : []),
    best,
    ...(right && right.errors <= maxErrors
      ? [{ start: right.start + best.end, end: right.end + best.end, errors: right.errors }]
      : []),
  ];
}

/** The place with the fewest errors that ends at or before `limit`; of equals, the first that is nearest in length. */
function bestPlace(hay: Uint32Array, needle: Uint32Array, scores: Int32Array, limit: number): Resemblance | undefined {
  let least = Number.POSITIVE_INFINITY;
  let first = 0;
  for (let end = 1; end <= limit; end++) {
    const score = scores[end] ?? 0;
    if (score < least) {
      least = score;
      first = end;
    }
  }
  let best: Resemblance | undefined;
  for (let end = first; end <= limit && end <= first + MOST_TIES && scores[end] === least; end++) {
    const place = { start: startOf(hay, needle, end, least), end, errors: least };
    if (!best || misfit(place, needle) < misfit(best, needle)) best = place;
  }
  return best;
}

function misfit(place: Resemblance, needle: Uint32Array): number {
  return Math.abs(place.end - place.start - needle.length);
}

/** Where the place that ends at `end` with `errors` errors starts: edits counted backwards from its end. */
function startOf(hay: Uint32Array, needle: Uint32Array, end: number, errors: number): number {
  const window = hay.slice(Math.max(0, end - needle.length - errors), end).reverse();
  const scores = fewestErrors(window, needle.slice().reverse(), errors, true);
  let length = 0;
  for (let size = 0; size <= window.length; size++) {
    const nearer = Math.abs(size - needle.length) < Math.abs(length - needle.length);
    if (scores[size] === errors && (nearer || scores[length] !== errors)) length = size;
  }
  return end - length;
}

/**
 * For every place of `hay`, the fewest errors of any stretch that ends there, or `most + 1` where there are more.
 * With `fromStart` the stretch must begin where `hay` begins. Bit-parallel dynamic programming after Myers (1999), in
 * blocks of 32 rows, of which only those that can still stay within `most` are worked out.
 */
function fewestErrors(hay: Uint32Array, needle: Uint32Array, most: number, fromStart = false): Int32Array {
  const blocks = blocksOf(needle);
  const none = new Int32Array(blocks.count);
  const lowest = blocks.count - 1;
  const result = new Int32Array(hay.length + 1).fill(most + 1);
  if (needle.length <= most) result[0] = needle.length;
  let last = Math.min(lowest, Math.ceil(Math.max(1, most) / WORD) - 1);
  for (let at = 0; at < hay.length; at++) {
    const rows = blocks.rows.get(hay[at] ?? 0) ?? none;
    let carry = fromStart ? 1 : 0;
    for (let block = 0; block <= last; block++) carry = advance(blocks, block, rows[block] ?? 0, carry);
    const before = (blocks.score[last] ?? 0) - carry;
    const next = rows[last + 1] ?? 0;
    if (last < lowest && before <= most && ((next & 1) === 1 || carry < 0)) {
      last++;
      blocks.plus[last] = -1;
      blocks.minus[last] = 0;
      blocks.score[last] = before + (blocks.top[last] ?? 0) + 1;
      advance(blocks, last, next, carry);
    } else {
      while (last > 0 && (blocks.score[last] ?? 0) >= most + WORD) last--;
    }
    if (last === lowest) result[at + 1] = Math.min(most + 1, blocks.score[last] ?? 0);
  }
  return result;
}

/** One column of the table of edits in blocks of 32 rows: differences between neighbouring rows, and each lowest row. */
interface Blocks {
  readonly count: number;
  /** For each sign of the pattern, the rows where it stands, as bits. */
  readonly rows: ReadonlyMap<number, Int32Array>;
  readonly plus: Int32Array;
  readonly minus: Int32Array;
  readonly score: Int32Array;
  /** Bit of each block's lowest row. */
  readonly top: Int32Array;
}

function blocksOf(needle: Uint32Array): Blocks {
  const count = Math.ceil(needle.length / WORD);
  const rows = new Map<number, Int32Array>();
  needle.forEach((code, row) => {
    const bits = rows.get(code) ?? new Int32Array(count);
    const block = Math.floor(row / WORD);
    bits[block] = (bits[block] ?? 0) | (1 << (row % WORD));
    rows.set(code, bits);
  });
  const score = Int32Array.from({ length: count }, (_, block) => Math.min(needle.length, (block + 1) * WORD));
  return {
    count,
    rows,
    plus: new Int32Array(count).fill(-1),
    minus: new Int32Array(count),
    score,
    top: score.map((row) => (row - 1) % WORD),
  };
}

/** Takes one block to the next column; gives and takes the change (−1, 0, 1) of the row at its foot and above it. */
function advance(blocks: Blocks, block: number, rows: number, above: number): number {
  const pv = blocks.plus[block] ?? 0;
  const mv = blocks.minus[block] ?? 0;
  const eq = above < 0 ? rows | 1 : rows;
  const xv = rows | mv;
  const xh = (((eq & pv) + pv) ^ pv) | eq;
  const ph = mv | ~(xh | pv);
  const mh = pv & xh;
  const top = blocks.top[block] ?? 0;
  const change = ((ph >>> top) & 1) - ((mh >>> top) & 1);
  const down = (ph << 1) | (above > 0 ? 1 : 0);
  const up = (mh << 1) | (above < 0 ? 1 : 0);
  blocks.plus[block] = up | ~(xv | down);
  blocks.minus[block] = down & xv;
  blocks.score[block] = (blocks.score[block] ?? 0) + change;
  return change;
}

function codesOf(value: string): Uint32Array {
  return Uint32Array.from(value, (sign) => sign.codePointAt(0) ?? 0);
}
