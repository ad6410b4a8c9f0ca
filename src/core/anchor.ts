import { closest, type Resemblance } from './approximate.ts';
import type { Span } from './span.ts';
import { type Squeezed, squeeze, squeezeQuote } from './squeeze.ts';
import { Text } from './text.ts';

/** A segment that can be found again: where it was, what it says, and up to 32 code points on either side. */
export interface Anchor extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where an anchor stands in a text now. Only `at` needs no word to the researcher (DESIGN section 5). */
export type Placement =
  | { readonly state: 'at'; readonly span: Span }
  | { readonly state: 'moved'; readonly span: Span }
  /** `similarity` is 1 − edits ÷ length of the quote in code points; 0.8–1. */
  | { readonly state: 'near'; readonly span: Span; readonly similarity: number }
  | { readonly state: 'ambiguous'; readonly places: readonly Span[] }
  | { readonly state: 'orphan' };

/** Code points of context on either side. */
export const CONTEXT = 32;
const LEAST_SIMILARITY = 0.8;
const LEAST_LEAD = 0.1;
/** Undoes what binary fractions do to thresholds such as 1 − 0.8. */
const ROUNDING = 1e-9;

/** The anchor of a stretch of a text. */
export function anchorAt(text: Text, span: Span): Anchor {
  return {
    start: span.start,
    end: span.end,
    exact: text.slice(span),
    prefix: text.slice({ start: Math.max(0, span.start - CONTEXT), end: span.start }),
    suffix: text.slice({ start: span.end, end: Math.min(text.length, span.end + CONTEXT) }),
  };
}

/** Every place where a quote stands word for word, white space aside; overlapping places included. */
export function findQuote(text: Text, quote: string): readonly Span[] {
  const needle = squeezeQuote(quote);
  if (needle === '') return [];
  const hay = squeeze(text);
  const places: Span[] = [];
  for (let at = hay.value.indexOf(needle); at !== -1; at = hay.value.indexOf(needle, at + 1)) {
    const span = hay.spanOf(at, at + needle.length);
    // A match may end inside a letter that further accents change: then other words stand there.
    if (squeezeQuote(text.slice(span)) === needle) places.push(span);
  }
  return places;
}

/** Whether words stand where they are said to stand, white space and accents compared as quotes are. */
export function standsAt(text: Text, { start, end, exact }: Span & Pick<Anchor, 'exact'>): boolean {
  if (text.says({ start, end }, exact)) return true;
  return start < end && end <= text.length && squeezeQuote(text.slice({ start, end })) === squeezeQuote(exact);
}

/** The ladder for words without context: they stand where they are said to stand, whatever is around them. */
export function locateBare(text: Text, { start, end, exact }: Span & Pick<Anchor, 'exact'>): Placement {
  const anchor = { start, end, exact, prefix: '', suffix: '' };
  return stands(text, anchor) ? { state: 'at', span: { start, end } } : locate(text, anchor);
}

/** The ladder at → moved → near → ambiguous → orphan. What it gives back as `at` or `moved` always says what `exact` says. */
export function locate(text: Text, anchor: Anchor): Placement {
  if (stands(text, anchor) && anchorAgrees(text, anchor))
    return { state: 'at', span: { start: anchor.start, end: anchor.end } };
  const places = findQuote(text, anchor.exact);
  if (places.length > 0) return choose(text, anchor, places);
  if (stands(text, anchor)) return { state: 'at', span: { start: anchor.start, end: anchor.end } };
  return resembling(text, anchor);
}

function stands(text: Text, anchor: Anchor): boolean {
  return anchor.start < anchor.end && text.says(anchor, anchor.exact);
}

function anchorAgrees(text: Text, anchor: Anchor): boolean {
  const now = anchorAt(text, anchor);
  return now.prefix === anchor.prefix && now.suffix === anchor.suffix;
}

/** Among exact places, the one whose surroundings agree best; none when two agree equally well. */
function choose(text: Text, anchor: Anchor, places: readonly Span[]): Placement {
  const scored = places
    .map((span) => ({ span, score: agreement(text, anchor, span) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (!best) return { state: 'orphan' };
  const here = scored.find(({ span }) => span.start === anchor.start && span.end === anchor.end);
  // The old place, still saying the same, stands unless another has clearly the better surroundings.
  if (here && here.score === best.score) return { state: 'at', span: here.span };
  if (!next || best.score > next.score) return { state: 'moved', span: best.span };
  return { state: 'ambiguous', places: places };
}

/** How many characters before and after a place agree with the anchor's context, counted from the quote outwards. */
function agreement(text: Text, anchor: Anchor, span: Span): number {
  const now = anchorAt(text, span);
  return (
    commonEnd(squeezeSpaces(now.prefix), squeezeSpaces(anchor.prefix)) +
    commonStart(squeezeSpaces(now.suffix), squeezeSpaces(anchor.suffix))
  );
}

function squeezeSpaces(value: string): string {
  return value.replace(/\s+/gu, ' ');
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

function resembling(text: Text, anchor: Anchor): Placement {
  const needle = squeezeQuote(anchor.exact);
  const { length } = new Text(needle);
  const hay = squeeze(text);
  const most = allowance(length, 1 - LEAST_SIMILARITY);
  // The next best counts even where it is too unlike to be chosen itself.
  const places = closest(hay.value, needle, most + allowance(length, LEAST_LEAD));
  const best = places.reduce<Resemblance | undefined>((a, b) => (a && a.errors <= b.errors ? a : b), undefined);
  if (!best || best.errors > most) return { state: 'orphan' };
  const rivals = places.filter(
    (place) => place === best || place.errors - best.errors < LEAST_LEAD * length - ROUNDING,
  );
  if (rivals.length > 1) return { state: 'ambiguous', places: rivals.map((place) => realSpan(text, hay, place)) };
  return { state: 'near', span: realSpan(text, hay, best), similarity: 1 - best.errors / length };
}

/** Edits that a share of a length allows. */
function allowance(length: number, share: number): number {
  return Math.floor(length * share + ROUNDING);
}

/** The real stretch of a resembling place, without white space at either end. */
function realSpan(text: Text, hay: Squeezed, place: Span): Span {
  const flat = new Text(hay.value);
  return trimmed(text, hay.spanOf(flat.toUnit(place.start), flat.toUnit(place.end)));
}

function trimmed(text: Text, span: Span): Span {
  const signs = Array.from(text.slice(span));
  const first = signs.findIndex((sign) => /\S/u.test(sign));
  const last = signs.findLastIndex((sign) => /\S/u.test(sign));
  return first === -1 ? span : { start: span.start + first, end: span.start + last + 1 };
}
