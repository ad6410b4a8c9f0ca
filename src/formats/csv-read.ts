import { CsvError, parse } from 'csv-parse/sync';
import { MOST_ROWS, type Sheet, type SheetRow } from './sheet.ts';

export type CsvFailure =
  /** A quotation mark that opens or closes in the wrong place; line and column from 1. */
  | { readonly trouble: 'quote'; readonly line: number; readonly column: number }
  | { readonly trouble: 'too-many'; readonly most: number };

const delimiters = [',', ';', '\t', '|'] as const;

/** Comma-separated values, also with semicolons, tabs or strokes between them, as Excel writes them in many countries. */
export function readCsv(text: string): Sheet | CsvFailure {
  const delimiter = delimiterOf(text);
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_ROWS + 1,
    }) as unknown as readonly { readonly info: { readonly lines: number }; readonly record: readonly string[] }[];
    if (records.length > MOST_ROWS) return { trouble: 'too-many', most: MOST_ROWS };
    const rows: SheetRow[] = [];
    for (const { info, record } of records) {
      // The line told is the last of the record.
      const breaks = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
      if (record.some((cell) => /\S/u.test(cell))) rows.push({ line: info.lines - breaks, cells: record });
    }
    // `sep=;` in the first line tells Excel the delimiter and is no data.
    const head = rows[0]?.cells;
    return { name: '', rows: head && isSeparatorLine(head) ? rows.slice(1) : rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as unknown as { readonly lines?: number }).lines ?? 1;
    return { trouble: 'quote', line, column: strayQuote(text.split('\n', line).at(-1) ?? '', delimiter) };
  }
}

/** Whether numbers are written with a decimal comma, as they are where semicolons stand between the cells. */
export function delimiterOf(text: string): (typeof delimiters)[number] {
  const told = /^sep=(.)\n/.exec(text)?.[1];
  const known = delimiters.find((one) => one === told);
  if (known) return known;
  const lines = outsideQuotes(text.slice(0, 20_000))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const counts = delimiters.map((delimiter) => lines.map((line) => line.split(delimiter).length - 1));
  // The heading has one in each gap, and most rows as many; a title may stand above it.
  const scores = counts.map((row) => {
    const gaps = row.find((count) => count > 0) ?? 0;
    return gaps === 0 ? 0 : row.filter((count) => count === gaps).length * 1000 + gaps;
  });
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ',';
}

/** Where a quotation mark stands behind something else than a delimiter; 1 where none does, as in a cell never closed. */
function strayQuote(line: string, delimiter: string): number {
  const signs = Array.from(line);
  const at = signs.findIndex((sign, index) => sign === '"' && index > 0 && signs[index - 1] !== delimiter);
  return Math.max(0, at) + 1;
}

function outsideQuotes(text: string): string {
  return text.replace(/"[^"]*"?/g, '');
}

function isSeparatorLine(cells: SheetRow['cells']): boolean {
  return /^sep=/.test(String(cells[0])) && cells.every((cell, index) => index === 0 || cell === '');
}
