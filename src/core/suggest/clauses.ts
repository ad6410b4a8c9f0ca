import { fold, STOP } from './letters.ts';

/** A stretch of text in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Short forms whose full stop ends no sentence. */
const shortForms = new Set(
  'dr drs dra ir h hj prof no jl tgl hlm hal bpk sdr sdri dst ttd rp kab kec kel st mr mrs ms vs art pp cf al vol ed'.split(
    ' ',
  ),
);

const LINE_FEED = 10;
const FORM_FEED = 12;
const FULL_STOP = 46;
const BAR = 124;
const ELLIPSIS = 0x2026;

/**
 * The sentence around a place, within `from` and `to`, with its end mark left out. Sentences end at . ! ? … before
 * white space, at an empty line, before a list mark, at a table's bar and at a page break; not after a short form
 * (Dr., No.), an initial, or the number of a list item.
 */
export function sentenceAround(text: string, from: number, to: number, place: number): Stretch {
  let start = place;
  while (start > from && !endsSentence(text, from, to, start - 1)) start--;
  let end = place;
  while (end < to && !endsSentence(text, from, to, end)) end++;
  return { start, end };
}

/** All sentences between two places, without white space and marks at their ends; those without a letter are none. */
export function sentencesIn(text: string, from: number, to: number): Stretch[] {
  const sentences: Stretch[] = [];
  for (let place = from; place < to; ) {
    const { end } = sentenceAround(text, place, to, place);
    const sentence = trimmed(text, place, end);
    if (sentence.end > sentence.start) sentences.push(sentence);
    place = end + 1;
  }
  return sentences;
}

/** The clauses of a sentence: cut at each semicolon and before each of `contrasts`. Ends without white space and marks. */
export function clausesOf(text: string, sentence: Stretch, contrasts: readonly number[]): Stretch[] {
  const cuts = [...contrasts];
  for (let at = sentence.start; at < sentence.end; at++) if (text.charCodeAt(at) === 59) cuts.push(at);
  if (cuts.length === 0) return [trimmed(text, sentence.start, sentence.end)];
  cuts.sort((a, b) => a - b);
  return [sentence.start, ...cuts].map((start, index) => trimmed(text, start, cuts[index] ?? sentence.end));
}

function endsSentence(text: string, from: number, to: number, at: number): boolean {
  const unit = text.charCodeAt(at);
  // Letters and spaces, which most signs are.
  if (unit === 32 || (unit > 63 && unit < BAR)) return false;
  if (unit === FULL_STOP) return beforeSpace(text, to, at + 1) && !isShortForm(text, from, at);
  if (unit === 33 || unit === 63 || unit === ELLIPSIS) return beforeSpace(text, to, at + 1);
  if (unit === LINE_FEED) return beforeBlock(text, to, at + 1);
  return unit === BAR || unit === FORM_FEED;
}

/** Whether white space or the end comes next, closing quotes and brackets aside. */
function beforeSpace(text: string, to: number, next: number): boolean {
  let at = next;
  while (at < to && closers.has(text.charCodeAt(at))) at++;
  if (at >= to) return true;
  const unit = text.charCodeAt(at);
  return unit <= 32 || unit === 0xa0;
}

const closers = new Set([...'"\'”’)]*_»'].map((sign) => sign.charCodeAt(0)));

const listMark = /[ \t]*(?:\n|(?:[-*•#>]|\(?\d{1,3}[.)]|[a-z][.)])[ \t])/y;

/** Whether a new line begins with an empty line, a heading or a list item. */
function beforeBlock(text: string, to: number, next: number): boolean {
  listMark.lastIndex = next;
  return next >= to || listMark.test(text);
}

function isShortForm(text: string, from: number, stop: number): boolean {
  let start = stop;
  while (start > from && stop - start < 5 && fold(text.charCodeAt(start - 1)) > STOP) start--;
  if (stop - start > 4) return false;
  const word = text.slice(start, stop).toLowerCase();
  if (/^\d{1,3}$/.test(word)) return startsLine(text, from, start);
  return word.length === 1 || shortForms.has(word);
}

function startsLine(text: string, from: number, at: number): boolean {
  let before = at;
  while (before > from && (text[before - 1] === ' ' || text[before - 1] === '\t')) before--;
  return before === from || text[before - 1] === '\n';
}

const itemNumber = /(?:\(?\d{1,3}[.)]|[a-z][.)])[ \t]+/y;
const edge = /[\s.,;:!?…|>*_#•–—-]/u;

function trimmed(text: string, start: number, end: number): Stretch {
  let first = start;
  let last = end;
  while (first < last && edge.test(text.charAt(first))) first++;
  itemNumber.lastIndex = first;
  if (startsLine(text, start, first) && itemNumber.test(text) && itemNumber.lastIndex < end) {
    first = itemNumber.lastIndex;
  }
  while (last > first && edge.test(text.charAt(last - 1))) last--;
  return { start: first, end: last };
}
