import { type Coding, compareCodings } from '../core/coding.ts';
import { codingKeys, codingRecord } from '../core/coding-record.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { brokenLine, tornLine } from './kinds.ts';

/** A whole coding file, sorted. */
export function codingFile(codings: readonly Coding[]): string {
  return [...codings]
    .sort(compareCodings)
    .map((coding) => `${JSON.stringify(codingRecord(coding))}\n`)
    .join('');
}

/** A value that lines of JSON hold, with its line number from 1. */
export interface JsonLine {
  readonly line: number;
  readonly value: { readonly [key: string]: unknown };
}

/** Lines of JSON objects, as `eachJsonLine` goes through them. */
export function jsonLines(file: string, content: string, diagnostics: Diagnostic[]): readonly JsonLine[] {
  const lines: JsonLine[] = [];
  eachJsonLine(file, content, 0, diagnostics, (value, line) => lines.push({ line, value }));
  return lines;
}

/**
 * Goes through lines of JSON objects, and gives back how many lines there are now; `before` came in earlier pieces of
 * the file. A line that is none is a diagnostic and the rest is still read.
 */
function eachJsonLine(
  file: string,
  content: string,
  before: number,
  diagnostics: Diagnostic[],
  take: (value: JsonLine['value'], line: number) => void,
): number {
  let number = before;
  // Some editors put a byte order mark in front.
  for (let start = before === 0 && content.charCodeAt(0) === 0xfeff ? 1 : 0; start < content.length; ) {
    let end = content.indexOf('\n', start);
    const torn = end === -1;
    if (torn) end = content.length;
    const text = content.slice(start, end);
    start = end + 1;
    number++;
    const value = parseObject(text);
    if (typeof value === 'object') take(value, number);
    else if (text.trim() !== '') {
      const place = { file, position: { line: number, column: 1 } };
      diagnostics.push(torn ? found(tornLine, place, {}) : found(brokenLine, place, { fault: value, key: '' }));
    }
  }
  return number;
}

function parseObject(text: string): { readonly [key: string]: unknown } | 'json' | 'object' {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && !Array.isArray(value) ? value : 'object';
  } catch {
    // The caller reports the line.
    return 'json';
  }
}

const keys: ReadonlySet<string> = new Set(codingKeys);

type Fault = { readonly fault: 'value' | 'unknown'; readonly key: string };

/**
 * What keeps a line from being a coding: a key that is missing or holds the wrong thing, or one that is unknown. Every
 * key is named, for there may be a million lines: so V8 finds it where it was in the line before.
 */
export function faultOf(line: { readonly [key in (typeof codingKeys)[number]]?: unknown }): Fault | undefined {
  for (const key in line) if (!keys.has(key)) return { fault: 'unknown', key };
  const { id, code, start, end, exact, prefix, suffix, valence, voice } = line;
  const { directness, actor, field, refers_to: years, memo, codebook, at } = line;
  if (!isWord(id)) return wrong('id');
  if (!isWord(code)) return wrong('code');
  if (!isWord(exact)) return wrong('exact');
  if (!isWord(voice)) return wrong('voice');
  if (!isCodingId(id)) return wrong('id');
  if (!isCount(start)) return wrong('start');
  if (!isCount(end) || end <= start) return wrong('end');
  if (!isText(prefix)) return wrong('prefix');
  if (!isText(suffix)) return wrong('suffix');
  if (!isText(valence)) return wrong('valence');
  if (!isText(directness)) return wrong('directness');
  if (!isText(actor)) return wrong('actor');
  if (!isText(field)) return wrong('field');
  if (!isText(memo)) return wrong('memo');
  if (!isText(codebook)) return wrong('codebook');
  if (!isText(at) || (at !== undefined && !isTime(at))) return wrong('at');
  if (years !== undefined && !(isObject(years) && Number.isInteger(years.from) && Number.isInteger(years.to)))
    return wrong('refers_to');
  return undefined;
}

function wrong(key: (typeof codingKeys)[number]): Fault {
  return { fault: 'value', key };
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** DESIGN section 5; not the one word that means something else to every JavaScript object. */
function isCodingId(id: string): boolean {
  return /^[A-Za-z0-9._-]{1,64}$/.test(id) && id !== '__proto__';
}

const time =
  /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** An ISO day, with a time of day or without; the day exists. No `Date` is made: there may be a million. */
function isTime(text: string): boolean {
  if (!time.test(text)) return false;
  const day = Number(text.slice(8, 10));
  if (day <= 28) return day >= 1;
  const [year, month] = [Number(text.slice(0, 4)), Number(text.slice(5, 7))];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && leap ? 29 : (MONTHS[month - 1] ?? 0));
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

interface Place {
  readonly file: string;
  readonly coder: string;
  readonly source: string;
}

/** Codings of one file, which comes in pieces of whole lines. */
export interface CodingReader {
  /** Reads on; every line that is no coding is a diagnostic. */
  take(piece: string): void;
  readonly codings: readonly Coding[];
  /** `lines[i]` is the line of the i-th coding. */
  readonly lines: readonly number[];
}

export function codingReader(place: Place, diagnostics: Diagnostic[]): CodingReader {
  const codings: Coding[] = [];
  const lines: number[] = [];
  let read = 0;
  const takeLine = (value: JsonLine['value'], line: number): void => {
    const fault = faultOf(value);
    if (fault) diagnostics.push(found(brokenLine, { file: place.file, position: { line, column: 1 } }, fault));
    else {
      codings.push(codingFrom(value, place));
      lines.push(line);
    }
  };
  return {
    codings,
    lines,
    take(piece) {
      read = eachJsonLine(place.file, piece, read, diagnostics, takeLine);
    },
  };
}

/** The same for a file that is in memory already. */
export function readCodings(place: Place, content: string, diagnostics: Diagnostic[]): CodingReader {
  const reader = codingReader(place, diagnostics);
  reader.take(content);
  return reader;
}

/** Completes the parsed line itself: a million codings are not copied. */
function codingFrom(
  line: { readonly [key: string]: unknown },
  { coder, source }: { readonly coder: string; readonly source: string },
): Coding {
  const coding = line as Record<string, unknown>;
  coding.prefix ??= '';
  coding.suffix ??= '';
  coding.coder = coder;
  coding.source = source;
  return coding as unknown as Coding;
}
