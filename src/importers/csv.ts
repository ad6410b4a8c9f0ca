import type { Importer } from './importer.ts';
import { draftsOfFile } from './sheet-drafts.ts';

/** Tables as text, with commas, semicolons or tabs: one row a source, or one row a turn. */
export const csv: Importer = {
  name: 'csv',
  title: { en: 'Table (CSV)', id: 'Tabel (CSV)' },
  extensions: ['.csv', '.tsv', '.tab'],
  read: draftsOfFile,
};
