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
  eachJsonLine(file, content, diagnostics, (value, line) => lines.push({ line, value }));
  return lines;
}

/** Goes through lines of JSON objects. A line that is none is a diagnostic and the rest is still read. */
function eachJsonLine(
  file: string,
  content: string,
  diagnostics: Diagnostic[],
  take: (value: JsonLine['value'], line: number) => void,
): void {
  let number = 0;
  // Some editors put a byte order mark in front.
  for (let start = content.charCodeAt(0) === 0xfeff ? 1 : 0; start < content.length; ) {
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
const needed = ['id', 'code', 'exact', 'voice'] as const;
const optional = ['prefix', 'suffix', 'valence', 'directness', 'actor', 'field', 'memo', 'codebook', 'at'] as const;

/** What keeps a line from being a coding: a key that is missing or holds the wrong thing, or one that is unknown. */
export function faultOf(value: {
  readonly [key: string]: unknown;
}): { readonly fault: 'value' | 'unknown'; readonly key: string } | undefined {
  for (const key in value) if (!keys.has(key)) return { fault: 'unknown', key };
  for (const key of needed) if (typeof value[key] !== 'string' || value[key] === '') return { fault: 'value', key };
  if (!isCodingId(String(value.id))) return { fault: 'value', key: 'id' };
  if (!Number.isInteger(value.start) || Number(value.start) < 0) return { fault: 'value', key: 'start' };
  if (!Number.isInteger(value.end) || Number(value.end) <= Number(value.start)) return { fault: 'value', key: 'end' };
  for (const key of optional)
    if (value[key] !== undefined && typeof value[key] !== 'string') return { fault: 'value', key };
  if (value.at !== undefined && !isTime(String(value.at))) return { fault: 'value', key: 'at' };
  const years = value.refers_to;
  if (years !== undefined && !(isObject(years) && Number.isInteger(years.from) && Number.isInteger(years.to)))
    return { fault: 'value', key: 'refers_to' };
  return undefined;
}

/** DESIGN section 5; not the one word that means something else to every JavaScript object. */
function isCodingId(id: string): boolean {
  return /^[A-Za-z0-9._-]{1,64}$/.test(id) && id !== '__proto__';
}

const time =
  /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** An ISO day, with a time of day or without; the day exists. No `Date` is made: there may be a million. */
function isTime(text: string): boolean {
  const [, year = '', month = '', day = ''] = time.exec(text) ?? [];
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const last = month === '02' && leap ? 29 : (MONTHS[Number(month) - 1] ?? 0);
  return Number(day) >= 1 && Number(day) <= last;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

/** Codings of one file; every line that is none is a diagnostic. `lines[i]` is the line of the i-th coding. */
export function readCodings(
  place: { readonly file: string; readonly coder: string; readonly source: string },
  content: string,
  diagnostics: Diagnostic[],
): { readonly codings: readonly Coding[]; readonly lines: readonly number[] } {
  const codings: Coding[] = [];
  const lines: number[] = [];
  eachJsonLine(place.file, content, diagnostics, (value, line) => {
    const fault = faultOf(value);
    if (fault) diagnostics.push(found(brokenLine, { file: place.file, position: { line, column: 1 } }, fault));
    else {
      codings.push(codingFrom(value, place));
      lines.push(line);
    }
  });
  return { codings, lines };
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
