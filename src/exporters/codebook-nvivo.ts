import { codebookRows } from '../core/codebook-rows.ts';
import type { Coding } from '../core/coding.ts';
import type { CodebookExporter } from './codebook-exporter.ts';

/**
 * Name, Description, Files and References, as NVivo's own codebook has them; a code below another carries the names
 * above it, separated by `\\`. Files and References count the project's codings on the code itself, and stay empty
 * without a project: not counted is not none.
 */
export const codebookNvivo: CodebookExporter = {
  name: 'nvivo',
  title: {
    en: 'rows as in NVivo’s codebook (Name, Description, Files, References)',
    id: 'baris seperti buku kode NVivo (Name, Description, Files, References)',
  },
  rows: (codebook, codings, locale) => [
    ['Name', 'Description', 'Files', 'References'],
    ...codebookRows(codebook, locale).map(({ id, path, text }) => [
      path.map((title) => title.replaceAll('\\', '/')).join('\\\\'),
      text,
      ...figures(id, codings),
    ]),
  ],
};

function figures(code: string, codings: readonly Coding[] | undefined): readonly (string | number)[] {
  if (!codings) return ['', ''];
  const on = codings.filter((coding) => coding.code === code);
  return [new Set(on.map((coding) => coding.source)).size, on.length];
}
