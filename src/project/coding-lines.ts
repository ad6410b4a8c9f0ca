import { type Coding, compareCodings } from '../core/coding.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { brokenLine, tornLine } from './kinds.ts';

/** Keys of a coding line in their order on disk (DESIGN section 5). */
const order = [
  'id',
  'code',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
  'valence',
  'voice',
  'directness',
  'actor',
  'field',
  'refers_to',
  'memo',
  'codebook',
  'at',
] as const;

/** One coding as a line, with its LF. Keys without a value are left out. */
export function codingLine(coding: Coding): string {
  const line: Record<string, unknown> = {};
  for (const key of order) if (coding[key] !== undefined) line[key] = coding[key];
  return `${JSON.stringify(line)}\n`;
}

/** A whole coding file, sorted. */
export function codingFile(codings: readonly Coding[]): string {
  return [...codings].sort(compareCodings).map(codingLine).join('');
}

/** A value that lines of JSON hold, with its line number from 1. */
export interface JsonLine {
  readonly line: number;
  readonly value: { readonly [key: string]: unknown };
}

/** Lines of JSON objects. A line that is none is a diagnostic and the rest is still read. */
export function jsonLines(file: string, content: string, diagnostics: Diagnostic[]): readonly JsonLine[] {
  const lines: JsonLine[] = [];
  let number = 0;
  for (let start = 0; start < content.length; ) {
    let end = content.indexOf('\n', start);
    const torn = end === -1;
    if (torn) end = content.length;
    const text = content.slice(start, end);
    start = end + 1;
    number++;
    if (text.trim() === '') continue;
    const value = parseObject(text);
    if (value) lines.push({ line: number, value });
    else {
      const position = { line: number, column: 1 };
      diagnostics.push(
        torn ? found(tornLine, { file, position }, {}) : found(brokenLine, { file, position }, { reason: 'JSON' }),
      );
    }
  }
  return lines;
}

function parseObject(text: string): { readonly [key: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as { [key: string]: unknown })
      : undefined;
  } catch {
    // The caller reports the line.
    return undefined;
  }
}

const optionalStrings = [
  'prefix',
  'suffix',
  'valence',
  'directness',
  'actor',
  'field',
  'memo',
  'codebook',
  'at',
] as const;

/** What keeps a line from being a coding, as `key`; undefined when nothing does. */
export function faultOf(value: { readonly [key: string]: unknown }): string | undefined {
  for (const key of ['id', 'code', 'exact', 'voice'])
    if (typeof value[key] !== 'string' || value[key] === '') return key;
  if (!Number.isInteger(value.start) || Number(value.start) < 0) return 'start';
  if (!Number.isInteger(value.end) || Number(value.end) <= Number(value.start)) return 'end';
  for (const key of optionalStrings) if (value[key] !== undefined && typeof value[key] !== 'string') return key;
  const years = value.refers_to;
  if (years !== undefined && !(isObject(years) && Number.isInteger(years.from) && Number.isInteger(years.to)))
    return 'refers_to';
  return undefined;
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
  for (const { line, value } of jsonLines(place.file, content, diagnostics)) {
    const fault = faultOf(value);
    if (fault !== undefined) {
      diagnostics.push(found(brokenLine, { file: place.file, position: { line, column: 1 } }, { reason: fault }));
      continue;
    }
    codings.push({ prefix: '', suffix: '', ...value, coder: place.coder, source: place.source } as unknown as Coding);
    lines.push(line);
  }
  return { codings, lines };
}
