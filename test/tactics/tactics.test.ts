import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/core/project.ts';
import { reduce } from '../../src/core/reduce.ts';
import type { Cell, ReportView, TableView } from '../../src/core/view.ts';
import type { Voice } from '../../src/core/voice.ts';
import { counting } from '../../src/tactics/counting.ts';
import { representativeness } from '../../src/tactics/representativeness.ts';
import { loadFixture } from '../support/fixture.ts';

function byA(project: Project): Project {
  const reduced = reduce(project, { coder: ['A'] });
  if (!reduced.ok) throw new Error('the fixture cannot be reduced');
  return reduced.value;
}

const study = byA(loadFixture());

function count(project: Project, options: Record<string, string> = {}, locale: 'en' | 'id' = 'id'): TableView {
  const view = counting.build(project, { level: 'root', by: 'none', ...options }, locale);
  if (view.view !== 'table') throw new Error(view.view);
  return view;
}

function cell(table: TableView, row: string, column: string): Cell | undefined {
  return table.rows.find(({ id }) => id === row)?.cells[table.columns.findIndex(({ id }) => id === column)];
}

function represent(project: Project): ReportView {
  const view = representativeness.build(project, {}, 'id');
  if (view.view !== 'report') throw new Error(view.view);
  return view;
}

function tableIn(report: ReportView, id: string): TableView {
  const view = report.sections.find((section) => section.id === id)?.views[0];
  if (view?.view !== 'table') throw new Error(`no table ${id}`);
  return view;
}

describe('counting', () => {
  it('counts voices before quotes, and unfolds to the codings', () => {
    const one = cell(count(study), 'E5:met', 'voices');
    expect([one?.count, one?.text]).toEqual([7, 'dari 9 narasumber/dokumen (9 kutipan)']);
    expect(one?.segments).toHaveLength(9);
    expect(cell(count(study, {}, 'en'), 'E5:met', 'voices')?.text).toBe('of 9 voices/documents (9 quotes)');
  });

  it('names the four voices of E1.2 unmet', () => {
    expect(cell(count(study, { level: 'indicator' }), 'E1.2:unmet', 'who')?.text).toBe('N1, N2, N4, D2');
  });

  it('splits by side without losing a voice', () => {
    const table = count(study, { by: 'side' });
    const sides = ['Bandung', 'Liuzhou', 'both', 'media'].map((side) => cell(table, 'E1:met', side)?.count ?? 0);
    expect(sides).toEqual([4, 1, 1, 0]);
    expect(cell(table, 'E1:met', 'Liuzhou')?.text).toBe('dari 1 (2)');
  });

  it('gives a percentage from ten voices on, never below', () => {
    expect(JSON.stringify(count(study).rows)).not.toContain('%');
    const tenth: Voice = { id: 'N7', role: 'media', side: 'media' };
    const ten = { ...study, voices: [...study.voices, tenth] };
    expect(cell(count(ten), 'E5:met', 'voices')?.text).toBe('dari 10 narasumber/dokumen, 70 % (9 kutipan)');
  });

  it('never prints 0 for what nobody has looked for', () => {
    expect(cell(count(study), 'E1:none', 'voices')?.state).toBe('silent');
    const unread = count({ ...study, readings: [] });
    expect(cell(unread, 'E1:none', 'voices')).toEqual({ state: 'not-sought', voices: [], segments: [] });
    expect(unread.footer?.warnings.join()).toContain('N1');
  });

  it('leaves out a voice that has withdrawn', () => {
    const voices = study.voices.map((voice) =>
      voice.id === 'N1' ? { ...voice, consent: { withdrawn: true } } : voice,
    );
    const one =
      cell(count({ ...study, voices }), 'E1.2:unmet', 'voices') ??
      cell(count({ ...study, voices }), 'E1:unmet', 'voices');
    expect(one?.voices).not.toContain('N1');
    expect(one?.text).toContain('dari 8');
  });
});

describe('representativeness', () => {
  it('gives N1 29 of 149 codings, below the limit', () => {
    const report = represent(study);
    const share = cell(tableIn(report, 'dominance-codings'), 'N1', 'share');
    expect([share?.text, share?.mark, share?.segments.length]).toEqual(['29/149 = 0,195', undefined, 29]);
    expect(report.footer?.warnings.join(' ')).not.toContain('N1 sendirian');
  });

  it('flags a voice above 0.30, not one at 0.30', () => {
    const ten = study.codings
      .slice(0, 10)
      .map((coding, index) => ({ ...coding, voice: index < 3 ? 'N1' : `N${2 + (index % 4)}` }));
    expect(represent({ ...study, codings: ten }).footer?.warnings.join(' ')).not.toContain('N1 sendirian');
    const four = ten.map((coding, index) => (index === 3 ? { ...coding, voice: 'N1' } : coding));
    const report = represent({ ...study, codings: four });
    expect(report.footer?.warnings.join(' ')).toContain('N1 sendirian membawa 4/10 = 0,400');
    expect(cell(tableIn(report, 'dominance-codings'), 'N1', 'share')?.mark).toBe('warning');
  });

  it('flags the claim that one group carries alone', () => {
    const warnings = represent(study).footer?.warnings ?? [];
    expect(warnings).toContain('C7 v1 bertumpu pada G2 (N2) untuk 2/2 = 1,000 dari poinnya (lebih dari 0,50).');
    expect(warnings.filter((warning) => warning.includes('bertumpu'))).toHaveLength(1);
  });

  it('shows who was asked where, and marks what is empty', () => {
    const coverage = tableIn(represent(study), 'coverage');
    expect(cell(coverage, 'pejabat pengelola kerja sama', 'Bandung:2016–2021')?.voices).toEqual(['N1', 'D2']);
    expect(cell(coverage, 'mitra Liuzhou', 'Liuzhou:2004–2008')?.state).toBe('not-sought');
    expect(cell(coverage, '', 'Liuzhou:2004–2008')).toMatchObject({ number: 0, mark: 'warning' });
  });

  it('names the side that a study of one office has not heard (S27)', () => {
    const voices = study.voices.filter((voice) => voice.side === 'Bandung');
    const report = represent({ ...study, voices });
    expect(report.footer?.warnings).toContain('Tidak ada narasumber dari pihak “liuzhou”.');
    expect(cell(tableIn(report, 'coverage'), '', 'liuzhou:2016–2021')?.mark).toBe('warning');
  });
});
