import { describe, expect, it } from 'vitest';
import type { Codebook } from '../../src/core/codebook.ts';
import { dataAccountingLog } from '../../src/core/data-accounting-log.ts';
import type { ViewMember } from '../../src/core/member.ts';
import type { Project } from '../../src/core/project.ts';
import { reduce } from '../../src/core/reduce.ts';
import type { Selection } from '../../src/core/selection.ts';
import type { TableView } from '../../src/core/view.ts';
import { checklistMatrix } from '../../src/displays/checklist-matrix.ts';
import { coOccurrence } from '../../src/displays/co-occurrence.ts';
import { codeFrequency } from '../../src/displays/code-frequency.ts';
import { triangulationMatrix } from '../../src/displays/triangulation-matrix.ts';
import { loadFixture } from '../support/fixture.ts';

const whole = loadFixture();
const members: readonly ViewMember[] = [
  checklistMatrix,
  coOccurrence,
  codeFrequency,
  triangulationMatrix,
  dataAccountingLog,
];

function table(
  member: ViewMember,
  selection: Selection = {},
  options: Record<string, string> = {},
  project: Project = whole,
): TableView {
  const reduced = reduce(project, { coder: ['A'], ...selection });
  if (!reduced.ok) throw new Error('cannot be reduced');
  const fallbacks = Object.fromEntries(member.options.map((option) => [option.name, option.fallback]));
  const view = member.build(reduced.value, { ...fallbacks, ...options }, 'en');
  if (view.view !== 'table') throw new Error(view.view);
  return view;
}

const ids = (view: TableView): string[] => view.rows.map((row) => row.id);
const states = (view: TableView) => new Set(view.rows.flatMap((row) => row.cells.map((cell) => cell.state)));

describe('a filter makes no silence (METHOD 0.1 rule 6)', () => {
  it.each(members.map((member) => [member.name, member] as const))(
    '%s shows only the codes asked for',
    (_name, one) => {
      expect(ids(table(one, { code: ['E1'] }, { level: 'root' }))).toEqual(['E1']);
      expect(ids(table(one, { code: ['E1.2', 'E4'] }, { level: 'root' }))).toEqual(['E1', 'E4']);
      expect(ids(table(one, { code: ['E1.2', 'E3'] }, { level: 'indicator' }))).toEqual([
        'E1.2',
        ...ids(table(one, {}, { level: 'indicator' })).filter((id) => id.startsWith('E3.')),
      ]);
    },
  );

  it('says which part of a root is shown', () => {
    expect(table(checklistMatrix, { code: ['E1.2', 'E4'] }).rows.map((row) => row.title)).toEqual([
      'E1 Commitment (only E1.2)',
      table(checklistMatrix).rows[3]?.title,
    ]);
  });

  it.each(members.map((member) => [member.name, member] as const))(
    '%s has no silent cell by valence or time',
    (_name, one) => {
      expect(states(table(one, {}, { level: 'indicator' }))).toContain('silent');
      for (const selection of [{ valence: ['met'] }, { refers: [{ from: 2009, to: 2010 }] }]) {
        const view = table(one, selection, { level: 'indicator' });
        expect(states(view)).not.toContain('silent');
        expect(states(view)).toContain('not-sought');
        expect(view.footer?.unseen.join()).toContain('is not silence');
        expect(view.footer?.legend.find(({ mark }) => mark === 'not-sought')?.text).toContain('in this selection');
      }
    },
  );

  it('computes no convergence over what is left by valence or time', () => {
    const view = table(triangulationMatrix, { valence: ['met'] });
    const at = view.columns.findIndex((column) => column.id === 'label');
    for (const row of view.rows) {
      expect(row).not.toHaveProperty('label');
      expect([row.cells[at]?.state, row.silent]).toEqual(['not-applicable', []]);
    }
    expect(table(triangulationMatrix, { side: ['Bandung'] }).rows.every((row) => row.label !== undefined)).toBe(true);
  });
});

describe('a code above the leaves that is itself used', () => {
  const [first] = whole.codings.filter((coding) => coding.coder === 'A' && coding.code === 'E2.1');
  const study = { ...whole, codings: whole.codings.map((one) => (one === first ? { ...one, code: 'E2' } : one)) };

  it.each(members.map((member) => [member.name, member] as const))('has a row of its own in %s', (_name, one) => {
    const view = table(one, {}, { level: 'indicator' }, study);
    const before = ids(table(one, {}, { level: 'indicator' }));
    const at = before.findIndex((id) => id.startsWith('E2'));
    expect(ids(view)).toEqual([...before.slice(0, at), 'E2', ...before.slice(at)]);
    const row = view.rows[at];
    expect(row?.title).toMatch(/^E2 .+ \(not further specified\)$/);
    expect(new Set(row?.cells.flatMap((cell) => cell.segments))).toEqual(new Set([first?.id]));
  });
});

describe('signs are for codebooks that judge', () => {
  const lens: Codebook = {
    schema: 'codebook/1',
    id: 'lensa',
    version: '1.0.0',
    kind: 'lens',
    title: 'Lensa',
    languages: ['id'],
    valences: [],
    codes: [{ id: 'L1', name: 'Satu' }],
  };
  const graded: Codebook = {
    ...lens,
    id: 'tingkat',
    kind: 'evaluative',
    valences: ['met', 'unmet', 'high'].map((id) => ({ id, label: id })),
    codes: [{ id: 'G1', name: 'Tingkat' }],
  };
  const [one, two, ...others] = whole.codings.filter((coding) => coding.coder === 'A' && coding.voice === 'N1');
  if (!one || !two) throw new Error('N1 is not coded');
  const { valence: _none, ...bare } = one;
  const study = {
    ...whole,
    codebooks: [...whole.codebooks, lens, graded],
    codings: [{ ...bare, code: 'L1' }, { ...two, code: 'G1', valence: 'high' }, ...others],
  };

  it('a lens has a number, no sign and no convergence', () => {
    for (const member of [checklistMatrix, triangulationMatrix]) {
      const row = table(member, {}, {}, study).rows.find(({ id }) => id === 'L1');
      expect(row?.cells[0]).toMatchObject({ state: 'filled', count: 1, segments: [one.id] });
      expect(row?.cells[0]).not.toHaveProperty('symbol');
      expect(row?.cells[0]).not.toHaveProperty('counts');
      expect(row).not.toHaveProperty('label');
      expect(table(member, {}, {}, study).footer?.rules.join()).toContain('have no sign');
    }
  });

  it('a valence of another kind is counted, never called a mention without evaluation', () => {
    const cell = table(checklistMatrix, {}, {}, study).rows.find(({ id }) => id === 'G1')?.cells[0];
    expect(cell?.counts).toEqual({ met: 0, unmet: 0, high: 1 });
    expect(cell).not.toHaveProperty('symbol');
    expect(table(checklistMatrix).footer?.rules.join()).not.toContain('have no sign');
  });
});
