import type { Project } from '../project.ts';

/** What the brackets behind a quotation say of where its words stand. */
export interface Citation {
  /** As typed, without the brackets. */
  readonly text: string;
  /** Whether it names a voice or a source of the study; else it cites something else, e.g. a book. */
  readonly own: boolean;
  readonly voices: readonly string[];
  readonly sources: readonly string[];
  /** First and last line named. */
  readonly lines?: readonly [first: number, last: number];
  /** `00:03:43` as typed. */
  readonly timestamp?: string;
}

/** The names that a citation may use. */
export interface Known {
  readonly voices: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

export function knownNames({ voices, sources }: Pick<Project, 'voices' | 'sources'>): Known {
  return { voices: new Set(voices.map(({ id }) => id)), sources: new Set(sources.map(({ id }) => id)) };
}

const LINES = /(?:^|[\s,;])(?:br|brs|baris|l|ln|line|lines)\.?\s*(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?/iu;
const TIME = /(?:^|[\s,;[])(\d{1,2}:\d{2}(?::\d{2})?)/u;
/** A year or a page: what books are cited by. */
const ELSEWHERE = /(?:^|\D)(?:1[5-9]|20)\d\d(?!\d)|(?:hlm|hal|h|p|pp)\.\s*\d/iu;

/** The reference that follows a quotation, e.g. `(N4, S4, 6 April 2021, br. 24)`; at most punctuation and a mark of a note may stand before it. */
export function citationAfter(rest: string, known: Known): Citation | undefined {
  const text = /^[\s.,;:!?*_”"’]{0,6}\(([^()\n]{1,160})\)/u.exec(rest)?.[1];
  if (text === undefined) return undefined;
  const names = text.split(/[\s,;:/]+/u);
  const voices = names.filter((name) => known.voices.has(name));
  const sources = names.filter((name) => known.sources.has(name));
  const own = voices.length > 0 || sources.length > 0;
  if (!own) return ELSEWHERE.test(text) ? { text, own, voices, sources } : undefined;
  const lines = LINES.exec(text);
  const timestamp = TIME.exec(text)?.[1];
  return {
    text,
    own,
    // A document speaks for itself, under one name.
    voices: voices.filter((name) => !known.sources.has(name)),
    sources,
    ...(lines ? { lines: [Number(lines[1]), Number(lines[2] ?? lines[1])] as const } : {}),
    ...(timestamp === undefined ? {} : { timestamp }),
  };
}
