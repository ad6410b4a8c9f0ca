import { describe, expect, it } from 'vitest';
import { reduce } from '../../src/core/reduce.ts';
import type { TableView } from '../../src/core/view.ts';
import { checklistMatrix } from '../../src/displays/checklist-matrix.ts';
import { coOccurrence } from '../../src/displays/co-occurrence.ts';
import type { Display } from '../../src/displays/display.ts';
import { triangulationMatrix } from '../../src/displays/triangulation-matrix.ts';
import { expected, loadFixture } from '../support/fixture.ts';

interface Oracle {
  checklist_counts: { A: Record<string, Record<string, Record<string, number>>> };
  checklist_cells_strict: { A: Record<string, Record<string, string>> };
  checklist_cells_two_thirds: { A: Record<string, Record<string, string>> };
  convergence_A: Record<string, { label: string; silent: string[]; by_voice: Record<string, string> }>;
  cooccurrence_lines_A: Record<string, number>;
}

const oracle = expected() as Oracle;
const project = reduce(loadFixture(), { coder: ['A'] });

function table(display: Display, options: Record<string, string> = {}): TableView {
  if (!project.ok) throw new Error('the fixture cannot be reduced');
  const fallbacks = Object.fromEntries(display.options.map((option) => [option.name, option.fallback]));
  const view = display.build(project.value, { ...fallbacks, ...options }, 'en');
  if (view.view !== 'table') throw new Error(view.view);
  return view;
}

/** Row id → column id → what `of` reads from the cell. */
function cells<T>(
  view: TableView,
  of: (cell: TableView['rows'][number]['cells'][number]) => T,
): Record<string, Record<string, T>> {
  return Object.fromEntries(
    view.rows.map((row) => [
      row.id,
      Object.fromEntries(row.cells.map((cell, index) => [view.columns[index]?.id ?? '', of(cell)])),
    ]),
  );
}

describe('displays of coder A equal the oracle', () => {
  it('checklist matrix: counts and both rules', () => {
    const counts = Object.fromEntries(
      Object.entries(oracle.checklist_counts.A).map(([row, voices]) => [
        row,
        Object.fromEntries(Object.entries(voices).map(([voice, one]) => [voice, { ...one, none: 0 }])),
      ]),
    );
    expect(cells(table(checklistMatrix), (cell) => cell.counts)).toEqual(counts);
    expect(cells(table(checklistMatrix), (cell) => cell.symbol)).toEqual(oracle.checklist_cells_two_thirds.A);
    expect(cells(table(checklistMatrix, { rule: 'strict' }), (cell) => cell.symbol)).toEqual(
      oracle.checklist_cells_strict.A,
    );
  });

  it('every number unfolds to as many codings', () => {
    for (const row of table(checklistMatrix, { level: 'indicator' }).rows) {
      for (const cell of row.cells) {
        const sum = Object.values(cell.counts ?? {}).reduce((total, count) => total + count, 0);
        expect(cell.segments).toHaveLength(sum);
        expect(cell.quotes).toHaveLength(sum);
      }
    }
  });

  it('triangulation matrix: labels and silence', () => {
    const view = table(triangulationMatrix);
    const voices = view.columns.slice(0, 9).map((column) => column.id);
    for (const row of view.rows) {
      const want = oracle.convergence_A[row.id];
      expect({ label: row.label, silent: row.silent }).toEqual({ label: want?.label, silent: want?.silent });
      expect(Object.fromEntries(voices.map((voice, index) => [voice, row.cells[index]?.symbol]))).toEqual(
        want?.by_voice,
      );
    }
    expect(view.rows).toHaveLength(5);
  });

  it('co-occurrence by line', () => {
    const counts = cells(table(coOccurrence, { unit: 'line' }), (cell) => cell.count);
    for (const [pair, want] of Object.entries(oracle.cooccurrence_lines_A)) {
      const [a = '', b = ''] = pair.split('x');
      expect([pair, counts[a]?.[b], counts[b]?.[a]]).toEqual([pair, want, want]);
    }
  });

  it('co-occurrence by segment is nothing in this study', () => {
    const counts = cells(table(coOccurrence, { unit: 'segment' }), (cell) => cell.count);
    expect(counts.E1?.E2).toBe(0);
    expect(
      Object.entries(counts).every(([row, columns]) =>
        Object.entries(columns).every(([column, count]) => row === column || count === 0),
      ),
    ).toBe(true);
  });
});
