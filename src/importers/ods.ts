import type { Importer } from './importer.ts';
import { draftsOfFile } from './sheet-drafts.ts';

/** Spreadsheets of LibreOffice: one row a source, or one row a turn. */
export const ods: Importer = {
  name: 'ods',
  title: { en: 'LibreOffice spreadsheet (.ods)', id: 'Lembar kerja LibreOffice (.ods)' },
  extensions: ['.ods'],
  kinds: ['ods'],
  read: draftsOfFile,
};
