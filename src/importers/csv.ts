import { found } from '../core/diagnostic.ts';
import { done, failed } from '../core/outcome.ts';
import { readText } from './decoding.ts';
import type { Importer } from './importer.ts';
import { draftsOfSheets } from './sheet-drafts.ts';
import { sheetKinds } from './sheet-kinds.ts';

/** Tables as text, with commas, semicolons or tabs: one row a source, or one row a turn. */
export const csv: Importer = {
  name: 'csv',
  title: { en: 'Table (CSV)', id: 'Tabel (CSV)' },
  extensions: ['.csv', '.tsv', '.tab'],
  async read(bytes, hints) {
    const read = readText(bytes, hints);
    if (!read.ok) return read;
    const { readCsv } = await import('../formats/csv-read.ts');
    const sheet = readCsv(read.value.text);
    const { file } = hints;
    if ('trouble' in sheet)
      return failed([
        sheet.trouble === 'quote'
          ? found(sheetKinds.csvQuote, { file, position: { line: sheet.line, column: sheet.column } }, {})
          : found(sheetKinds.tooManyRows, { file }, { most: sheet.most }),
      ]);
    const drafts = draftsOfSheets([sheet], hints);
    if (!drafts.ok) return drafts;
    const { encoding } = read.value;
    return done(
      drafts.value.map((draft) => ({ ...draft, encoding })),
      [...read.diagnostics, ...drafts.diagnostics],
    );
  },
};
