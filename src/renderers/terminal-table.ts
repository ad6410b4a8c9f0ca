import Table from 'cli-table3';
import type { Locale } from '../core/locale.ts';
import type { Cell, Column } from '../core/view.ts';
import type { Paint, Tone } from '../formats/colour.ts';
import { displayWidth, hanging, longestWord, wrap } from '../formats/layout.ts';
import { entryOf, passage, titled } from './entry.ts';
import { markOfValence } from './glyphs.ts';
import type { TableBlock } from './outline.ts';
import { agreementOf, depthsOf, labelled } from './rows.ts';
import { sign, toneOf } from './terminal-sign.ts';
import { words } from './words.ts';

/** How a page is drawn: its brush, the width of its tables and of its prose. */
export interface Page {
  readonly locale: Locale;
  readonly paint: Paint;
  /** Columns a table may fill. */
  readonly width: number;
  /** Columns of prose: lines longer than 100 are hard to read. */
  readonly measure: number;
  readonly plain: boolean;
}

/** A column ready to be measured: its heading, and what it holds in each row. */
interface Strip {
  readonly title: string;
  readonly cells: readonly Piece[];
  /** Columns it needs at least, and those it would fill if it could. */
  readonly least: number;
  readonly wanted: number;
}

interface Piece {
  /** Each begins a line of its own: the cell's own words, then its quotes. */
  readonly parts: readonly string[];
  readonly tone?: Tone | undefined;
}

/** Columns of a terminal between two columns of a table: a rule with a space on either side. */
const gap = 3;

export function drawTable(block: TableBlock, how: Page): string {
  const [stub, ...strips] = stripsOf(block, how.locale);
  if (!stub) return '';
  if (how.plain) return tabbed([stub, ...strips]);
  const free = how.width - 2;
  const total = strips.reduce((sum, strip) => sum + strip.least + gap, stub.least);
  // Prose cut apart over several tables cannot be read; so a table of prose that does not fit becomes one record a row.
  if (total > free && strips.some((strip) => strip.wanted > 80)) return records(stub, strips, how);
  const parts = split(stub, strips, free);
  return parts
    .map((part, index) => {
      const table = boxed([stub, ...part], free, how);
      return parts.length === 1
        ? table
        : `${how.paint('muted', `(${words[how.locale].columnsPart(index + 1, parts.length)})`)}\n${table}`;
    })
    .join('\n\n');
}

function stripsOf({ table, stub }: TableBlock, locale: Locale): readonly Strip[] {
  const depths = depthsOf(table);
  const titles = table.rows.map((row, at) => ({
    parts: [' '.repeat(2 * (depths[at] ?? 0)) + titled(row.id, row.title)],
  }));
  const columns = table.columns.map((column, index) => {
    const cells = table.rows.map((row) => pieceOf(row.cells[index], column, locale));
    return strip(column.title || column.id, cells, least[column.holds]);
  });
  const labels = table.rows.map((row) => ({ parts: [agreementOf(row, locale)] }));
  const withLabel = labelled(table);
  return [strip(stub, titles, 16), ...columns, ...(withLabel ? [strip(words[locale].agreement, labels, 14)] : [])];
}

/** Columns below which a cell's words become unreadable; figures and signs are never broken. */
const least: Readonly<Record<Column['holds'], number>> = {
  symbol: 100,
  counts: 100,
  count: 100,
  number: 100,
  mark: 100,
  text: 14,
  quotes: 32,
  researcher: 16,
};

function strip(title: string, cells: readonly Piece[], readable: number): Strip {
  const parts = cells.flatMap((cell) => cell.parts);
  const content = widest(parts, displayWidth);
  // A heading may be broken sooner than what stands below it.
  const word = Math.max(Math.min(longestWord(title), 12), Math.min(widest(parts, longestWord), 24));
  return {
    title,
    cells,
    wanted: Math.max(content, Math.min(displayWidth(title), 12)),
    least: Math.max(Math.min(content, readable), word),
  };
}

function widest(texts: readonly string[], measure: (text: string) => number): number {
  return texts.reduce((most, text) => Math.max(most, measure(text)), 1);
}

function pieceOf(cell: Cell | undefined, column: Column, locale: Locale): Piece {
  if (!cell) return { parts: [] };
  const entry = entryOf(cell, column.holds, locale);
  const quotes = (column.holds === 'quotes' ? (cell.quotes ?? []) : []).map((quote) => {
    const mark = markOfValence(quote.valence);
    return `${mark ? `${sign(mark)} ` : ''}${passage(quote, locale)} ${quote.reference}`;
  });
  const own = [...entry.marks.map(sign), entry.text].filter((part) => part !== '').join(' ');
  return { parts: [own, ...quotes].filter((part) => part !== ''), tone: toneOf(entry.marks[0]) };
}

