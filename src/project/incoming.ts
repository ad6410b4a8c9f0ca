import type { CodingRequest } from '../core/coding-verbs.ts';
import { type Diagnostic, found, type Position } from '../core/diagnostic.ts';
import type { Source } from '../core/source.ts';
import { faultOf, type JsonLine } from './coding-lines.ts';
import { mismatch, noCoder, withheldLine } from './import-codings-kinds.ts';
import { brokenLine } from './kinds.ts';

type Values = { readonly [key: string]: unknown };

/** A line of an import as a request, with what it says besides. */
export interface Incoming {
  readonly request: CodingRequest;
  readonly id?: string;
  readonly at?: string;
  readonly codebook?: string;
  /** What only serves to check that the line belongs here. */
  readonly claims: { readonly file?: string; readonly line_start?: number; readonly line_end?: number };
}

/**
 * A line in one of two forms: a coding line with `source` and `coder`, or a line of gold data, where the quote is
 * `exact`, the indicator the code, and the informant the voice (null: the source's own).
 */
export function incoming(
  { line, value }: JsonLine,
  file: string,
  coder: string | undefined,
):
  | { readonly ok: true; readonly value: Incoming }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] } {
  const place = { file, position: { line, column: 1 } };
  const refuse = (...diagnostics: Diagnostic[]) => ({ ok: false as const, diagnostics });
  if (value.withheld === true) return refuse(found(withheldLine, place, { id: String(value.id ?? '') }));
  const { claims, rest } = 'quote' in value ? fromGold(value) : { claims: {}, rest: value };
  const { source, coder: own, ...record } = rest;
  // Offsets and id may be left out; everything else is as on disk.
  const whole: Values = { id: 'new', start: 0, end: 1, voice: 'own', ...record };
  const halfPlace = (record.start === undefined) !== (record.end === undefined);
  const fault =
    typeof source !== 'string'
      ? { fault: 'value' as const, key: 'source' }
      : own !== undefined && typeof own !== 'string'
        ? { fault: 'value' as const, key: 'coder' }
        : halfPlace
          ? { fault: 'value' as const, key: record.start === undefined ? 'start' : 'end' }
          : faultOf(whole);
  if (fault) return refuse(found(brokenLine, place, fault));
  if (own !== undefined && coder !== undefined && own !== coder)
    return refuse(found(mismatch, place, { key: 'coder', given: String(own), real: coder }));
  const who = coder ?? own;
  if (who === undefined) return refuse(found(noCoder, place, {}));
  const { id, exact, start, end, prefix, suffix, at, codebook, ...judgement } = record;
  const span = start === undefined ? {} : { span: { start: Number(start), end: Number(end) } };
  const request = { ...judgement, coder: who, source, quote: exact, ...span } as unknown as CodingRequest;
  return {
    ok: true,
    value: { request, claims, ...strings({ id, at, codebook }) },
  };
}

function fromGold(value: Values): { readonly claims: Incoming['claims']; readonly rest: Values } {
  const { quote, indicator, informant, file, line_start, line_end, code, ...others } = value;
  const rest = { ...others, exact: quote, code: indicator ?? code, ...(informant == null ? {} : { voice: informant }) };
  const claims = {
    ...strings({ file }),
    ...(typeof line_start === 'number' ? { line_start } : {}),
    ...(typeof line_end === 'number' ? { line_end } : {}),
  };
  return { claims, rest };
}

function strings<K extends string>(values: { readonly [key in K]: unknown }): { readonly [key in K]?: string } {
  const entries = Object.entries(values).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(entries) as { [key in K]?: string };
}

/** Whether file and lines are those of the segment in this project. */
export function checkClaims(
  claims: Incoming['claims'],
  source: Source,
  span: { readonly start: number; readonly end: number },
  place: { readonly file: string; readonly position: Position },
): Diagnostic[] {
  const real: Values = {
    file: source.original?.split('/').at(-1) ?? claims.file,
    line_start: source.text.lineAt(span.start),
    line_end: source.text.lineAt(span.end - 1),
  };
  return Object.entries(claims)
    .filter(([key, given]) => given !== real[key])
    .map(([key, given]) => found(mismatch, place, { key, given: String(given), real: String(real[key]) }));
}
