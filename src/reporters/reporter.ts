import type { Diagnostic, DiagnosticKind } from '../core/diagnostic.ts';
import type { Locale, Localised } from '../core/locale.ts';

export interface ReportOptions {
  readonly locale: Locale;
  readonly width: number;
  readonly colour: boolean;
  /** The kind of a code, for its words. */
  kindOf(code: string): DiagnosticKind | undefined;
  /** The text of a file, for a code frame; `undefined` where it cannot be had. */
  textOf(file: string): string | undefined;
}

/** Makes findings readable, for people or for machines. Returns the whole output, ending in LF, or ''. */
export interface Reporter {
  readonly name: string;
  readonly title: Localised;
  report(diagnostics: readonly Diagnostic[], options: ReportOptions): string;
}
