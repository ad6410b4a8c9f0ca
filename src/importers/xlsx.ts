import type { Importer } from './importer.ts';
import { draftsOfFile } from './sheet-drafts.ts';

/** Workbooks of Excel, whoever wrote them: one row a source, or one row a turn. */
export const xlsx: Importer = {
  name: 'xlsx',
  title: { en: 'Excel workbook (.xlsx)', id: 'Buku kerja Excel (.xlsx)' },
  extensions: ['.xlsx', '.xlsm'],
  kinds: ['xlsx'],
  read: draftsOfFile,
};
