import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import { squeeze } from '../squeeze.ts';
import { alike, type Gap, type Pieces } from './pieces.ts';

/** How far apart, in UTF-16 units of the compared form, two pieces may stand: a page of talk, or the words replaced. */
const FARTHEST: Readonly<Record<Gap, number>> = { 'left-out': 20_000, 'put-in': 120, none: 1 };

/** Every place of a source where the pieces of a quotation stand in their order. */
export function placesIn(source: Source, { pieces, gaps }: Pieces): readonly Span[] {
  const [first] = pieces;
  if (first === undefined) return [];
  const squeezed = squeeze(source.text);
  const hay = comparedForm(source);
  const places: Span[] = [];
  for (const start of standsAt(hay, first)) {
    let end = start + first.length;
    for (let index = 1; index < pieces.length; index++) {
      const piece = pieces[index] ?? '';
      const next = firstFrom(hay, piece, end, FARTHEST[gaps[index - 1] ?? 'none']);
      end = next === undefined ? -1 : next + piece.length;
      if (end === -1) break;
    }
    if (end !== -1) places.push(squeezed.spanOf(start, end));
  }
  return places;
}

const forms = new WeakMap<Source, string>();

/** The text of a source as quotations are compared with it. */
export function comparedForm(source: Source): string {
  let form = forms.get(source);
  if (form === undefined) {
    form = alike(squeeze(source.text).value);
    forms.set(source, form);
  }
  return form;
}

function firstFrom(hay: string, piece: string, from: number, farthest: number): number | undefined {
  // The last piece of a turn and the first of the next have at least a space between them.
  for (const at of standsAt(hay, piece, from)) return at - from <= farthest ? at : undefined;
  return undefined;
}

/** Where whole words stand, the first letter great or small: a quotation may begin a sentence, or stand within one. */
function* standsAt(hay: string, piece: string, from = 0): Generator<number> {
  const [letter = ''] = piece;
  const tail = piece.slice(letter.length);
  const heads = new Set([letter, letter.toLowerCase(), letter.toUpperCase()]);
  for (let at = hay.indexOf(tail, from + letter.length); at !== -1; at = hay.indexOf(tail, at + 1)) {
    const start = at - letter.length;
    if (start >= from && heads.has(hay.slice(start, at)) && isWhole(hay, start, start + piece.length)) yield start;
    if (tail === '' && at >= hay.length) return;
  }
}

function isWhole(hay: string, start: number, end: number): boolean {
  return !(isInWord(hay, start) || isInWord(hay, end));
}

/** Whether a word goes on across a place. */
function isInWord(hay: string, at: number): boolean {
  return at > 0 && at < hay.length && /[\p{L}\p{N}\p{M}]{2}/u.test(hay.slice(at - 1, at + 1));
}
