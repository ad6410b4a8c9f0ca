import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/core/claim.ts';
import { conclusionView } from '../../src/core/conclude/view.ts';
import { headerOf } from '../../src/core/header.ts';
import type { Project, Question } from '../../src/core/project.ts';
import { reduce } from '../../src/core/reduce.ts';
import { buildReport } from '../../src/core/report.ts';
import type { Selection } from '../../src/core/selection.ts';
import type { Section, TableView, View } from '../../src/core/view.ts';
import { devices } from '../../src/devices/index.ts';
import { displays } from '../../src/displays/index.ts';
import { tactics } from '../../src/tactics/index.ts';
import { claimOf, projectOf, sourceOf } from '../support/claims.ts';

const one: Question = { id: 'Q1', text: 'Why did it stop?', codes: ['K1', 'K2.1'] };
const two: Question = { id: 'Q2', text: 'Who was asked?', codes: ['K2.2'] };
const valences = [{ id: 'met', label: 'met' }] as const;
const codes = [
  { id: 'K1', name: 'Work', codes: [{ id: 'K1.1', name: 'Done' }] },
  {
    id: 'K2',
    name: 'People',
    codes: [
      { id: 'K2.1', name: 'Officials' },
      { id: 'K2.2', name: 'Residents' },
    ],
  },
  { id: 'K3', name: 'Money', codes: [{ id: 'K3.1', name: 'Funds' }] },
];

/** One coding on each of the codes named. */
function study(questions: readonly Question[], used: readonly string[], claims: readonly Claim[] = []): Project {
  return projectOf({
    settings: { simpul: 1, id: 'two', title: 'A study', coder: 'ade', questions },
    codebooks: [{ id: 'k', version: '1', kind: 'evaluative', title: 'K', languages: ['en'], valences, codes } as never],
    voices: [{ id: 'S1' }],
    sources: [sourceOf('S1')],
    codings: used.map((code, index) => ({
      ...{ id: `A${index}`, coder: 'ade', source: 'S1', code, valence: 'met', voice: 'S1' },
      ...{ start: 0, end: 6, exact: 'a text', prefix: '', suffix: '' },
    })),
    readings: [{ coder: 'ade', source: 'S1', state: 'complete' }],
    claims,
  });
}

function reduced(project: Project, selection: Selection = {}): Project {
  const result = reduce(project, selection);
  if (!result.ok) throw new Error('cannot be reduced');
  return result.value;
}

const asked = (project: Project, selection?: Selection): readonly string[] =>
  headerOf(reduced(project, selection), 'en').questions.map(({ id }) => id);

describe('the question a view serves', () => {
  it('is every one of whose codes it shows something, and no other', () => {
    const project = study([one, two], ['K1.1', 'K2.2', 'K3.1']);
    expect(asked(project)).toEqual(['Q1', 'Q2']);
    expect(asked(project, { code: ['K2.2'] })).toEqual(['Q2']);
    expect(asked(project, { code: ['K2'] })).toEqual(['Q1', 'Q2']);
    expect(asked(project, { code: ['K3'] })).toEqual([]);
    expect(asked(study([one, two], ['K2.1']))).toEqual(['Q1']);
    expect(asked(study([one, two], ['K3.1']))).toEqual([]);
  });

  it('of a single question is that one, unless its codes exclude what is shown', () => {
    const { codes: _none, ...open } = one;
    expect(asked(study([open], ['K3.1']))).toEqual(['Q1']);
    expect(asked(study([one], []))).toEqual(['Q1']);
    expect(asked(study([one], ['K1.1']))).toEqual(['Q1']);
    expect(asked(study([one], ['K3.1']))).toEqual([]);
    expect(asked(study([open, two], ['K1.1']))).toEqual([]);
    expect(asked(study([], ['K1.1']))).toEqual([]);
  });
});

const claims = [
  claimOf('C1', { elements: ['K2.2'], question: 'Q2' }),
  claimOf('C2', { elements: ['K1'], question: 'Q1' }),
  claimOf('C3', { elements: ['K3'] }),
];

const reportOf = (project: Project, selection?: Selection) =>
  buildReport(reduced(project, selection), { devices, displays, tactics }, 'en', project);

/** `title › title` of every section, with the names of its views. */
function outlined(sections: readonly Section[], above = ''): readonly string[] {
  return sections.flatMap((section) => {
    const title = `${above}${section.title}`;
    return [
      `${title}: ${section.views.map(({ name }) => name).join(' ')}`,
      ...outlined(section.sections ?? [], `${title} › `),
    ];
  });
}

