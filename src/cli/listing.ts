import { printable } from '../core/printable.ts';
import type { Cell, TableView } from '../core/view.ts';
import type { Paint } from '../formats/colour.ts';
import { displayWidth, hanging, longestWord, wrap } from '../formats/layout.ts';
import { glyphs } from '../renderers/glyphs.ts';

/** Text of a source or a name as it may stand in one line of output. */
export function inOneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}

/** Rows of a list, one a line: its id and its cells, with tabs between. */
export function tabbed(table: TableView): string {
  return rowsOf(table)
    .map((row) => `${row.join('\t')}\n`)
    .join('');
}

/**
 * A list for a terminal, nothing cut: columns side by side, the widest wrapped until all fit; where even single words
 * would not, a block a row.
 */
export function aligned(table: TableView, width: number, paint: Paint): string {
  const headings = ['', ...table.columns.map((column) => inOneLine(column.title))];
  const rows = [headings, ...rowsOf(table)];
  const sizes = fitted(
    headings.map((_, column) => rows.map((row) => row[column] ?? '')),
    width,
  );
  if (sizes === undefined)
    return rowsOf(table)
      .map((row) => block(row, headings, width, paint))
      .join('\n');
  return rows
    .flatMap((row, at) => linesOf(row, sizes).map((line) => (at === 0 ? paint('strong', line) : line)))
    .map((line) => `${line}\n`)
    .join('');
}

/** One row of a list that is too wide for the screen: its id, and under it each cell that holds something. */
function block(row: readonly string[], headings: readonly string[], width: number, paint: Paint): string {
  const [id = '', ...cells] = row;
  const lines = cells.flatMap((cell, at) =>
    cell === '' ? [] : [hanging('    ', `${headings[at + 1] ?? ''}: ${cell}`, width)],
  );
  return [paint('strong', id), ...lines].map((line) => `${line}\n`).join('');
}

/** The lines that a row of cells takes, each cell wrapped in its column. */
function linesOf(row: readonly string[], sizes: readonly number[]): readonly string[] {
  const cells = row.map((cell, column) => wrapped(cell, sizes[column] ?? 0));
  return Array.from({ length: Math.max(...cells.map((lines) => lines.length)) }, (_, at) =>
    cells
      .map((lines, column) => {
        const shown = lines[at] ?? '';
        return shown + ' '.repeat(Math.max(0, (sizes[column] ?? 0) - displayWidth(shown)));
      })
      .join('  ')
      .trimEnd(),
  );
}

/** A place where a long word may be broken, after a stroke: a joiner that fills no column, and a space. */
const SEAM = '\u200c ';

function seamed(text: string): string {
  return text.replace(/\/(?=\p{L})/gu, `/${SEAM}`);
}

function wrapped(text: string, size: number): readonly string[] {
  if (displayWidth(text) <= size) return [text];
  return wrap(seamed(text), size).map((line) => line.replaceAll(SEAM, '').replace(/\/\u200c$/u, '/'));
}

function rowsOf(table: TableView): readonly (readonly string[])[] {
  return table.rows.map((row) => [row.id, ...row.cells.map(textOf)].map(inOneLine));
}

function textOf({ state, text, number, count }: Cell): string {
  const told = text ?? String(number ?? count ?? '');
  return state === 'withheld' ? `${glyphs.withheld} ${told}` : told;
}

/** Widths of the columns, taken off the widest until all fit; undefined where their longest words do not. */
function fitted(columns: readonly (readonly string[])[], width: number): readonly number[] | undefined {
  const sizes = columns.map((cells) => Math.max(...cells.map(displayWidth)));
  const least = columns.map((cells) => Math.max(...cells.map((cell) => longestWord(seamed(cell)))));
  for (let over = sizes.reduce((sum, size) => sum + size, 2 * (sizes.length - 1)) - width; over > 0; over--) {
    const spare = sizes.map((size, column) => (size > (least[column] ?? 0) ? size : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if ((spare[widest] ?? 0) === 0) return undefined;
    sizes[widest] = (sizes[widest] ?? 0) - 1;
  }
  return sizes;
}
