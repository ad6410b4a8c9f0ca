import type { Withdrawn } from './coding.ts';
import type { Project } from './project.ts';
import type { Cell } from './view.ts';

export function withdrawnCodings({ reduction }: Project): readonly Withdrawn[] {
  return reduction?.withdrawnCodings ?? [];
}

/** The voices that have withdrawn and would be shown with codings had they not, by id and nothing else. */
export function withdrawnIn(project: Project): readonly string[] {
  const coded = new Set(withdrawnCodings(project).map(({ voice }) => voice));
  return (project.reduction?.withdrawn ?? []).filter((id) => coded.has(id));
}

/** ✕ with the number of codings that were withdrawn, in brackets; it unfolds to nothing. */
export function withdrawnCell(count: number): Cell {
  return { state: 'withheld', ...(count > 0 ? { text: `(${count})` } : {}), voices: [], segments: [] };
}

/**
 * How many codings were withdrawn by row and column: 0 in the column of a voice that has withdrawn where it had none,
 * for its silence, too, is its own; elsewhere undefined where there were none.
 */
export function withdrawnAt(
  project: Project,
  rowOf: (coding: Withdrawn) => string | undefined,
  columnOf: (coding: Withdrawn) => string | undefined,
): (row: string, column: string) => number | undefined {
  const gone = new Set(withdrawnIn(project));
  const counts = new Map<string, number>();
  for (const coding of withdrawnCodings(project)) {
    const key = `${rowOf(coding)}\u0000${columnOf(coding)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (row, column) => counts.get(`${row}\u0000${column}`) ?? (gone.has(column) ? 0 : undefined);
}
