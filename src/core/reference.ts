import type { Coding } from './coding.ts';
import { formatDate, type Locale, type Localised } from './locale.ts';
import type { Project } from './project.ts';
import { valenceWord } from './sign-words.ts';
import { pageAt, type Source, turnAt } from './source.ts';
import { type Quote, withLateQuotes } from './view.ts';

const line: Localised = { en: 'l.', id: 'br.' };
const pageWord: Localised = { en: 'p.', id: 'hlm.' };

/** A coding as a passage with its reference; without words where they are withheld. */
export function quoteOf(project: Project, coding: Coding, locale: Locale): Quote {
  const source = sourcesOf(project).get(coding.source);
  const number = source?.text.lineAt(coding.start) ?? 0;
  const said = valenceWord(project.codebooks, coding, locale);
  const page = source && pageAt(source, coding.start);
  const timestamp = source && turnAt(source, coding)?.timestamp;
  const parts = [
    coding.voice,
    ...(coding.voice === coding.source ? [] : [coding.source]),
    ...(timestamp === undefined
      ? [
          ...(source?.observed_at === undefined ? [] : [formatDate(source.observed_at, locale)]),
          ...(page === undefined ? [] : [`${pageWord[locale]} ${page}`]),
          `${line[locale]} ${number}`,
        ]
      : [timestamp]),
  ];
  return {
    coding: coding.id,
    source: coding.source,
    voice: coding.voice,
    code: coding.code,
    ...(coding.valence === undefined ? {} : { valence: coding.valence }),
    ...(said === undefined ? {} : { said }),
    start: coding.start,
    end: coding.end,
    line: number,
    ...(page === undefined ? {} : { page }),
    ...(timestamp === undefined ? {} : { timestamp }),
    text: coding.withheld ? null : coding.exact,
    reference: `(${parts.join(', ')})`,
  };
}

/**
 * A cell, or what else stands for codings, with what it unfolds to: their ids, and their quotes, which are written out
 * when a renderer first asks. Many show none, and a display of a million codings has no use for a million quotes. So they
 * are not among the keys either: whoever takes the cell for data alone (JSON) has the ids, and each passage once, by
 * `find`.
 */
export function unfolding<T extends object>(
  cell: T,
  project: Project,
  codings: readonly Coding[],
  locale: Locale,
): T & { readonly segments: readonly string[]; readonly quotes: readonly Quote[] } {
  const segments = codings.map((coding) => coding.id);
  return withLateQuotes({ ...cell, segments }, () => codings.map((coding) => quoteOf(project, coding, locale)));
}

const indexes = new WeakMap<readonly Source[], ReadonlyMap<string, Source>>();

/** Sources by id, found once for all quotes of a project. */
function sourcesOf({ sources }: Project): ReadonlyMap<string, Source> {
  let index = indexes.get(sources);
  if (!index) {
    index = new Map(sources.map((source) => [source.id, source]));
    indexes.set(sources, index);
  }
  return index;
}
