import { csv } from './csv.ts';
import { doc } from './doc.ts';
import { docx } from './docx.ts';
import { epub } from './epub.ts';
import { html } from './html.ts';
import type { Importer } from './importer.ts';
import { markdown } from './markdown.ts';
import { ods } from './ods.ts';
import { odt } from './odt.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plain-text.ts';
import { rtf } from './rtf.ts';
import { subtitles } from './subtitles.ts';
import { xlsx } from './xlsx.ts';

/** Every importer; which one reads a file is decided in `read-file.ts`. */
export const importers: readonly Importer[] = [
  plainText,
  markdown,
  docx,
  doc,
  odt,
  rtf,
  pdf,
  epub,
  html,
  subtitles,
  csv,
  xlsx,
  ods,
];
