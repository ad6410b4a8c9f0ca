/** A table as a spreadsheet or a CSV file holds it, before anybody knows what its columns mean. */
export interface Sheet {
  /** Name of the sheet; empty for a CSV file. */
  readonly name: string;
  /** Rows that hold something. */
  readonly rows: readonly SheetRow[];
  /** Cells that were merged; only the first of each holds a value. */
  readonly merged?: readonly Merged[];
}

export interface SheetRow {
  /** As a spreadsheet numbers it, or the line of a CSV file where it begins; from 1. */
  readonly line: number;
  /** Empty cells are `''`; dates are ISO, times `hh:mm:ss`, both with a space between. */
  readonly cells: readonly SheetCell[];
}

export type SheetCell = string | number | boolean;

/** Rows from 1, columns from 0, both ends within. */
export interface Merged {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A file of sheets, and what of it is not in their cells or not as it looks. */
export interface Workbook {
  /** As they stand in the file, the hidden ones left out. */
  readonly sheets: readonly Sheet[];
  readonly met: SheetMet;
}

// A type, not an interface: it goes into findings, which are data.
export type SheetMet = {
  /** Cells that are worked out; the value last seen was taken. */
  readonly formulas: Places;
  /** Cells that are worked out and whose file holds no value. */
  readonly uncounted: Places;
  /** Cells that show an error, with what they show: `Data!B3 #REF!`. */
  readonly errors: Places;
  readonly merged: Places;
  /** Rows and columns that a filter or a person has hidden; they are read like the others. */
  readonly hidden: Places;
  /** Sheets that are hidden; they are not read. */
  readonly hiddenSheets: readonly string[];
  /** 1 where the file holds programs; they are never run. */
  readonly macros: number;
  /** Parts with remarks on cells. */
  readonly comments: number;
  /** Sheets that are nothing but a chart. */
  readonly charts: number;
};

export type Places = { readonly count: number; readonly some: readonly string[] };

/** Counts places, and keeps the first few. */
export class Met {
  count = 0;
  readonly some: string[] = [];

  at(place: () => string): void {
    if (this.count++ < 8) this.some.push(place());
  }
}

/** As many as a sheet of Excel can have. */
export const MOST_ROWS = 1_048_576;
/** As many as a sheet of Excel can have. */
export const MOST_COLUMNS = 16_384;

/** What the sheets of one file may hold together, so that memory is bounded whatever the file says. */
export const sheetLimits = { rows: MOST_ROWS, columns: MOST_COLUMNS, cells: 10_000_000, characters: 200_000_000 };

export type SheetLimit = keyof typeof sheetLimits;

/** The rows of one sheet as they are read, each cell in its column, within the limits that all sheets share. */
export class SheetRows {
  readonly rows: SheetRow[] = [];
  private readonly left: { cells: number; characters: number };
  private cells: SheetCell[] = [];

  constructor(left: { cells: number; characters: number }) {
    this.left = left;
  }

  /** A cell that holds something; `column` from 0. The limit that it breaks, where it does. */
  put(column: number, value: SheetCell): SheetLimit | undefined {
    if (column >= MOST_COLUMNS) return 'columns';
    if (value === '') return undefined;
    this.left.cells -= Math.max(1, column + 1 - this.cells.length);
    this.left.characters -= String(value).length;
    if (this.left.cells < 0) return 'cells';
    if (this.left.characters < 0) return 'characters';
    while (this.cells.length < column) this.cells.push('');
    this.cells[column] = value;
    return undefined;
  }

  /** Ends a row, which is kept if it holds more than white space; `line` from 1. */
  end(line: number): SheetLimit | undefined {
    if (line > MOST_ROWS) return 'rows';
    if (this.cells.some((cell) => /\S/u.test(String(cell)))) this.rows.push({ line, cells: this.cells });
    this.cells = [];
    return undefined;
  }
}

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

/** Column from 0 and row from 1 of `B3`; undefined for anything else. */
export function placeOfCell(reference: string): { readonly column: number; readonly row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) };
}
