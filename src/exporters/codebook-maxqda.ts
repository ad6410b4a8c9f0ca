import { codebookRows, LONGEST_NAME } from '../core/codebook-rows.ts';
import { clipped } from '../core/printable.ts';
import type { CodebookExporter } from './codebook-exporter.ts';

/** Code and Memo, the levels of a code separated by ` > `, as MAXQDA imports codes with memos from a sheet. */
export const codebookMaxqda: CodebookExporter = {
  name: 'maxqda',
  title: { en: 'rows for MAXQDA (Code, Memo)', id: 'baris untuk MAXQDA (Code, Memo)' },
  rows: (codebook, _codings, locale) => [
    ['Code', 'Memo'],
    ...codebookRows(codebook, locale).map(({ path, text }) => [path.map(nameOf).join(' > '), text]),
  ],
};

/** A name that MAXQDA keeps whole and does not take for two levels. */
function nameOf(title: string): string {
  const plain = title.replaceAll('\\', '/').replaceAll('>', '›');
  return clipped(plain, LONGEST_NAME);
}
