import { CodeTree, type PlacedCode } from './code-tree.ts';
import type { Codebook } from './codebook.ts';
import { codeFields } from './codebook-fields.ts';
import { inLocale, type Locale } from './locale.ts';

/** How many characters of a code's title, its id included, programs keep: MAXQDA cuts after these. */
export const LONGEST_NAME = 63;

/** A code as one row, as other programs keep codebooks. */
export interface CodebookRow {
  readonly id: string;
  /** Titles from the root down to the code itself: `E1 Commitment`, `E1.2 Finance`. */
  readonly path: readonly string[];
  readonly isParent: boolean;
  /** All that the code says, as plain text: a label, then its text, an empty line between. */
  readonly text: string;
}

/** Every code of a codebook, parents before those below them. */
export function codebookRows(codebook: Codebook, locale: Locale): readonly CodebookRow[] {
  return new CodeTree([codebook]).all.map((placed) => ({
    id: placed.code.id,
    path: pathOf(placed, locale),
    isParent: (placed.code.codes ?? []).length > 0,
    text: codeFields(placed.code, codebook, locale)
      .map(({ label, text, items = [] }) => [`${label}: ${text ?? ''}`.trim(), ...items.map((item) => `- ${item}`)])
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
  }));
}

function pathOf({ code, parent }: PlacedCode, locale: Locale): readonly string[] {
  const title = `${code.id} ${inLocale(code.name, locale)}`.trim();
  return parent ? [...pathOf(parent, locale), title] : [title];
}
