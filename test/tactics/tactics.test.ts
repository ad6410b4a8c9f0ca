import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/core/project.ts';
import { reduce } from '../../src/core/reduce.ts';
import type { Selection } from '../../src/core/selection.ts';
import type { TableView, View } from '../../src/core/view.ts';
import { terminal } from '../../src/renderers/terminal.ts';
import { counting } from '../../src/tactics/counting.ts';
import { tactics } from '../../src/tactics/index.ts';
import { representativeness } from '../../src/tactics/representativeness.ts';
import type { Tactic } from '../../src/tactics/tactic.ts';
import { loadFixture } from '../support/fixture.ts';

const whole = loadFixture();

function reduced(selection: Selection = { coder: ['A'] }, project: Project = whole): Project {
  const result = reduce(project, selection);
  if (!result.ok) throw new Error('cannot be reduced');
  return result.value;
}

function built(tactic: Tactic, project: Project, options: Record<string, string> = {}, study = project): View {
  const fallbacks = Object.fromEntries(tactic.options.map((option) => [option.name, option.fallback]));
  return tactic.build(project, { ...fallbacks, ...options }, 'id', study);
}

/** A table of the view by name. */
function table(view: View, name: string): TableView {
  const views = view.view === 'report' ? view.sections.flatMap((section) => section.views) : [view];
  const found = views.find((one) => one.name === name);
  if (found?.view !== 'table') throw new Error(`no table ${name}`);
  return found;
}

function cell(view: TableView, row: string, column: string) {
  const index = view.columns.findIndex((one) => one.id === column);
  return view.rows.find((one) => one.id === row)?.cells[index];
}

describe('counting (METHOD 3.6 no. 5)', () => {
  const view = table(built(counting, reduced()), 'counting');

  it('counts voices first, quotes in brackets, as of all voices', () => {
    // Coder A, E1 unmet: every voice but D1 and D3.
    const said = cell(view, 'E1:unmet', 'all');
    expect(said?.text).toBe('7 dari 9 narasumber/dokumen (20 kutipan)');
    expect(said?.segments).toHaveLength(20);
    expect(cell(view, 'E1:unmet', 'which')?.text).toBe('N1 (6), N2 (3), N3 (2), N4 (2), N5 (1), N6 (4), D2 (2)');
  });

  it('prints no percentage below ten voices, and one above', () => {
    const texts = view.rows.flatMap((row) => row.cells.map((one) => one.text ?? ''));
    expect(texts.some((text) => text.includes('%'))).toBe(false);
    const crowd = { ...whole, voices: [...whole.voices, { id: 'X1' }] };
    // A voice without a source is no voice of the reduction; give it one.
    const source = { ...(whole.sources[0] as Project['sources'][number]), id: 'X1' };
    const { speakers: _none, ...own } = source;
    const more = reduced({ coder: ['A'] }, { ...crowd, sources: [...whole.sources, own] });
    expect(cell(table(built(counting, more), 'counting'), 'E1:unmet', 'all')?.text).toBe(
      '7 dari 10 narasumber/dokumen, 70 % (20 kutipan)',
    );
  });

  it('never says 0: nothing found is silent, or not sought where nobody has read to the end', () => {
    expect(view.rows.some((row) => row.id === 'E1:none')).toBe(false);
    expect(cell(view, 'E3:unmet', 'all')?.state).toBe('filled');
    const few = { ...whole, codings: whole.codings.filter((coding) => coding.valence === 'met') };
    const nothing = { voices: [], segments: [] };
    expect(cell(table(built(counting, reduced({ coder: ['A'] }, few)), 'counting'), 'E1:unmet', 'all')).toEqual({
      state: 'silent',
      ...nothing,
    });
    const unread = reduced({ coder: ['A'] }, { ...few, readings: [] });
    const half = built(counting, unread);
    expect(cell(table(half, 'counting'), 'E1:unmet', 'all')?.state).toBe('not-sought');
    expect(half.footer?.warnings.join()).toContain('N1');
  });

  it('makes no silence of what the selection hides', () => {
    const met = built(counting, reduced({ coder: ['A'], valence: ['met'] }));
    const rows = table(met, 'counting').rows;
    expect(rows.map((row) => row.id)).toEqual(['E1:met', 'E2:met', 'E3:met', 'E4:met', 'E5:met']);
    expect(rows.flatMap((row) => row.cells).some(({ state }) => state === 'silent')).toBe(false);
    expect(met.footer?.warnings).toEqual([]);
    expect(
      table(built(counting, reduced({ coder: ['A'], code: ['E3'] })), 'counting').rows.map(({ id }) => id),
    ).toEqual(['E3:met', 'E3:mixed', 'E3:unmet']);
  });

  it('splits by role or side, each with its own number of voices', () => {
    const bySide = table(built(counting, reduced(), { by: 'side' }), 'counting');
    expect(bySide.columns.map((column) => column.id)).toEqual(['all', 'Bandung', 'Liuzhou', 'both', 'media', 'which']);
    expect(cell(bySide, 'E1:unmet', 'Bandung')?.text).toBe('6 dari 6 narasumber/dokumen (16 kutipan)');
    expect(cell(bySide, 'E1:unmet', 'Liuzhou')?.text).toBe('1 dari 1 narasumber/dokumen (4 kutipan)');
    const byRole = table(built(counting, reduced(), { by: 'role', level: 'indicator' }), 'counting');
    expect(byRole.columns[1]?.id).toBe('pejabat pengelola kerja sama');
    expect(byRole.rows.some((row) => row.id === 'E1.2:unmet')).toBe(true);
  });
});

