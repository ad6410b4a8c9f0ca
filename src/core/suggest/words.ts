import { fold, GAP, STOP } from './letters.ts';

const APOSTROPHE = 0x27;
const LINE_FEED = 10;

/** Called for each word: its place in UTF-16 units, and whether a stop stands between it and the word before. */
export type VisitWord = (start: number, end: number, stopped: boolean) => void;

/**
 * Every word between two places of a text. Words are runs of letters, digits and marks; a hyphen parts two words, so
 * that "program-program" holds "program"; "n't" is a word of its own; a full stop or comma between digits is no stop;
 * an empty line is one.
 */
export function eachWord(text: string, from: number, to: number, visit: VisitWord): void {
  let at = from;
  let stopped = true;
  let lineFeeds = 0;
  while (at < to) {
    let sign = fold(text.charCodeAt(at));
    if (sign === GAP) {
      if (text.charCodeAt(at) === LINE_FEED && ++lineFeeds > 1) stopped = true;
      at++;
    } else if (sign === STOP) {
      if (!isBetweenDigits(text, at)) stopped = true;
      at++;
    } else {
      const start = at;
      let apostrophe = false;
      while (sign > STOP) {
        if (sign === APOSTROPHE) apostrophe = true;
        if (++at >= to) break;
        sign = fold(text.charCodeAt(at));
      }
      if (apostrophe) eachPart(text, start, at, stopped, visit);
      else visit(start, at, stopped);
      stopped = false;
      lineFeeds = 0;
    }
  }
}

/** A word with apostrophes: quotation marks at its ends go, "don't" is do + n't, "city's" is city + 's. */
function eachPart(text: string, from: number, to: number, stopped: boolean, visit: VisitWord): void {
  let start = from;
  let end = to;
  while (start < end && fold(text.charCodeAt(start)) === APOSTROPHE) start++;
  while (end > start && fold(text.charCodeAt(end - 1)) === APOSTROPHE) end--;
  const tail = text
    .slice(Math.max(start, end - 3), end)
    .replace('\u2019', "'")
    .toLowerCase();
  const length = tail === "n't" ? 3 : tail.endsWith("'s") ? 2 : 0;
  if (end - length > start) visit(start, end - length, stopped);
  if (length > 0) visit(end - length, end, end - length > start ? false : stopped);
}

function isBetweenDigits(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
