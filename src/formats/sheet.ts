/** A table as a spreadsheet or a CSV file holds it, before anybody knows what its columns mean. */
export interface Sheet {
  /** Name of the sheet; empty for a CSV file. */
  readonly name: string;
  /** Rows that hold something. */
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As a spreadsheet numbers it, or the line of a CSV file where it begins; from 1. */
  readonly line: number;
  /** Empty cells are `''`; dates are ISO. */
  readonly cells: readonly SheetCell[];
}

export type SheetCell = string | number | boolean;

/** As many as a sheet of Excel can have. */
export const MOST_ROWS = 1_048_576;

/** A heading, or a value, as names are compared: `Nama Penutur:` is `nama penutur`. */
export function bareHeading(cell: SheetCell): string {
  return String(cell)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_.:*?-]+/gu, ' ')
    .trim();
}

/** The letter of a column, from 0: A, B … Z, AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
