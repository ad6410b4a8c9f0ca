import { type Diagnostic, found } from '../diagnostic.ts';
import { done, failed, type Outcome } from '../outcome.ts';
import type { Scale } from './coefficient.ts';
import { emptyTable, notANumber, raggedRow, unknownLevel } from './kinds.ts';
import { type Level, MISSING, type Ratings, ratingsOf } from './ratings.ts';

/** A row of a file: its line, from 1, and its cells as they stand. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly (string | number | boolean)[];
}

export interface TableOptions {
  readonly scale: Exclude<Scale, 'set'>;
  /** Every value there may be, in the order of the scale; absent: those that are used. */
  readonly levels?: readonly string[];
  /** Values that mean "not rated", besides an empty cell. */
  readonly missing: readonly string[];
  /** Heading of the column that names the units and is no coder's. */
  readonly units?: string;
}

export interface RatingTable {
  readonly coders: readonly string[];
  readonly ratings: Ratings;
  readonly declared: boolean;
}

/** Most findings listed at once: a table read with the wrong settings is wrong everywhere. */
const MOST_FINDINGS = 20;

/**
 * Ratings from a table that came from elsewhere: the first row names the coders, then one unit a row. Every cell that is
 * not what was declared is a finding with its line and column.
 */
export function readRatingTable(rows: readonly TableRow[], options: TableOptions, file: string): Outcome<RatingTable> {
  const [head, ...body] = rows;
  const headings = (head?.cells ?? []).map((cell) => String(cell).trim());
  const columns = [...headings.keys()].filter((at) => headings[at] !== options.units);
  const coders = columns.map((at) => headings[at] ?? '');
  if (coders.length < 2 || body.length === 0) {
    return failed([found(emptyTable, { file }, { rows: body.length, coders: coders.length })]);
  }
  const wrong: Diagnostic[] = [];
  const missing = new Set(['', ...options.missing]);
  const numeric = options.scale === 'interval' || options.scale === 'ratio';
  // An order that is not declared can be read off numbers only.
  const needsNumbers = numeric || (options.scale === 'ordinal' && options.levels === undefined);
  const declared = options.levels && new Set(options.levels);
  const values: (string | undefined)[] = [];
  for (const { line, cells } of body) {
    if (cells.length !== headings.length) {
      wrong.push(
        found(raggedRow, { file, position: { line, column: 1 } }, { cells: cells.length, expected: headings.length }),
      );
    }
    for (const at of columns) {
      const value = String(cells[at] ?? '').trim();
      if (missing.has(value)) {
        values.push(undefined);
        continue;
      }
      const place = { file, position: { line, column: columnOf(cells, at) } };
      const coder = headings[at] ?? '';
      if (declared && !declared.has(value)) {
        wrong.push(found(unknownLevel, place, { value, coder, levels: options.levels ?? [] }));
      } else if (needsNumbers && numberOf(value) === undefined) {
        wrong.push(found(notANumber, place, { value, coder, scale: options.scale }));
      }
      values.push(value);
    }
  }
  if (wrong.length > 0) return failed(wrong.slice(0, MOST_FINDINGS));
  const levels = levelsOf(values, options.levels);
  const index = new Map(levels.map(({ label }, at) => [label, at]));
  const codes = Int32Array.from(values, (value) => (value === undefined ? MISSING : (index.get(value) ?? MISSING)));
  return done({ coders, ratings: ratingsOf(codes, coders.length, levels), declared: declared !== undefined });
}

/** Declared levels in their order; else those used, numbers by size, words by their letters. */
function levelsOf(values: readonly (string | undefined)[], declared?: readonly string[]): readonly Level[] {
  const labels = declared ?? [...new Set(values.filter((value) => value !== undefined))];
  const levels = labels.map((label): Level => {
    const number = numberOf(label);
    return number === undefined ? { label } : { label, number };
  });
  if (declared) return levels;
  return levels.every(({ number }) => number !== undefined)
    ? levels.sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    : levels.sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** 3, -1.5, also 2,5 as Indonesian writes it. */
function numberOf(value: string): number | undefined {
  return /^[-−+]?\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?$/.test(value)
    ? Number(value.replace('−', '-').replace(',', '.'))
    : undefined;
}

/** Where a cell begins in its line, from 1, as far as can be told without its quotation marks. */
function columnOf(cells: TableRow['cells'], at: number): number {
  return cells.slice(0, at).reduce<number>((sum, cell) => sum + Array.from(String(cell)).length + 1, 1);
}
