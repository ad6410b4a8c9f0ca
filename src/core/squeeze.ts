import type { Span } from './span.ts';
import type { Text } from './text.ts';

/** A text in NFC with every run of white space as one space, and the way back to the real text. */
export interface Squeezed {
  readonly value: string;
  /** The real stretch, in code points, of a stretch of `value` in UTF-16 units. */
  spanOf(start: number, end: number): Span;
}

const SPACES = /\s+/gu;
/** Also what NFC may change: signs with combining marks or vowels and finals of Hangul behind, and single signs beyond ASCII. */
const SPACES_AND_COMPOSABLE = /\s+|[^\p{M}\u1160-\u11ff\s]?[\p{M}\u1160-\u11ff]+|[^\0-\x7f]/gu;

const cache = new WeakMap<Text, Squeezed>();

/** Quotes are compared in this form (DESIGN section 5), so that a line break or a hand-typed accent does not matter. */
export function squeeze(text: Text): Squeezed {
  const known = cache.get(text);
  if (known) return known;
  const pieces = text.value.normalize('NFC') === text.value ? SPACES : SPACES_AND_COMPOSABLE;
  let value = '';
  // Units of `value` from `from` on stand `shift` units further on in the real text, until the next entry.
  const from: number[] = [0];
  const shift: number[] = [0];
  let at = 0;
  for (const match of text.value.matchAll(pieces)) {
    value += text.value.slice(at, match.index);
    const piece = match[0];
    for (const [real, made] of stepsOf(piece)) {
      value += made;
      at = match.index + real;
      if (at - value.length === shift.at(-1)) continue;
      from.push(value.length);
      shift.push(at - value.length);
    }
  }
  value += text.value.slice(at);
  const unitOf = (unit: number): number => {
    let low = 0;
    let high = from.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((from[middle] ?? 0) <= unit) low = middle;
      else high = middle;
    }
    return unit + (shift[low] ?? 0);
  };
  const squeezed: Squeezed = {
    value,
    // The end is the place after the last unit, so that white space that follows is not taken along.
    spanOf: (start, end) => ({
      start: text.toOffset(unitOf(start)),
      end:
        end > start
          ? text.toOffset(unitOf(end - 1) + unitLength(value, text.value, end - 1, unitOf))
          : text.toOffset(unitOf(start)),
    }),
  };
  cache.set(text, squeezed);
  return squeezed;
}

/** Letters with more marks than any script piles up are taken as a whole. */
const MOST_MARKS = 32;

/** A piece in compared form, part by part, each with how far the real piece goes up to its end. */
function* stepsOf(piece: string): Generator<readonly [real: number, made: string]> {
  if (/^\s/u.test(piece)) return yield [piece.length, ' '];
  const whole = piece.normalize('NFC');
  let done = 0;
  // A letter with several marks may be composed with some of them only: what is whole before the next mark ends there.
  for (let real = 1; real < piece.length && piece.length <= MOST_MARKS; real++) {
    const part = piece.slice(0, real).normalize('NFC');
    if (part.length <= done || !whole.startsWith(part)) continue;
    yield [real, part.slice(done)];
    done = part.length;
  }
  yield [piece.length, whole.slice(done)];
}

/** How many real units the last unit of a stretch stands for: more than one where accents were composed. */
function unitLength(value: string, real: string, unit: number, unitOf: (unit: number) => number): number {
  const next = unit + 1 < value.length ? unitOf(unit + 1) : real.length;
  return /\s/.test(value[unit] ?? '') ? 1 : Math.max(1, next - unitOf(unit));
}

/** A quote in the form in which it is compared, without white space at either end. */
export function squeezeQuote(quote: string): string {
  return quote.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
