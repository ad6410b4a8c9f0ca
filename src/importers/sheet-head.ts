import type { Merged, Sheet, SheetCell, SheetRow } from '../formats/sheet.ts';
import type { ImportHints } from './importer.ts';
import { columnsOf } from './sheet-columns.ts';

/** A sheet with its headings found. */
export interface Headed {
  readonly head: SheetRow;
  readonly rows: readonly SheetRow[];
  /** What stands above the headings, such as the title of the table. */
  readonly above: readonly string[];
}

/** A title and an empty row are common above the headings; more is no table. */
const FARTHEST = 10;

/**
 * The row of headings: the first that names a column of text, where those above it hold a cell or two each, else the
 * first. Undefined for a sheet without two rows.
 */
export function headOf({ rows }: Sheet, hints: ImportHints): Headed | undefined {
  const known = rows.slice(0, FARTHEST).findIndex((row) => {
    const columns = columnsOf(row, hints);
    return 'typed' in columns ? false : columns.text !== undefined;
  });
  const above = rows.slice(0, Math.max(0, known));
  const isTitle = above.every(({ cells }) => cells.filter((cell) => cell !== '').length <= 2);
  const at = isTitle ? above.length : 0;
  const head = rows[at];
  if (!head || rows.length < at + 2) return undefined;
  return {
    head,
    rows: rows.slice(at + 1),
    above: rows.slice(0, at).map(({ cells }) => cells.filter((cell) => cell !== '').join(' ')),
  };
}

/**
 * Rows with what was merged over several of them filled into each, but for one column: a text merged over rows is one
 * text. Across columns nothing is filled.
 */
export function filledDown(rows: readonly SheetRow[], merged: readonly Merged[], but: number): readonly SheetRow[] {
  const tall = merged.filter(({ top, bottom, left }) => bottom > top && left !== but);
  if (tall.length === 0) return rows;
  const values = new Map<number, Map<number, SheetCell>>();
  const byLine = new Map(rows.map((row) => [row.line, row]));
  for (const { top, bottom, left } of tall) {
    const value = byLine.get(top)?.cells[left];
    if (value === undefined || value === '') continue;
    for (const row of rowsWithin(rows, top, bottom)) {
      const own = values.get(row.line) ?? new Map<number, SheetCell>();
      values.set(row.line, own.set(left, value));
    }
  }
  return rows.map((row) => {
    const own = values.get(row.line);
    if (!own) return row;
    const width = Math.max(row.cells.length, ...[...own.keys()].map((column) => column + 1));
    const cells = Array.from({ length: width }, (_, at) => row.cells[at] ?? '');
    return { ...row, cells: cells.map((cell, at) => (cell === '' ? (own.get(at) ?? '') : cell)) };
  });
}

/** Rows are in the order of their lines. */
function rowsWithin(rows: readonly SheetRow[], top: number, bottom: number): readonly SheetRow[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.line ?? 0) <= top) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < rows.length && (rows[end]?.line ?? 0) <= bottom) end++;
  return rows.slice(low, end);
}
