import type { Localised } from './locale.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A place in a file. Lines and columns count from 1; columns count Unicode code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** One thing found wrong, as data. Words are added by the reporters, from the kind with the same code. */
export interface Diagnostic {
  /** e.g. `codebook/duplicate-id`. */
  readonly code: string;
  readonly severity: Severity;
  /** Path from the project's root with `/`, or as the user gave it; empty when the command line itself is meant. */
  readonly file: string;
  readonly position?: Position;
  readonly data: { readonly [key: string]: Json };
  readonly related?: readonly { readonly file: string; readonly position?: Position }[];
}

/** What is wrong, and what would be right: two sentences in a reader's language. */
export interface Words {
  readonly problem: string;
  readonly remedy: string;
}

/** A sort of diagnostic: its code, its weight, why it matters, and its words in both languages. */
export interface DiagnosticKind<D extends { readonly [key: string]: Json } = { readonly [key: string]: Json }> {
  readonly code: string;
  readonly severity: Severity;
  /** Why this is worth a finding, for `simpul explain`. */
  readonly why: Localised;
  readonly words: Localised<Wording<D>>;
}

/** Typed as a method, so that one list may hold kinds of differing data. */
type Wording<D> = { words(data: D): Words }['words'];

/** Makes one diagnostic of a kind. */
export function found<D extends { readonly [key: string]: Json }>(
  kind: DiagnosticKind<D>,
  place: { readonly file: string; readonly position?: Position | undefined },
  data: D,
  related?: Diagnostic['related'],
): Diagnostic {
  return {
    code: kind.code,
    severity: kind.severity,
    file: place.file,
    ...(place.position === undefined ? {} : { position: place.position }),
    data,
    ...(related === undefined ? {} : { related }),
  };
}

/** The order of every list of findings: file, line, column, code. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareStrings(a.file, b.file) ||
    (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
    (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
    compareStrings(a.code, b.code)
  );
}

/** By UTF-16 code units: the same on every machine and in every language, unlike `localeCompare`. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
