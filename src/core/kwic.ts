import { mayQuoteIn } from './consent.ts';
import type { Locale, Localised } from './locale.ts';
import { plural } from './locale.ts';
import type { Project } from './project.ts';
import { informantTurns, type Source } from './source.ts';
import { formsOf } from './suggest/inflection.ts';
import { type Hit, Phrases } from './suggest/phrases.ts';
import { parseTerm } from './suggest/term.ts';
import { textCell } from './tally.ts';
import type { Cell, Column, Row, TableView } from './view.ts';

/** What is looked for: words in the term grammar (METHOD 2), or roots in all their forms. */
export interface Query {
  readonly terms: readonly string[];
  /** Read each term as a root: *libat* finds *keterlibatan*. In the language of each source. */
  readonly roots: boolean;
  /** How many characters of either side; from 0. */
  readonly width: number;
}

/** Where a term stands, with what surrounds it in the same turn; without words where they may not be quoted. */
interface Place {
  readonly source: Source;
  readonly voice: string;
  readonly line: number;
  readonly words: { readonly before: string; readonly found: string; readonly after: string } | undefined;
}

/** A concordance: the table, and what it counts; voices before places. */
export interface Concordance {
  readonly table: TableView;
  readonly voices: number;
  readonly places: number;
  readonly withheld: number;
}

const words: Localised<{
  readonly title: (voices: number, places: number) => string;
  readonly columns: readonly string[];
}> = {
  en: {
    // Without the words themselves: one may look for a name that a pseudonym stands for.
    title: (voices, places) => `Key words in context: ${plural(voices, 'voice')}, ${plural(places, 'place')}`,
    columns: ['Voice', 'Before', 'Found', 'After'],
  },
  id: {
    title: (voices, places) => `Kata kunci dalam konteks: ${voices} narasumber, ${places} tempat`,
    columns: ['Narasumber', 'Sebelum', 'Ditemukan', 'Sesudah'],
  },
};

/**
 * Every place of some words, said by the voices that `hears` lets in, with what stands around them (key word in context; Luhn 1960), in the order of the sources
 * and their text. Never in the researcher's turns. What may not be quoted is a row with ✕ in place of its words.
 */
export function concordance(
  project: Project,
  sources: readonly Source[],
  query: Query,
  hears: (voice: string) => boolean,
  locale: Locale,
): Concordance {
  const mayQuote = mayQuoteIn(project);
  const known = new Map<string, Phrases<string>>();
  const phrasesFor = (language: string): Phrases<string> => {
    const phrases = known.get(language) ?? phrasesOf(query, language);
    known.set(language, phrases);
    return phrases;
  };
  const places = sources
    .flatMap((source) => placesIn(source, phrasesFor(source.language ?? ''), query.width, mayQuote))
    .filter(({ voice }) => hears(voice));
  const voices = new Set(places.map(({ voice }) => voice)).size;
  const text = words[locale];
  const ids = ['voice', 'before', 'found', 'after'];
  return {
    voices,
    places: places.length,
    withheld: places.filter((place) => place.words === undefined).length,
    table: {
      view: 'table',
      name: 'kwic',
      title: text.title(voices, places.length),
      columns: text.columns.map((title, at): Column => ({ id: ids[at] ?? '', title, holds: 'text' })),
      rows: places.map(rowOf),
    },
  };
}

function rowOf({ source, voice, line, words: said }: Place): Row {
  const withheld: Cell = { state: 'withheld', voices: [voice], segments: [] };
  const cells = said ? [said.before, said.found, said.after].map(textCell) : [withheld, withheld, withheld];
  const id = `${source.id}:${line}`;
  return { id, title: id, cells: [textCell(voice), ...cells] };
}

function phrasesOf({ terms, roots }: Query, language: string): Phrases<string> {
  return new Phrases(
    terms.flatMap((term) =>
      (roots ? formsOf(term, language) : [term]).map((form) => ({ words: parseTerm(form), found: term })),
    ),
  );
}

function placesIn(
  source: Source,
  phrases: Phrases<string>,
  width: number,
  mayQuote: ReturnType<typeof mayQuoteIn>,
): Place[] {
  const { text, id } = source;
  return informantTurns(source).flatMap(({ voice, speech }) => {
    const from = text.toUnit(speech.start);
    const to = text.toUnit(speech.end);
    return longest(phrases.scan(text.value, from, to).hits).map((hit): Place => {
      const start = text.toOffset(hit.start);
      const end = text.toOffset(hit.end);
      const near = {
        start: Math.max(speech.start, start - width),
        end: Math.min(speech.end, end + width),
      };
      return {
        source,
        voice,
        line: text.lineAt(start),
        // The context is words of the source too: where any of it may not be quoted, nothing is shown.
        words: mayQuote(voice, id, near)
          ? {
              before: text.slice({ start: near.start, end: start }),
              found: text.slice({ start, end }),
              after: text.slice({ start: end, end: near.end }),
            }
          : undefined,
      };
    });
  });
}

/** One place a stretch of text: of hits that touch, the one that begins first, and of these the longest. */
function longest(hits: readonly Hit<string>[]): Hit<string>[] {
  const kept: Hit<string>[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  }
  return kept;
}
