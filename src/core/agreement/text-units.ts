import type { Source } from '../source.ts';
import { compareSpans, type Span } from '../span.ts';
import type { Text } from '../text.ts';
import type { Marks, Part, Place } from './place.ts';

/** What is counted: characters are swept, the others are listed. `segment`: pieces between all bounds of all coders. */
export type UnitKind = 'character' | 'line' | 'sentence' | 'turn' | 'document' | 'segment';
export const unitKinds = ['line', 'sentence', 'turn', 'document', 'segment', 'character'] as const;

/** A unit of one text: the part of it that is compared, and to which turn it belongs. */
export interface TextUnit extends Span {
  readonly cluster: number;
}

/** The units of a place: white space alone is none. A unit that reaches over several turns belongs to the first. */
export function unitsOf(
  place: Place,
  kind: Exclude<UnitKind, 'character'>,
  marks: Iterable<Marks>,
): readonly TextUnit[] {
  const { source, parts } = place;
  switch (kind) {
    case 'line':
      return within(parts, linesOf(source.text)).filter((unit) => hasWords(source.text, unit));
    case 'sentence':
      return parts.flatMap((part) =>
        sentencesOf(source.text, part).map((span) => ({ ...span, cluster: part.cluster })),
      );
    case 'turn':
      return parts.filter((part) => hasWords(source.text, part));
    case 'document': {
      const [first] = parts;
      const last = parts.at(-1);
      return first && last ? [{ start: first.start, end: last.end, cluster: first.cluster }] : [];
    }
    case 'segment':
      return within(parts, segmentsOf(source, marks));
  }
}

function hasWords(text: Text, span: Span): boolean {
  return /\S/u.test(text.slice(span));
}

function linesOf(text: Text): readonly Span[] {
  return Array.from({ length: text.lines }, (_, line) => text.lineSpan(line + 1));
}

/** Spans cut to what is compared. Both lists are sorted and disjoint. */
function within(parts: readonly Part[], spans: readonly Span[]): readonly TextUnit[] {
  const units: TextUnit[] = [];
  let at = 0;
  for (const span of spans) {
    while (at < parts.length && (parts[at]?.end ?? 0) <= span.start) at++;
    const part = parts[at];
    if (!part || part.start >= span.end) continue;
    units.push({
      start: Math.max(span.start, part.start),
      end: Math.min(span.end, Math.max(part.end, lastEnd(parts, at, span.end))),
      cluster: part.cluster,
    });
  }
  return units;
}

/** Where the last part ends that begins before `end`. */
function lastEnd(parts: readonly Part[], from: number, end: number): number {
  let last = from;
  while ((parts[last + 1]?.start ?? Number.POSITIVE_INFINITY) < end) last++;
  return parts[last]?.end ?? end;
}

/** A sentence ends at . ! ? or … (and closing quotes) before white space and no small letter, or at an empty line. */
const SENTENCE_END = /[.!?…]+["'”’)\]]*(?=\s+(?!\p{Ll})\S)|\n\s*\n/gu;
/** Dots that end no sentence: initials and titles. */
const ABBREVIATION =
  /(?:^|[\s("“])(?:\p{L}|Drs?|dr|Bp|Bpk|Ir|Prof|No|Mr|Mrs|Ms|St|Jl|hlm|hal|dll|dsb|dkk|mis|yth)\.$/iu;

/** Sentences of a stretch, without white space at either end. A rule of thumb: no rule knows every abbreviation. */
export function sentencesOf(text: Text, span: Span): readonly Span[] {
  const from = text.toUnit(span.start);
  const value = text.slice(span);
  const ends = [...value.matchAll(SENTENCE_END)]
    .map((match) => match.index + match[0].length)
    .filter((end) => !ABBREVIATION.test(value.slice(Math.max(0, end - 8), end)));
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...ends, value.length]) {
    const words = value.slice(start, end);
    const left = start + (words.length - words.trimStart().length);
    const right = start + words.trimEnd().length;
    if (left < right) spans.push({ start: text.toOffset(from + left), end: text.toOffset(from + right) });
    start = end;
  }
  return spans;
}

function segmentsOf(source: Source, marks: Iterable<Marks>): readonly Span[] {
  const cuts = new Set([0, source.text.length]);
  for (const bySource of marks) {
    for (const span of (bySource.get(source.id) ?? []).flat()) cuts.add(span.start).add(span.end);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted
    .slice(0, -1)
    .map((start, at) => ({ start, end: sorted[at + 1] ?? start }))
    .sort(compareSpans);
}
