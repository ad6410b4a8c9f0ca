/** What a UTF-16 unit is to the matcher: a gap between words, a stop that no phrase crosses, or a letter. */
export const GAP = 0;
export const STOP = 1;

const APOSTROPHE = 0x27;
const UNKNOWN = 0xffff;
const stops = new Set([...',;.:!?…|。，；：！？'].map((sign) => sign.charCodeAt(0)));
const letter = /[\p{L}\p{N}\p{M}]/u;

/** Worked out for each unit when it is first met: a text uses a hundred of the 65,536. */
const folded = new Uint16Array(65_536).fill(UNKNOWN);

/**
 * `GAP`, `STOP`, or the letter without regard to case. One unit in, one unit out: no fold changes a length (`İ`
 * counts as `i`), so places in the folded text are places in the text. Signs beyond 16 bits are gaps.
 */
export function fold(unit: number): number {
  const known = folded[unit] ?? GAP;
  if (known !== UNKNOWN) return known;
  const result = foldOnce(unit);
  folded[unit] = result;
  return result;
}

function foldOnce(unit: number): number {
  if (unit === 0x2019) return APOSTROPHE;
  if (unit === APOSTROPHE) return APOSTROPHE;
  if (stops.has(unit)) return STOP;
  const sign = String.fromCharCode(unit);
  if (!letter.test(sign)) return GAP;
  const lower = sign.toLowerCase();
  return lower.charCodeAt(0);
}

/** The same for a whole word. */
export function foldWord(word: string): string {
  let same = 0;
  while (same < word.length && fold(word.charCodeAt(same)) === word.charCodeAt(same)) same++;
  // Most words of a codebook are in small letters.
  if (same === word.length) return word;
  let whole = word.slice(0, same);
  for (let at = same; at < word.length; at++) whole += String.fromCharCode(fold(word.charCodeAt(at)));
  return whole;
}
