import type { Span } from './span.ts';
import type { Text } from './text.ts';

/** A part of a document under a heading, derived from the text each time and never stored. */
export interface Part {
  /** `1.2.3`, `Bab IV`, `Pasal 3`; absent where the heading has no number. */
  readonly number?: string;
  readonly title: string;
  /** 1 for the highest. */
  readonly level: number;
  /** The heading's own line, from 1. */
  readonly line: number;
  /** From the heading to the next one of its level or a higher one; code points. */
  readonly span: Span;
}

/** Longer lines are prose, however they begin. */
const LONGEST_HEADING = 120;
const MARKDOWN = /^(#{1,6})[ \t]+(.+?)[ \t#]*$/;
const NUMBERED = /^(\d{1,2}(?:\.\d{1,3}){1,4})\.?[ \t]+(\S.*)$/;
const CHAPTER = /^(?:BAB|Bab|CHAPTER|Chapter)[ \t]+([IVXLC]{1,7}|\d{1,2})(?:[ \t.:–-]+(.*))?$/;
const ARTICLE = /^(?:Pasal|PASAL|Article|ARTICLE)[ \t]+(\d{1,3}[A-Z]?)(?:[ \t.:–-]+(.*))?$/;

interface Heading extends Omit<Part, 'span'> {
  readonly start: number;
}

const known = new WeakMap<Text, readonly Part[]>();

/** The parts of a text, in its order, each with all that stands below it. */
export function partsOf(text: Text): readonly Part[] {
  let parts = known.get(text);
  if (!parts) {
    const headings = inSeries(headingsIn(text));
    parts = headings.map(({ start, ...heading }, index) => {
      const next = headings.slice(index + 1).find(({ level }) => level <= heading.level);
      return { ...heading, span: { start, end: next?.start ?? text.length } };
    });
    known.set(text, parts);
  }
  return parts;
}

/** The innermost part that holds an offset; undefined before the first heading. */
export function partAt(text: Text, offset: number): Part | undefined {
  return partsOf(text)
    .filter(({ span }) => span.start <= offset && offset < span.end)
    .at(-1);
}

function headingsIn(text: Text): readonly Heading[] {
  const lines = text.value.split('\n');
  return lines.flatMap((raw, index) => {
    const line = raw.replace(/\f/g, '').trim();
    if (line === '' || line.length > LONGEST_HEADING) return [];
    // A numbered sentence of a list is no heading: those stand alone, and do not end as sentences do.
    const alone = (lines[index - 1] ?? '').trim() === '' || isHeadingLike(lines[index - 1] ?? '');
    const heading = alone ? headingOf(line) : undefined;
    return heading ? [{ ...heading, line: index + 1, start: text.lineSpan(index + 1).start }] : [];
  });
}

function isHeadingLike(line: string): boolean {
  return headingOf(line.trim()) !== undefined;
}

function headingOf(line: string): Omit<Heading, 'line' | 'start'> | undefined {
  const [, marks, marked] = MARKDOWN.exec(line) ?? [];
  const bare = (marked ?? line).replace(/[*_]{1,3}/g, '');
  const level = marks?.length;
  const [, chapter, chapterTitle] = CHAPTER.exec(bare) ?? [];
  if (chapter !== undefined) return { number: `Bab ${chapter}`, title: chapterTitle ?? '', level: level ?? 1 };
  const [, article, articleTitle] = ARTICLE.exec(bare) ?? [];
  if (article !== undefined) return { number: `Pasal ${article}`, title: articleTitle ?? '', level: level ?? 2 };
  const [, number, title] = NUMBERED.exec(bare) ?? [];
  if (number !== undefined && title !== undefined && isTitle(title))
    return { number, title, level: level ?? number.split('.').length };
  return marked === undefined || level === undefined ? undefined : { title: bare, level };
}

/** Begins with a letter that is capital, holds no more than a title would, and ends as no sentence does. */
function isTitle(title: string): boolean {
  return /^\P{L}{0,3}\p{Lu}/u.test(title) && !/[.;:,?!]$/.test(title);
}

/** A number that does not follow from the one before (a sum, a version) heads nothing. */
function inSeries(headings: readonly Heading[]): readonly Heading[] {
  let last: readonly number[] | undefined;
  return headings.filter(({ number }) => {
    if (number === undefined || !/^\d/.test(number)) return true;
    const steps = number.split('.').map(Number);
    const follows = last === undefined || compare(steps, last) > 0;
    if (follows) last = steps;
    return follows;
  });
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
