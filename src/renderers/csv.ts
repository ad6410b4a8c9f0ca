import type { Locale } from '../core/locale.ts';
import type { Cell, Column, Field, Item, Quote, Row } from '../core/view.ts';
import { type CsvValue, csvLine } from '../formats/csv.ts';
import { entryOf, passage } from './entry.ts';
import type { Note } from './frame.ts';
import { markWords, wordFor } from './glyphs.ts';
import { type Block, outline, type TableBlock } from './outline.ts';
import type { Renderer } from './renderer.ts';
import { words } from './words.ts';

type Line = readonly CsvValue[];

/**
 * Comma-separated values after RFC 4180, for spreadsheets and statistics.
 *
 * - A table's first two columns are `id` and the row's title; then its own columns; then, for each column whose cells
 *   rest on codings, one with the ids of those codings.
 * - Signs are written as words (`unmet (+1 ~1 –6)`), for `+` would start a formula and a bare `–` sorts badly; the
 *   figures of a `count` or `number` column are plain numbers with a decimal point.
 * - A text that a spreadsheet could take for a formula gets an apostrophe in front.
 * - What stands around a table (METHOD 3.2) follows it, after an empty line, as lines whose first field is empty. In
 *   a document of several tables each is preceded by a line with its title.
 */
export const csv: Renderer = {
  name: 'csv',
  title: { en: 'CSV, for spreadsheets', id: 'CSV, untuk lembar kerja' },
  extensions: ['.csv'],
  render: (view, options) => {
    const sheet = new Sheet(options.locale, view.view === 'table');
    for (const block of outline(view, options.locale)) sheet.add(block);
    return (options.bom ? '\ufeff' : '') + sheet.text();
  },
};

class Sheet {
  private readonly body: Line[] = [];
  private readonly around: Line[] = [];
  /** Words that the tables use for their signs. */
  private readonly said = new Set<string>();
  private readonly locale: Locale;
  /** A single table comes first, and what belongs around it below, so that programs find it at the top. */
  private readonly single: boolean;

  constructor(locale: Locale, single: boolean) {
    this.locale = locale;
    this.single = single;
  }

  add(block: Block): void {
    switch (block.kind) {
      case 'heading':
        if (this.single) this.around.push(['', block.text]);
        else this.body.push([], [block.text]);
        return;
      case 'table':
        this.body.push(...tableLines(block, this.locale));
        for (const { signs = {} } of block.table.rows) for (const word of Object.values(signs)) this.said.add(word);
        return;
      case 'form':
        this.body.push(...block.fields.flatMap((field) => fieldLines(field, this.locale)));
        return;
      case 'list':
        this.body.push(...block.items.flatMap((item, index) => itemLines(item, `${index + 1}`, this.locale)));
        return;
      case 'diagram':
        return;
      default:
        (this.single ? this.around : this.body).push(...aroundLines(block, this.said, this.locale));
    }
  }

  text(): string {
    const lines = this.around.length === 0 ? this.body : [...this.body, [], ...this.around];
    while (lines[0]?.length === 0) lines.shift();
    // One table is one rectangle, as RFC 4180 wants; a document of several cannot be.
    const width = this.single ? Math.max(0, ...lines.map((line) => line.length)) : 0;
    return lines.map((line) => csvLine(padded(line, width))).join('');
  }
}

function padded(line: Line, width: number): Line {
  return line.length >= width ? line : [...line, ...new Array<string>(width - line.length).fill('')];
}

function aroundLines(
  block: Exclude<Block, { kind: 'heading' | 'table' | 'form' | 'list' | 'diagram' }>,
  said: ReadonlySet<string>,
  locale: Locale,
): Line[] {
  switch (block.kind) {
    case 'notice':
      return [['', words[locale].warnings, block.text]];
    case 'paragraph':
      return [['', block.text]];
    case 'facts':
      return block.facts.map((fact) => ['', fact.label, fact.text]);
    case 'notes':
      return block.groups.flatMap((group) =>
        group.notes
          .filter((note) => !saysItself(note, said, locale))
          .map((note) => ['', group.title, note.command ? `${note.text} ${note.command}` : note.text]),
      );
  }
}

/** A legend of signs is idle where signs are words already. */
function saysItself(note: Note, said: ReadonlySet<string>, locale: Locale): boolean {
  return note.mark !== undefined && (note.text === markWords[locale][note.mark] || said.has(note.text));
}

function tableLines({ table, stub }: TableBlock, locale: Locale): Line[] {
  const say = words[locale];
  const traced = table.columns.map((_, index) =>
    table.rows.some((row) => (row.cells[index]?.segments ?? []).length > 0),
  );
  const head = [
    'id',
    stub || say.row,
    ...table.columns.map((column) => column.title || column.id),
    ...table.columns.filter((_, index) => traced[index]).map((column) => `${column.title || column.id}: ${say.coding}`),
  ];
  const rows = table.rows.map((row) => [
    row.id,
    row.title,
    ...table.columns.map((column, index) => contentOf(row.cells[index], column, row.signs, locale)),
    ...table.columns.flatMap((_, index) => (traced[index] ? [(row.cells[index]?.segments ?? []).join(' ')] : [])),
  ]);
  return [head, ...rows];
}

/** A plain number where the cell is nothing else; words otherwise. */
function contentOf(cell: Cell | undefined, column: Column, own: Row['signs'], locale: Locale): CsvValue {
  if (!cell) return '';
  const bare = cell.state === 'filled' && !cell.symbol && !cell.mark && !cell.counts && !cell.text && !cell.phrase;
  if (bare && !cell.quotes?.length) {
    const value = cell.count ?? cell.number;
    if (value !== undefined) return value;
  }
  const entry = entryOf(cell, column.holds, locale);
  const quotes = column.holds === 'quotes' ? (cell.quotes ?? []).map((quote) => quoteText(quote, locale)) : [];
  const signs = entry.marks.map((mark) => wordFor(mark, own, locale)).join(', ');
  return [signs, entry.text, ...quotes].filter((part) => part !== '').join(' ');
}

function quoteText(quote: Quote, locale: Locale): string {
  return `${passage(quote, locale)} ${quote.reference}`;
}

function fieldLines(field: Field, locale: Locale): Line[] {
  const left = field.forResearcher && !field.text && !field.items?.length;
  const mark = field.mark ? markWords[locale][field.mark] : '';
  const text = [mark, left ? words[locale].forResearcher : (field.text ?? '')].filter((part) => part !== '').join(': ');
  const further = [...(field.items ?? []), ...(field.quotes ?? []).map((quote) => quoteText(quote, locale))];
  const lines = text === '' && further.length > 0 ? further : [text, ...further];
  return lines.map((line) => [field.id, field.label, line]);
}

function itemLines(item: Item, path: string, locale: Locale): Line[] {
  const mark = item.mark ? `${markWords[locale][item.mark]}: ` : '';
  return [
    [path, mark + item.text, (item.segments ?? []).join(' ')],
    ...(item.quotes ?? []).map((quote): Line => [path, quoteText(quote, locale), quote.coding ?? '']),
    ...(item.items ?? []).flatMap((inner, index) => itemLines(inner, `${path}.${index + 1}`, locale)),
  ];
}
