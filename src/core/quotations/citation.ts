import type { Project } from '../project.ts';

/** What the brackets behind a quotation say of where its words stand. */
export interface Citation {
  /** As typed, without the brackets. */
  readonly text: string;
  /** Whether it names a voice or a source of the study; else it cites something else, e.g. a book. */
  readonly own: boolean;
  readonly voices: readonly string[];
  readonly sources: readonly string[];
  /** First and last of each stretch of lines named. */
  readonly lines?: readonly (readonly [first: number, last: number])[];
  /** First and last of each stretch of pages named. */
  readonly pages?: readonly (readonly [first: number, last: number])[];
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

const STRETCH = String.raw`\d{1,7}(?:\s?[-–]\s?\d{1,7})?(?![\d.:])`;
const LINES = new RegExp(
  String.raw`(?:^|[\s,;])(?:br|brs|baris|l|ln|line|lines)\.?\s?(${STRETCH}(?:,\s?${STRETCH}(?=\s?(?:[,;]|$)))*)`,
  'iu',
);
const PAGES = new RegExp(String.raw`(?:^|[\s,;])(?:hlm|hal|halaman|h|p|pp|pg|page|pages)\.?\s?(${STRETCH})`, 'iu');
const TIME = /(?:^|[\s,;[])(\d{1,2}[.:]\d{2}[.:]\d{2}|\d{1,2}:\d{2})(?![\d.:])/u;
/** A year or a page: what books are cited by. */
const ELSEWHERE = /(?:^|\D)(?:1[5-9]|20)\d\d(?!\d)|(?:hlm|hal|h|p|pp)\.\s*\d/iu;

/** The reference that follows a quotation, e.g. `(N4, S4, 6 April 2021, br. 24)`; at most punctuation and a mark of a note may stand before it. */
export function citationAfter(rest: string, known: Known): Citation | undefined {
  const text = /^(?:[\s.,;:!?*_”"’]|\[\^\d{1,4}\]){0,6}\(([^()\n]{1,160})\)/u.exec(rest)?.[1];
  if (text === undefined) return undefined;
  const names = text.split(/[\s,;:/]+/u);
  const voices = meant(names, known.voices);
  const sources = meant(names, known.sources);
  const own = voices.length > 0 || sources.length > 0;
  if (!own) return ELSEWHERE.test(text) ? { text, own, voices, sources } : undefined;
  const lines = linesIn(text, sources);
  const [pages] = stretches([PAGES.exec(text)?.[1]]);
  const timestamp = TIME.exec(text)?.[1];
  return {
    text,
    own,
    // A document speaks for itself, under one name.
    voices: voices.filter((name) => !known.sources.has(name)),
    sources,
    ...(lines.length > 0 ? { lines } : {}),
    ...(pages === undefined ? {} : { pages: [pages] }),
    ...(timestamp === undefined ? {} : { timestamp }),
  };
}

/** Ids as they are written, whether typed in great or small letters. */
function meant(names: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const typed = new Set(names.map((name) => name.toLowerCase()));
  return [...known].filter((id) => typed.has(id.toLowerCase()));
}

/** `br. 20, 31-33`, and `S4:24` as simpul writes it. */
function linesIn(text: string, sources: readonly string[]): readonly (readonly [number, number])[] {
  const said = LINES.exec(text)?.[1]?.split(',') ?? [];
  const behind = [...text.matchAll(/([\p{L}\p{N}._-]{1,64}):(\d{1,7}(?:[-–]\d{1,7})?)(?![\d:])/gu)]
    .filter(([, id = '']) => sources.some((source) => source.toLowerCase() === id.toLowerCase()))
    .map(([, , lines = '']) => lines);
  return stretches([...said, ...behind]);
}

/** `31-33` as 31 and 33, `20` as 20 and 20. */
function stretches(typed: readonly (string | undefined)[]): readonly (readonly [number, number])[] {
  return typed
    .filter((stretch) => stretch !== undefined)
    .map((stretch) => {
      const [first = 0, last = first] = stretch.split(/[-–]/).map(Number);
      return [first, last];
    });
}
