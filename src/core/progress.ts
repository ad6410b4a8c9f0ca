import { barOf, withdrawnVoices } from './barred.ts';
import type { Coding } from './coding.ts';
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
  const bar = withdrawnVoices(project).size > 0 ? barOf(project) : undefined;
  const isGone = (coding: Coding): boolean => bar?.(coding) === 'withdrawn';
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
          const all = project.codings.filter((coding) => coding.coder === coder && coding[rowsAre] === row.id);
          const own = all.filter((coding) => !isGone(coding));
          const gone = all.length - own.length;
          const state = rowsAre === 'source' ? read.get(`${coder}\n${row.id}`) : undefined;
          const told = state === undefined ? [] : [state === 'complete' ? say.read : say.partly];
          return {
            // What a withdrawal took out is told as everywhere: ✕ and how many.
            state: gone > 0 ? ('withheld' as const) : ('filled' as const),
            text: [
              ...(gone > 0 ? [`(${gone})`] : []),
              ...(own.length > 0 || gone === 0 ? [own.length] : []),
              ...told,
            ].join(', '),
            voices: [],
            segments: own.map((coding) => coding.id),
          };
        }),
      ],
    })),
  };
}