function tables(views: readonly View[], name: string): readonly TableView[] {
  return views.flatMap((view) => (view.view === 'table' && view.name === name ? [view] : []));
}

const all = 'checklist-matrix checklist-matrix evidence-table triangulation-matrix code-frequency co-occurrence';

describe('the report of a study with two questions', () => {
  const report = reportOf(study([one, two], ['K1.1', 'K2.1', 'K2.2', 'K3.1'], claims));
  const [, display, conclusion] = report.sections;

  it('stands displays and claims under their questions, and what serves none last', () => {
    expect(report.sections.map(({ title }) => title)).toEqual([
      'Data reduction',
      'Data display',
      'Conclusion drawing and verification',
    ]);
    expect(report.sections[0]?.intro?.slice(0, 2)).toEqual(['Q1. Why did it stop?', 'Q2. Who was asked?']);
    expect(outlined(report.sections).slice(0, 5)).toEqual([
      'Data reduction: sources voices reduction-table data-accounting-log',
      'Data display: ',
      `Data display › Q1. Why did it stop?: ${all}`,
      `Data display › Q2. Who was asked?: ${all}`,
      `Data display › Without a research question: ${all}`,
    ]);
    expect(conclusion?.sections?.map(({ title, sections = [] }) => [title, sections.map(({ id }) => id)])).toEqual([
      ['Elements', []],
      ['Q1. Why did it stop?', ['C2']],
      ['Q2. Who was asked?', ['C1']],
      ['Without a research question', ['C3']],
    ]);
  });

  it('shows under a question its own codes and no others, so that none of these looks silent', () => {
    const rows = (display?.sections ?? []).map(({ views }) =>
      tables(views, 'checklist-matrix').map((table) => table.rows.map(({ id }) => id)),
    );
    expect(rows).toEqual([
      [
        ['K1', 'K2'],
        ['K1.1', 'K2.1'],
      ],
      [['K2'], ['K2.2']],
      [['K3'], ['K3.1']],
    ]);
    const [first] = tables(display?.sections?.[1]?.views ?? [], 'checklist-matrix');
    expect(first?.rows[0]?.cells[0]?.segments).toEqual(['A2']);
    expect(first?.rows[0]?.title).toBe('K2 People (only K2.2)');
    expect(first?.footer?.unseen.join()).toContain('3');
  });

  it('says so where a question names no codes, and leaves out what a selection leaves out', () => {
    const { codes: _none, ...open } = one;
    const bare = reportOf(study([open, two], ['K2.2'])).sections[1]?.sections ?? [];
    expect(bare.map(({ id, views }) => [id, views.length])).toEqual([
      ['display-Q1', 0],
      ['display-Q2', 6],
    ]);
    expect(bare[0]?.intro?.join()).toContain('names no codes');
    const selected = reportOf(study([one, two], ['K1.1', 'K2.2']), { code: ['K1'] }).sections[1]?.sections ?? [];
    expect(selected.map(({ id }) => id)).toEqual(['display-Q1']);
  });
});

describe('the report of a study with one question', () => {
  it('has no headings of questions', () => {
    const project = study([one], ['K1.1', 'K3.1'], claims);
    const [reduction, display, conclusion] = reportOf(project).sections;
    expect(reduction?.intro?.[0]).toBe('Q1. Why did it stop?');
    expect(display).toMatchObject({ intro: ['Q1. Why did it stop?'] });
    expect(outlined(display ? [display] : [])).toEqual([`Data display: ${all}`]);
    expect(conclusion?.sections?.map(({ id }) => id)).toEqual(['elements', 'C1', 'C2', 'C3']);
    expect(conclusion?.sections?.every(({ intro = [] }) => intro.length === 0)).toBe(true);
  });
});

describe('a claim', () => {
  it('prints its own question where there are several, or that it answers none', () => {
    const project = study([one, two], ['K1.1'], claims);
    const of = (id: string) => conclusionView(project, 'en', [id]);
    const intro = (id: string) => of(id).sections.find((section) => section.id === id)?.intro;
    expect(intro('C1')).toEqual(['Q2. Who was asked?']);
    expect(intro('C3')).toEqual(['It answers none of the study’s research questions.']);
    expect(of('C1').header?.questions).toEqual([{ id: 'Q2', text: 'Who was asked?' }]);
    expect(of('C3').header?.questions).toEqual([]);
  });
});
