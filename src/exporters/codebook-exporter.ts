import type { Codebook } from '../core/codebook.ts';
import type { Coding } from '../core/coding.ts';
import type { Locale, Localised } from '../core/locale.ts';

/** A row of a sheet; the first one is the head. */
export type SheetRow = readonly (string | number)[];

/** A codebook as the rows that another program for qualitative analysis reads from a sheet. */
export interface CodebookExporter {
  readonly name: string;
  readonly title: Localised;
  /** `codings` are those of the project, to count by; absent outside a project, and then nothing is counted. */
  rows(codebook: Codebook, codings: readonly Coding[] | undefined, locale: Locale): readonly SheetRow[];
}
