import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cellSelection } from '../../src/core/cell-selection.ts';
import type { Codebook } from '../../src/core/codebook.ts';
import type { MemberOptions, ViewMember } from '../../src/core/member.ts';
import type { Project } from '../../src/core/project.ts';
import { reduce } from '../../src/core/reduce.ts';
import type { Selection } from '../../src/core/selection.ts';
import type { Section, TableView, View } from '../../src/core/view.ts';
import { devices } from '../../src/devices/index.ts';
import { displays } from '../../src/displays/index.ts';
import { tactics } from '../../src/tactics/index.ts';
import { loadFixture, root } from '../support/fixture.ts';

/** The founding study, with codings on codes above the leaves, on a code that is in no list, and a typology. */
function study(): Project {
  const project = loadFixture();
  const lecours = parse(readFileSync(path.join(root, 'codebooks/lecours-3.yaml'), 'utf8')) as Codebook;
  const layers = lecours.codes.map(({ id }) => id);
  const codings = project.codings.flatMap((coding, index) => {
    const [element = ''] = coding.code.split('.');
    const { valence: _none, ...bare } = coding;
    return [
      index % 4 === 0 ? { ...coding, code: element } : coding,
      ...(index % 6 === 0 ? [{ ...bare, id: `L${index}`, code: layers[index % layers.length] ?? '' }] : []),
    ];
  });
  return { ...project, codebooks: [...project.codebooks, lecours], codings };
}

const whole = study();

const selections: readonly Selection[] = [
  {},
  { coder: ['A', 'B'] },
  { valence: ['unmet'], coder: ['B'] },
  { code: ['E1', 'E2.3'] },
  { exactly: ['E1', 'E1.2'], side: ['Bandung'] },
  { code: ['E1'], exactly: ['E1'] },
  { source: ['S4', 'S5'], refers: [{ from: 2009, to: 2016 }] },
  { coding: ['A008', 'A010', 'A011', 'B003'] },
];

/** Every way to choose a member's options. */
function waysOf(member: ViewMember): readonly MemberOptions[] {
  return member.options.reduce<readonly MemberOptions[]>(
    (ways, { name, values }) => ways.flatMap((way) => values.map((value) => ({ ...way, [name]: value }))),
    [{}],
  );
}

function tablesIn(view: View): readonly TableView[] {
  if (view.view === 'table') return [view];
  const within = (section: Section): readonly View[] => [...section.views, ...(section.sections ?? []).flatMap(within)];
  return view.view === 'report' ? view.sections.flatMap(within).flatMap(tablesIn) : [];
}

const answers = new Map<string, readonly string[]>();

/** The ids that `find` gives for a selection. */
function found(selection: Selection): readonly string[] {
  const key = JSON.stringify(selection);
  const known = answers.get(key);
  if (known) return known;
  const reduced = reduce(whole, selection);
  const ids = reduced.ok ? reduced.value.codings.map(({ id }) => id).sort() : ['refused'];
  answers.set(key, ids);
  return ids;
}

/** Columns of tables whose cells unfold and that no selection gives: they have their ids. */
const byIds = new Set(['co-occurrence', 'lecours-3:highest', 'favour', 'favour-share', 'against', 'against-share']);

describe('the selection of a cell', () => {
  const members = [...new Set<ViewMember>([...devices, ...displays, ...tactics])];
  it.each(members.map((member) => [member.name, member] as const))(
    'gives just the codings that the cell unfolds to: %s',
    (_name, member) => {
      for (const selection of selections) {
        const reduced = reduce(whole, selection);
        if (!reduced.ok) throw new Error('refused');
        for (const way of waysOf(member)) {
          const view = member.build(reduced.value, way, 'en', whole);
          const asked = view.header?.selection ?? {};
          for (const table of tablesIn(view)) {
            for (const row of table.rows) {
              row.cells.forEach((cell, index) => {
                const column = table.columns[index];
                if (!column || cell.segments.length === 0) return;
                const told = [member.name, way, selection, row.id, column.id];
                const own = cellSelection(asked, row, column);
                if (own) expect([told, found(own)]).toEqual([told, [...cell.segments].sort()]);
                else expect([told, byIds.has(table.name) || byIds.has(column.id)]).toEqual([told, true]);
              });
            }
          }
        }
      }
    },
  );

  it('is tried on cells of every kind', () => {
    const asked = [...answers.keys()].map((key) => Object.keys(JSON.parse(key)));
    for (const key of ['exactly', 'code', 'valence', 'voice', 'source', 'case', 'coding', 'side', 'role'])
      expect(asked.filter((keys) => keys.includes(key)).length, key).toBeGreaterThan(1);
    expect(answers.size).toBeGreaterThan(500);
  });
});
