import type { Locale, Localised } from './locale.ts';
import type { Project } from './project.ts';
import type { TableView } from './view.ts';

const words: Localised<{ codings(coder: string): string; read: string; partly: string }> = {
  en: { codings: (coder) => `Codings by ${coder}`, read: 'read to the end', partly: 'read in part' },
  id: { codings: (coder) => `Pengodean ${coder}`, read: 'selesai dibaca', partly: 'dibaca sebagian' },
};

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
