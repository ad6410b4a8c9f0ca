import { cellSelection } from '../core/cell-selection.ts';
import type { Locale } from '../core/locale.ts';
import type { Selection } from '../core/selection.ts';
import type { Column, Header, Item, Row, Section, TableView, View } from '../core/view.ts';
import type { Note, Notes } from './frame.ts';
import { words } from './words.ts';

/** So many kinds of cells have an example; a table has rarely more. */
const EXAMPLES = 3;
/** More ids than these are no line to type. */
const IDS = 12;

/**
 * How a reader of a printed view gets from a number to its lines: a command for the first cell of each kind, such as the
 * whole of a code, or a code that is not further specified. What `find` gives is what the cell unfolds to.
 */
export function traceOf(view: View, header: Header, locale: Locale): Notes {
  const say = words[locale];
  const { selected, listed, more } = examplesOf(firstTable(view), header.selection ?? {});
  const [first, ...others] = selected;
  const labelled = [...others, ...(listed ? [listed] : [])];
  const quoted = firstQuoted(view);
  const general = quoted === undefined ? generalCommand(header.selection ?? {}, say.example) : byIds([quoted]);
  const notes: readonly Note[] = [
    !first && listed ? { text: say.trace } : { text: say.trace, command: first?.command ?? general },
    ...labelled.map(({ row, column, command }) => {
      return { text: say.traceCell(row.title || row.id, column.title || column.id), command };
    }),
    ...(more && view.view === 'table' ? [{ text: say.traceIds }] : []),
  ];
  return { key: 'trace', title: say.tracing, notes };
}

function viewsIn(view: View): readonly View[] {
  const within = (section: Section): readonly View[] => [...section.views, ...(section.sections ?? []).flatMap(within)];
  return view.view === 'report' ? view.sections.flatMap(within).flatMap(viewsIn) : [view];
}

/** The first table in reading order with a cell that unfolds; of a view that is a table itself, that. */
function firstTable(view: View): TableView | undefined {
  if (view.view === 'table') return view;
  const tables = viewsIn(view).filter((one) => one.view === 'table');
  return tables.find(({ rows }) => rows.some(({ cells }) => cells.some(({ segments }) => segments.length > 0)));
}

/** The first coding whose quote stands in a list or form with its id. */
function firstQuoted(view: View): string | undefined {
  const inItem = ({ quotes = [], items = [] }: Item): readonly (string | undefined)[] => [
    ...quotes.map(({ coding }) => coding),
    ...items.flatMap(inItem),
  ];
  const ids = viewsIn(view).flatMap((one) => {
    if (one.view === 'list') return one.items.flatMap(inItem);
    return one.view === 'form' ? one.fields.flatMap(({ quotes = [] }) => quotes.map(({ coding }) => coding)) : [];
  });
  return ids.find((id) => id !== undefined);
}

interface Example {
  readonly row: Row;
  readonly column: Column;
  readonly command: string;
}

/** One example of each kind of cell that a selection gives, and the smallest of those that only their ids give. */
function examplesOf(
  table: TableView | undefined,
  asked: Selection,
): { readonly selected: readonly Example[]; readonly listed?: Example; readonly more: boolean } {
  const byKind = new Map<string, Example>();
  let fewest = IDS + 1;
  let listed: Example | undefined;
  let more = false;
  for (const row of table?.rows ?? []) {
    row.cells.forEach((cell, index) => {
      const column = table?.columns[index];
      if (!column || cell.segments.length === 0) return;
      const selection = cellSelection(asked, row, column);
      if (selection) {
        const kind = Object.keys(selection).sort().join();
        const command = commandFor(selection);
        const known = byKind.get(kind);
        if (!known || (known.command.includes(LEFT) && !command.includes(LEFT)))
          byKind.set(kind, { row, column, command });
        return;
      }
      more = true;
      if (cell.segments.length < fewest) {
        fewest = cell.segments.length;
        listed = { row, column, command: byIds(cell.segments) };
      }
    });
  }
  return { selected: [...byKind.values()].slice(0, EXAMPLES), ...(listed ? { listed } : {}), more };
}

/** Where no selection gives the codings of a cell their ids do, whosesoever they are. */
function byIds(ids: readonly string[]): string {
  return ['simpul find', ...ids.map(quoted)].join(' ');
}

function commandFor({ code = [], coding = [], ...flags }: Selection): string {
  return ['simpul find', ...[...code, ...coding].map(quoted), ...flagsOf(flags)].join(' ');
}

function generalCommand(asked: Selection, example: string): string {
  const { code: _code, exactly: _exactly, voice: _voice, ...others } = asked;
  return ['simpul find', example, ...flagsOf(others)].join(' ');
}

/** A selection as the flags of the command line that make it again. */
function flagsOf(selection: Selection): readonly string[] {
  return valuesOf(selection).flatMap(([flag, values]) => values.map((value) => `--${flag} ${quoted(value)}`));
}

function valuesOf({ observed = [], refers = [], where = [], ...others }: Selection): [string, readonly string[]][] {
  return Object.entries({
    ...others,
    observed: observed.map(({ from = '', to = '' }) => `${from}..${to}`),
    refers: refers.map(({ from = '', to = '' }) => `${from}..${to}`),
    where: where.map(({ attribute, value }) => `${attribute}=${value}`),
  });
}

/**
 * A value for a shell: bare, or in quotation marks. One with a sign that a shell or a page could take for its own is
 * left for the reader to fill in: the command then asks for it, and never shows something else.
 */
function quoted(value: string): string {
  if (/^[\p{L}\p{N}._:=,/+-]+$/u.test(value)) return value;
  return /^[\p{L}\p{N} ._:=,/+()&–’-]+$/u.test(value) ? `"${value}"` : LEFT;
}

const LEFT = '"…"';
