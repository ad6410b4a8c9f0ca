import type { Codebook } from '../core/codebook.ts';
import type { Coding } from '../core/coding.ts';
import type { Locale, Localised } from '../core/locale.ts';

/** Writes a codebook as the rows that another program for qualitative analysis reads. */
export interface CodebookExporter {
  readonly name: string;
  readonly title: Localised;
  /** `codings` are those of the project, to count by; absent outside a project, and then nothing is counted. */
  write(codebook: Codebook, codings: readonly Coding[] | undefined, locale: Locale): string;
}