describe('representativeness (METHOD 3.7 no. 1)', () => {
  const view = built(representativeness, reduced());

  it('gives the largest voice its share of the codings', () => {
    const shares = table(view, 'coding-shares');
    expect(cell(shares, 'N1', 'codings')?.count).toBe(29);
    expect(cell(shares, 'N1', 'share')).toMatchObject({ number: 0.195 });
    expect(cell(shares, 'N1', 'share')?.mark).toBeUndefined();
    expect(shares.footer?.warnings).toEqual([]);
  });

  it('warns above 0.30 of the codings, and not at it', () => {
    const codings = reduced().codings;
    const of = (voice: string, count: number) => codings.filter((one) => one.voice === voice).slice(0, count);
    const at = { ...reduced(), codings: [...of('N1', 3), ...of('N2', 3), ...of('N3', 3), ...of('N4', 1)] };
    expect(table(built(representativeness, at), 'coding-shares').footer?.warnings).toEqual([]);
    const above = { ...at, codings: [...of('N1', 4), ...of('N2', 3), ...of('N3', 3), ...of('N4', 1)] };
    const shares = table(built(representativeness, above), 'coding-shares');
    expect(shares.footer?.warnings).toEqual(['N1 mendominasi pengodean: 4 dari 11 = 0,364.']);
    expect(cell(shares, 'N1', 'share')?.mark).toBe('warning');
  });

  it('names the group that carries more than half of the points of a claim', () => {
    const points = table(view, 'point-shares');
    expect(cell(points, 'C7', 'favour')?.text).toBe('G2 (N2): 2/2');
    expect(cell(points, 'C7', 'favour-share')).toMatchObject({ number: 1, mark: 'warning' });
    expect(cell(points, 'C1a', 'favour-share')).toMatchObject({ number: 0.2 });
    expect(cell(points, 'C1b', 'against')?.state).toBe('not-applicable');
  });

  it('concludes on the whole study, whoever is selected', () => {
    const ofB = built(representativeness, reduced({ coder: ['B'], voice: ['N1'] }), {}, whole);
    expect(table(ofB, 'point-shares')).toEqual(table(built(representativeness, whole), 'point-shares'));
    expect(table(ofB, 'point-shares').footer?.unseen).toEqual([]);
    expect(representativeness.needs).toEqual(expect.arrayContaining(['claims', 'dates']));
  });

  it('prints every share with three decimals', async () => {
    const page = String(await terminal.render(view, { locale: 'id', width: 100, colour: false, plain: true }));
    expect(page).toContain('G1 (N1, D2): 3/15\t0,200');
    expect(page).toContain('G2 (N2): 2/2\t(!) 1,000');
    expect(page).not.toMatch(/\t(?:\(!\) )?(?:1|\d,\d{1,2})(?:\t|$)/m);
  });

  it('shows role by side, with the empty cells of a side that is only spoken of (S27)', () => {
    const cover = table(view, 'role-side');
    expect(cell(cover, 'pejabat pengelola kerja sama', 'Bandung')?.text).toBe('N1, D2');
    expect(cell(cover, 'mitra Liuzhou', 'Bandung')).toEqual({ state: 'not-sought', voices: [], segments: [] });
    // The study as it was designed: one city's office and its papers, nobody from Liuzhou.
    const design = reduced({ coder: ['A'], side: ['Bandung'], source: ['S1', 'S2', 'D2'] });
    const oneSided = table(built(representativeness, design), 'role-side');
    expect(oneSided.columns.map((column) => column.id)).toEqual(['Bandung', 'liuzhou']);
    expect(oneSided.rows.every((row) => row.cells.at(1)?.state === 'not-sought')).toBe(true);
    expect(oneSided.footer?.warnings.join(' ')).toContain('liuzhou');
    expect(oneSided.footer?.warnings.join(' ')).toContain('mitra Liuzhou');
  });

  it('shows the periods in which something was said, by the project’s periods or by years', () => {
    const periods = table(view, 'role-side-period');
    expect(periods.columns.map((column) => column.id)).toEqual(['2004–2008', '2009–2015', '2016–2021']);
    expect(cell(periods, 'naskah perjanjian · both', '2004–2008')?.text).toBe('D1');
    expect(cell(periods, 'naskah perjanjian · both', '2016–2021')?.state).toBe('not-sought');
    const { periods: _none, ...settings } = whole.settings;
    const byYear = table(built(representativeness, { ...reduced(), settings }), 'role-side-period');
    expect(byYear.columns.map((column) => column.id)).toEqual(['2006', '2021']);
  });
});

