import { pageAt, type Source, turnAt } from '../source.ts';
import type { Span } from '../span.ts';
import type { Citation } from './citation.ts';
import { piecesOf } from './pieces.ts';
import { placesIn } from './places.ts';

/** A stretch of a source in which a quotation stands, and who says it. */
export interface Passage {
  readonly source: Source;
  readonly span: Span;
  /** Of its first turn; the source's own id where no turn begins before it. */
  readonly voice: string;
  /** How many turns it reaches over; 1 for most. */
  readonly turns: number;
  /** First and last line, from 1. */
  readonly line: number;
  readonly lastLine: number;
  /** Of its beginning, where the source has pages. */
  readonly page?: number;
  readonly timestamp?: string;
  /** Whether a reference means this place: every name, line and time it gives is right. */
  fits(citation: Citation): boolean;
}

/** Every place in the sources where a quotation stands as METHOD 6 lets it be given. */
export function passagesOf(sources: readonly Source[], words: string): readonly Passage[] {
  const asTyped = piecesOf(words);
  const found = sources.flatMap((source) => placesIn(source, asTyped).map((span) => passageAt(source, span)));
  if (found.length > 0 || !/[*_]/.test(words)) return found;
  // Stress added by the author (Markdown), which the source does not have.
  const plain = piecesOf(words.replace(/[*_]+/g, ''));
  return sources.flatMap((source) => placesIn(source, plain).map((span) => passageAt(source, span)));
}

export function passageAt(source: Source, span: Span): Passage {
  const turns = source.turns.filter(({ speech }) => speech.start < span.end && span.start < speech.end);
  const [turn] = turns;
  const voice = turn?.voice ?? source.id;
  const timestamp = turnAt(source, span)?.timestamp ?? turn?.timestamp;
  const page = pageAt(source, span.start);
  const lastPage = pageAt(source, Math.max(span.start, span.end - 1));
  const line = source.text.lineAt(span.start);
  const lastLine = source.text.lineAt(Math.max(span.start, span.end - 1));
  return {
    source,
    span,
    voice,
    turns: turns.length,
    line,
    lastLine,
    ...(page === undefined ? {} : { page }),
    ...(timestamp === undefined ? {} : { timestamp }),
    fits: (citation) =>
      (citation.sources.length === 0 || citation.sources.includes(source.id)) &&
      (citation.voices.length === 0 || citation.voices.includes(voice)) &&
      (!citation.lines || overlap(citation.lines, line, lastLine)) &&
      (!citation.pages || page === undefined || overlap(citation.pages, page, lastPage ?? page)) &&
      (citation.timestamp === undefined || timestamp === undefined || sameTime(citation.timestamp, timestamp)),
  };
}

function overlap(named: readonly (readonly [number, number])[], from: number, to: number): boolean {
  return named.some(([first, last]) => first <= to && from <= last);
}

/** `3:43` and `00:03:43` are one time. */
function sameTime(a: string, b: string): boolean {
  const plain = (time: string): string =>
    (time.includes(':') ? time.replace(/[.,]\d+$/, '') : time.replaceAll('.', ':')).replace(/^[0:]+/, '');
  return plain(a) === plain(b);
}
