import { printable } from '../core/printable.ts';
import type { TableView } from '../core/view.ts';
import type { Paint } from '../formats/colour.ts';
import { displayWidth, wrap } from '../formats/layout.ts';

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

/** A list for a terminal: columns side by side, the widest cut with … until all fit. */
export function aligned(table: TableView, width: number, paint: Paint): string {
  const rows = [['', ...table.columns.map((column) => inOneLine(column.title))], ...rowsOf(table)];
  const sizes = fitted(
    // A long heading is cut before the words under it.
    (rows[0] ?? []).map((heading, column) =>
      Math.max(Math.min(displayWidth(heading), 12), ...rows.slice(1).map((row) => displayWidth(row[column] ?? ''))),
    ),
    width,
  );
  return rows
    .map((row, at) => {
      const cells = row.map((cell, column) => padded(cell, sizes[column] ?? 0));
      const line = cells.join('  ').trimEnd();
      return `${at === 0 ? paint('strong', line) : line}\n`;
    })
    .join('');
}

function rowsOf(table: TableView): readonly (readonly string[])[] {
  return table.rows.map((row) =>
    [row.id, ...row.cells.map((cell) => cell.text ?? String(cell.number ?? cell.count ?? ''))].map(inOneLine),
  );
}

/** Takes columns off the widest, one after the other, down to eight. */
function fitted(wanted: readonly number[], width: number): readonly number[] {
  const sizes = [...wanted];
  const total = (): number => sizes.reduce((sum, size) => sum + size, 2 * (sizes.length - 1));
  while (total() > width) {
    const widest = sizes.indexOf(Math.max(...sizes));
    if ((sizes[widest] ?? 0) <= 8) break;
    sizes[widest] = (sizes[widest] ?? 0) - 1;
  }
  return sizes;
}

function padded(text: string, size: number): string {
  const shown = displayWidth(text) <= size ? text : `${wrap(text.replaceAll(' ', '\u00a0'), size - 1)[0] ?? ''}…`;
  return shown.replaceAll('\u00a0', ' ') + ' '.repeat(Math.max(0, size - displayWidth(shown)));
}
