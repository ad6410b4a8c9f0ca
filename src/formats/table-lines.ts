import { clockIn } from '../core/timestamp.ts';

/** Longer words in a first column are no name of a speaker. */
const LONGEST_LABEL = 40;

/**
 * The rows of a table as lines: where the first column says who speaks and the last what is said (with a time between or
 * before), as turns, `[time] Label: words`; else the cells with ` | ` between them, and what was several paragraphs in a cell in one line.
 */
export function rowsAsLines(rows: readonly (readonly string[])[]): readonly string[] {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const headings = filled.slice(0, 1).filter(isHeading);
  const talk = filled.slice(headings.length);
  return isTalk(talk) ? [...headings.map(asRow), ...talk.flatMap(asTurn)] : filled.map(asRow);
}

const ABOUT_WORDS =
  /^(?:ucapan|ujaran|teks|isi|jawaban|transkrip|pernyataan|percakapan|keterangan|text|utterance|words|speech|transcript)(?!\p{L})/iu;

/** The first row, where it says what the last column holds. */
function isHeading(row: readonly string[]): boolean {
  const last = row.at(-1)?.trim() ?? '';
  return ABOUT_WORDS.test(last) && last.split(/\s+/).length <= 3;
}

function asRow(row: readonly string[]): string {
  return row.map(inOneLine).join(' | ');
}

function inOneLine(cell: string): string {
  return cell.replace(/\s*\n\s*/g, ' ').trim();
}

/** Which columns hold the time, the label and the words. */
function columnsOf(row: readonly string[]): { time?: string; label: string; words: string } | undefined {
  const cells = row.map((cell) => cell.trim());
  const words = cells.at(-1) ?? '';
  const rest = cells.slice(0, -1);
  const at = rest.findIndex((cell) => clockIn(cell) !== undefined);
  const time = clockIn(rest[at] ?? '');
  const labels = rest.filter((cell, index) => index !== at && !/^\d*\.?$/.test(cell));
  if (labels.length > 1 || rest.length === 0 || rest.length > 3) return undefined;
  const label = (labels[0] ?? '').replace(/\s*:$/, '');
  return { label, words, ...(time === undefined ? {} : { time }) };
}

/** Few labels that come again, each short, and words that are longer than they. */
function isTalk(rows: readonly (readonly string[])[]): boolean {
  const read = rows.map(columnsOf);
  const labels = read.flatMap((row) => (row && row.label !== '' ? [row.label] : []));
  const words = read.reduce((sum, row) => sum + (row?.words.split(/\s+/).length ?? 0), 0);
  return (
    rows.length >= 2 &&
    read.every((row) => row !== undefined && row.label.length <= LONGEST_LABEL && !/\n/.test(row.label)) &&
    labels.length * 2 > rows.length &&
    new Set(labels).size * 2 <= labels.length + 1 &&
    words >= rows.length * 3
  );
}

/** A row without a label goes on with what was said before. */
function asTurn(row: readonly string[]): readonly string[] {
  const { time, label = '', words = '' } = columnsOf(row) ?? {};
  const head = [...(time === undefined ? [] : [`[${time}]`]), ...(label === '' ? [] : [`${label}:`])].join(' ');
  return [head === '' ? words : `${head} ${words}`.trimEnd(), ''].flatMap((line) => line.split('\n'));
}