describe('a voice that has withdrawn', () => {
  const voices = whole.voices.map((voice) => (voice.id === 'N1' ? { ...voice, consent: { withdrawn: true } } : voice));
  const without = reduced({ coder: ['A'] }, { ...whole, voices });

  it('is no longer counted, neither above nor below the line', () => {
    const said = cell(table(built(counting, without), 'counting'), 'E1:unmet', 'all');
    expect(said?.text).toBe('6 dari 8 narasumber/dokumen (14 kutipan)');
    expect(said?.voices).not.toContain('N1');
  });

  it('does not count towards coverage or shares', () => {
    const view = built(representativeness, without);
    expect(cell(table(view, 'role-side'), 'pejabat pengelola kerja sama', 'Bandung')?.text).toBe('D2');
    expect(table(view, 'coding-shares').rows.map((row) => row.id)).not.toContain('N1');
    expect(cell(table(view, 'coding-shares'), 'N6', 'share')).toMatchObject({ number: 0.2 });
  });
});

describe('an empty project', () => {
  it.each(tactics)('$name says why it is empty', (tactic) => {
    const empty: Project = { ...whole, codings: [], claims: [], voices: [], sources: [], readings: [] };
    const view = built(tactic, empty);
    const warnings = view.view === 'report' ? view.sections.flatMap((one) => one.views) : [view];
    expect(warnings.some((one) => (one.footer?.warnings.length ?? 0) > 0)).toBe(true);
  });
});
