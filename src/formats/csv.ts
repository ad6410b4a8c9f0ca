/** Comma-separated values after RFC 4180. */

export type CsvValue = string | number;

/** One line, its end included. A text that a spreadsheet could take for a formula gets an apostrophe in front. */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(quoted).join(',')}\r\n`;
}

/** What a spreadsheet may take for a formula, also behind white space and in full-width form. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;

function quoted(value: CsvValue): string {
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || /^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
