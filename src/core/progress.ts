import type { Locale, Localised } from './locale.ts';
import type { Project } from './project.ts';
import type { TableView } from './view.ts';

const words: Localised<{ codings(coder: string): string; read: string; partly: string }> = {
  en: { codings: (coder) => `By ${coder}`, read: 'read', partly: 'in part' },
  id: { codings: (coder) => `Oleh ${coder}`, read: 'dibaca', partly: 'sebagian' },
};

/** The same table with some of its columns only, for a list that fits a screen. */
export function withColumns(table: TableView, ids: readonly string[]): TableView {
  const kept = table.columns.map((column) => ids.includes(column.id));
  return {
    ...table,
    columns: table.columns.filter((_, index) => kept[index]),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => kept[index]) })),
  };
}

/** A table of sources or voices with one more column a coder: how many codings, and for a source how far it was read. */
export function withProgress(
  table: TableView,
  project: Project,
  rowsAre: 'source' | 'voice',
  coders: readonly string[],
  locale: Locale,
): TableView {
  const say = words[locale];
  const read = new Map(project.readings.map((reading) => [`${reading.coder}\n${reading.source}`, reading.state]));
  return {
    ...table,
    columns: [
      ...table.columns,
      ...coders.map((coder) => ({ id: `codings:${coder}`, title: say.codings(coder), holds: 'text' as const })),
    ],
    rows: table.rows.map((row) => ({
      ...row,
      cells: [
        ...row.cells,
        ...coders.map((coder) => {
          const own = project.codings.filter((coding) => coding.coder === coder && coding[rowsAre] === row.id);
          const state = rowsAre === 'source' ? read.get(`${coder}\n${row.id}`) : undefined;
          const told = state === undefined ? [] : [state === 'complete' ? say.read : say.partly];
          return {
            state: 'filled' as const,
            text: [String(own.length), ...told].join(', '),
            voices: [],
            segments: own.map((coding) => coding.id),
          };
        }),
      ],
    })),
  };
}