function tabbed(strips: readonly Strip[]): string {
  const lines = [strips.map((strip) => strip.title)];
  strips[0]?.cells.forEach((_, row) => {
    lines.push(strips.map((strip) => (strip.cells[row]?.parts ?? []).join(' ').trim()));
  });
  return lines.map((line) => line.join('\t')).join('\n');
}

/** Columns in groups that fit beside the row titles, as even as can be. */
function split(stub: Strip, strips: readonly Strip[], width: number): readonly (readonly Strip[])[] {
  const count = groupsOf(stub, strips, width, strips.length).length;
  return groupsOf(stub, strips, width, Math.ceil(strips.length / Math.max(count, 1)));
}

function groupsOf(stub: Strip, strips: readonly Strip[], width: number, most: number): Strip[][] {
  const groups: Strip[][] = [];
  let used = 0;
  for (const strip of strips) {
    const group = groups.at(-1);
    if (group && group.length < most && used + gap + strip.least <= width) {
      group.push(strip);
      used += gap + strip.least;
    } else {
      groups.push([strip]);
      used = stub.least + gap + strip.least;
    }
  }
  return groups.length === 0 ? [[]] : groups;
}

/** What is left of the width goes, column by column, to those that want more. */
function widths(strips: readonly Strip[], width: number): readonly number[] {
  const given = strips.map((strip) => strip.least);
  let left = width - given.reduce((sum, size) => sum + size, 0) - gap * (strips.length - 1);
  while (left > 0) {
    const hungry = strips.map((_, index) => index).filter((index) => wants(strips, given, index));
    if (hungry.length === 0) break;
    for (const index of hungry.slice(0, left)) given[index] = (given[index] ?? 0) + 1;
    left -= Math.min(hungry.length, left);
  }
  return given;
}

function wants(strips: readonly Strip[], given: readonly number[], index: number): boolean {
  return (given[index] ?? 0) < (strips[index]?.wanted ?? 0);
}

const nothing = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  right: '',
  'left-mid': '',
  'right-mid': '',
};

function boxed(strips: readonly Strip[], width: number, how: Page): string {
  const sizes = widths(strips, width);
  const lines = (index: number, parts: readonly string[]): readonly string[] =>
    parts.flatMap((part) => wrap(part, sizes[index] ?? 1));
  const head = strips.map((strip, index) => lines(index, [strip.title]));
  const rows = (strips[0]?.cells ?? []).map((_, row) =>
    strips.map((strip, index) => lines(index, strip.cells[row]?.parts ?? [])),
  );
  const table = new Table({
    chars: { ...nothing, middle: '│', mid: '', 'mid-mid': '' },
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1, compact: true },
  });
  table.push(head.map((cell) => cell.map((line) => how.paint('strong', line)).join('\n')));
  rows.forEach((row, at) => {
    table.push(row.map((cell, index) => paintPiece(cell, strips[index]?.cells[at]?.tone, how)));
  });
  return ruled(table.toString().split('\n'), [head, ...rows])
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Rules under the heading, and between all rows as soon as one of them has several lines. */
function ruled(lines: readonly string[], rows: readonly (readonly (readonly string[])[])[]): readonly string[] {
  const columns = rows[0] ?? [];
  const size = (column: number): number =>
    widest(
      rows.flatMap((row) => row[column] ?? []),
      displayWidth,
    );
  const rule = columns.map((_, column) => '─'.repeat(size(column) + 2)).join('┼');
  const heights = rows.map((row) => Math.max(1, ...row.map((cell) => cell.length)));
  const tall = heights.slice(1).some((height) => height > 1);
  const out: string[] = [];
  let at = 0;
  heights.forEach((height, row) => {
    if (row === 1 || (row > 1 && tall)) out.push(rule);
    out.push(...lines.slice(at, at + height));
    at += height;
  });
  return out;
}

function paintPiece(lines: readonly string[], tone: Tone | undefined, how: Page): string {
  return lines.map((line) => (tone === undefined ? line : how.paint(tone, line))).join('\n');
}

function records(stub: Strip, strips: readonly Strip[], how: Page): string {
  const column = Math.min(Math.max(...strips.map((strip) => displayWidth(strip.title))), 20) + 4;
  const indent = ' '.repeat(column);
  return stub.cells
    .map((title, row) => {
      const lines = strips.flatMap((strip) => {
        const label = `  ${strip.title}`;
        return (strip.cells[row]?.parts ?? []).map((part, at) =>
          hanging(at === 0 ? label + ' '.repeat(Math.max(1, column - displayWidth(label))) : indent, part, how.measure),
        );
      });
      return [how.paint('strong', title.parts.join(' ')), ...lines].join('\n');
    })
    .join('\n\n');
}
