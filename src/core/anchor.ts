import { closest } from './approximate.ts';
import type { Span } from './span.ts';
import { squeeze, squeezeQuote } from './squeeze.ts';
import type { Text } from './text.ts';

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
  /** `similarity` is 1 − edits ÷ length of the quote; 0.8–1. */
  | { readonly state: 'near'; readonly span: Span; readonly similarity: number }
  | { readonly state: 'ambiguous'; readonly places: readonly Span[] }
  | { readonly state: 'orphan' };

const CONTEXT = 32;
const LEAST_SIMILARITY = 0.8;
const LEAST_LEAD = 0.1;
/** Quotes shorter than this resemble too much by chance ("warga", "harga") to be found by likeness. */
const LEAST_LENGTH = 12;

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
    places.push(hay.spanOf(at, at + needle.length));
  }
  return places;
}

/** The ladder at → moved → near → ambiguous → orphan. What it gives back as `at` or `moved` always says what `exact` says. */
export function locate(text: Text, anchor: Anchor): Placement {
  if (stands(text, anchor) && anchorAgrees(text, anchor))
    return { state: 'at', span: { start: anchor.start, end: anchor.end } };
  const places = findQuote(text, anchor.exact);
  if (places.length > 0) return choose(text, anchor, places);
  return resembling(text, anchor);
}

function stands(text: Text, anchor: Anchor): boolean {
  return anchor.end > anchor.start && anchor.end <= text.length && text.slice(anchor) === anchor.exact;
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
  if (needle.length < LEAST_LENGTH) return { state: 'orphan' };
  const hay = squeeze(text);
  const most = Math.floor(needle.length * (1 - LEAST_SIMILARITY));
  const [best, equal] = closest(hay.value, needle, most);
  if (!best) return { state: 'orphan' };
  const similarity = 1 - best.errors / needle.length;
  const places = [best, ...(equal ? [equal] : rivals(hay.value, needle, best, most))];
  const second = places[1];
  const lead = second ? (second.errors - best.errors) / needle.length : 1;
  if (lead < LEAST_LEAD) return { state: 'ambiguous', places: places.map(({ start, end }) => hay.spanOf(start, end)) };
  return { state: 'near', span: trimmed(text, hay.spanOf(best.start, best.end)), similarity };
}

/** The best resemblances outside the best one. */
function rivals(hay: string, needle: string, best: { start: number; end: number }, most: number) {
  const after = closest(hay.slice(best.end), needle, most).map((match) => ({
    start: match.start + best.end,
    end: match.end + best.end,
    errors: match.errors,
  }));
  return [...closest(hay.slice(0, best.start), needle, most), ...after].sort((a, b) => a.errors - b.errors).slice(0, 1);
}

/** A resembling place may begin or end with white space; a segment does not. */
function trimmed(text: Text, span: Span): Span {
  const value = text.slice(span);
  const lead = [...(/^\s*/u.exec(value)?.[0] ?? '')].length;
  const tail = [...(/\s*$/u.exec(value)?.[0] ?? '')].length;
  return lead + tail >= span.end - span.start ? span : { start: span.start + lead, end: span.end - tail };
}
