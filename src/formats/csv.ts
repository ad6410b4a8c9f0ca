import { withoutUnseen } from '../core/printable.ts';

/** Comma-separated values after RFC 4180. */

export type CsvValue = string | number;

/**
 * One line, its end included. What is not seen and could move a cursor or reorder a line is left out; a text that a
 * spreadsheet could take for a formula gets an apostrophe in front.
 */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(quoted).join(',')}\r\n`;
}

/** The same with semicolons, which Excel expects where numbers have a decimal comma. */
export function semicolonLine(values: readonly CsvValue[]): string {
  return `${values.map((value) => quotedWhere(/;/.test(String(value)), quoted(value))).join(';')}\r\n`;
}

function quotedWhere(wanted: boolean, field: string): string {
  return wanted && !field.startsWith('"') ? `"${field}"` : field;
}

/** What a spreadsheet may take for a formula, also behind white space and in full-width form. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;

function quoted(value: CsvValue): string {
  if (typeof value === 'number') return String(value);
  const seen = withoutUnseen(value);
  const safe = formula.test(seen) ? `'${seen}` : seen;
  return /[",\r\n]/.test(safe) || /^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
