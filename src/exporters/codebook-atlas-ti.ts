import { codebookRows } from '../core/codebook-rows.ts';
import { inLocale } from '../core/locale.ts';
import type { CodebookExporter } from './codebook-exporter.ts';

/**
 * Code, Comment and Code Group 1 … n, as ATLAS.ti reads codebooks from a sheet. Its codes have no levels: the first
 * group is the codebook, each further one a code above, and a code with others below leads its own group.
 */
export const codebookAtlasTi: CodebookExporter = {
  name: 'atlas-ti',
  title: {
    en: 'rows for ATLAS.ti (Code, Comment, Code Group 1 …)',
    id: 'baris untuk ATLAS.ti (Code, Comment, Code Group 1 …)',
  },
  rows: (codebook, _codings, locale) => {
    const whole = inLocale(codebook.title, locale);
    const rows = codebookRows(codebook, locale).map(({ path, text, isParent }) => ({
      code: path.at(-1) ?? '',
      text,
      groups: [whole, ...(isParent ? path : path.slice(0, -1))],
    }));
    const width = Math.max(1, ...rows.map(({ groups }) => groups.length));
    const columns = Array.from({ length: width }, (_, index) => index);
    return [
      ['Code', 'Comment', ...columns.map((index) => `Code Group ${index + 1}`)],
      ...rows.map(({ code, text, groups }) => [code, text, ...columns.map((index) => groups[index] ?? '')]),
    ];
  },
};
