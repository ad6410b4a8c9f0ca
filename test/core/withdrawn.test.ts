import { describe, expect, it } from 'vitest';
import { type Conclusion, conclude } from '../../src/core/conclude/conclude.ts';
import { searchedHash } from '../../src/core/conclude/gates.ts';
import { conclusionsJson } from '../../src/core/conclude/json.ts';
import { conclusionView } from '../../src/core/conclude/view.ts';
import { findView } from '../../src/core/find.ts';
import { barredLines } from '../../src/core/header.ts';
import type { Project } from '../../src/core/project.ts';
import { reduce } from '../../src/core/reduce.ts';
import type { Selection } from '../../src/core/selection.ts';
import type { Field, TableView, View } from '../../src/core/view.ts';
import { devices } from '../../src/devices/index.ts';
import { displays } from '../../src/displays/index.ts';
import { tactics } from '../../src/tactics/index.ts';
import { loadFixture } from '../support/fixture.ts';

const whole = loadFixture();
const gone = withdrawing('N4');

function withdrawing(id: string): Project {
  const voices = whole.voices.map((voice) => (voice.id === id ? { ...voice, consent: { withdrawn: true } } : voice));
  return { ...whole, voices };
}

const own = whole.codings.filter(({ coder, voice }) => coder === 'A' && voice === 'N4');

function narrowed(selection: Selection = {}, project = gone): Project {
  const reduced = reduce(project, { coder: ['A'], ...selection });
  if (!reduced.ok) throw new Error('cannot be reduced');
  return reduced.value;
}

function built(name: string, project: Project, options: Record<string, string> = {}): TableView {
  const display = displays.find((one) => one.name === name);
  const fallbacks = Object.fromEntries((display?.options ?? []).map((option) => [option.name, option.fallback]));
  const view = display?.build(project, { ...fallbacks, ...options }, 'en', gone);
  if (view?.view !== 'table') throw new Error(name);
  return view;
}

describe('a withdrawal (METHOD 6)', () => {
  it('leaves ✕ with the number of codings where they stood, and nothing to unfold', () => {
    for (const name of ['checklist-matrix', 'triangulation-matrix', 'data-accounting-log']) {
      const view = built(name, narrowed(), { level: 'root' });
      const column = view.columns.findIndex(({ id }) => id === 'N4');
      expect([name, view.columns[column]?.title]).toEqual([name, expect.not.stringContaining('dinas')]);
      const cells = view.rows.map(({ id, cells }) => [id, cells[column]]);
      expect([name, cells]).toEqual([
        name,
        ['E1', 'E2', 'E3', 'E4', 'E5'].map((root) => {
          const count = own.filter(({ code }) => code.startsWith(root)).length;
          return [root, { state: 'withheld', text: `(${count})`, voices: [], segments: [] }];
        }),
      ]);
    }
    const rows = built('evidence-table', narrowed()).rows.filter(({ cells }) => cells[1]?.text === 'N4');
    expect(rows.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
    expect(rows.every(({ cells }) => cells[2]?.state === 'withheld' && cells[2].quotes === undefined)).toBe(true);
  });

  it('is marked also where columns are no voices, and only where nobody else spoke', () => {
    const only = narrowed({ voice: ['N4'] });
    const column = (view: TableView, id: string) => view.columns.findIndex((one) => one.id === id);
    const byTechnique = built('triangulation-matrix', only, { by: 'technique' });
    expect(byTechnique.rows[0]?.cells[column(byTechnique, 'wawancara')]?.text).toBe('(4)');
    const frequency = built('code-frequency', only, { level: 'root' });
    expect(frequency.rows[0]?.cells[column(frequency, 'all')]).toMatchObject({ state: 'withheld', text: '(4)' });
    const all = built('triangulation-matrix', narrowed(), { by: 'technique' });
    expect(all.rows[0]?.cells[column(all, 'wawancara')]?.state).toBe('filled');
  });

  it('reaches no count, no point, and shows no word and no other name', () => {
    const reduced = narrowed();
    const views: View[] = [...devices, ...displays, ...tactics].map((member) => {
      const options = Object.fromEntries(member.options.map((option) => [option.name, option.fallback]));
      return member.build(reduced, options, 'en', gone);
    });
    views.push(conclusionView(gone, 'en'));
    const out = JSON.stringify(views);
    for (const { id, exact } of own) {
      expect([id, out.includes(JSON.stringify(exact).slice(1, -1))]).toEqual([id, false]);
      // Not even the id, outside the rows that stand for it.
      expect([id, JSON.stringify(views.slice(0, 1)).includes(`"${id}"`)]).toEqual([id, false]);
    }
    expect(/N4( ·|,) dinas/.test(out)).toBe(false);
    for (const one of conclude(gone)) expect(one.evidence.some(({ voice }) => voice === 'N4')).toBe(false);
  });

  it('is counted in words where codings are left out, and a selection counts its own', () => {
    const line = (selection: Selection) => barredLines(narrowed(selection), 'en').join();
    expect(line({})).toContain(
      `Withdrawn: N4. Nothing they said is counted or quoted; codings withheld (✕): ${own.length}.`,
    );
    expect(line({ code: ['E1'] })).toContain('(✕): 4.');
    expect(barredLines(narrowed({}, whole), 'en')).toEqual([]);
    const twice = reduce(narrowed(), { code: ['E1'] });
    expect(twice.ok && twice.value.reduction?.withdrawnCodings.length).toBe(4);
  });

  it('stands in the status of each claim it touched, with the links and no reason to look again', () => {
    const section = conclusionView(gone, 'en').sections.find(({ id }) => id === 'C1a');
    const fields: readonly Field[] = section?.views.flatMap((view) => (view.view === 'form' ? view.fields : [])) ?? [];
    const field = fields.find(({ id }) => id === 'withdrawn');
    expect(field).toMatchObject({ mark: 'withheld', text: '4 links' });
    expect(field?.items).toHaveLength(4);
    expect(fields.some(({ id }) => id === 'left-out')).toBe(false);
  });

  it('is said beside the status and the gate, with the figures before and after', () => {
    const [before, after] = [whole, gone].map((project) =>
      conclude(project).find(({ claim, version }) => claim.id === 'C1a' && version.version === 3),
    );
    expect(before?.beforeWithdrawal).toBeUndefined();
    expect(after?.beforeWithdrawal).toMatchObject({
      ...{ voices: ['N4'], status: before?.status, figures: before?.figures, raw: before?.raw },
    });
    const section = conclusionView(gone, 'en').sections.find(({ id }) => id === 'C1a');
    const fields: readonly Field[] = section?.views.flatMap((view) => (view.view === 'form' ? view.fields : [])) ?? [];
    const [was, is] = [before?.figures, after?.figures];
    const [rawWas, rawIs] = [before?.raw.figures, after?.raw.figures];
    expect(fields.find(({ id }) => id === 'before-withdrawal')).toMatchObject({
      label: 'Before the withdrawal of N4',
      mark: 'warning',
      items: [
        `supports: ${was?.S} → ${is?.S} points (raw: ${rawWas?.S} → ${rawIs?.S})`,
        `contradicts: ${was?.C} → ${is?.C} points (raw: ${rawWas?.C} → ${rawIs?.C})`,
      ],
    });
    expect(was?.S).not.toBe(is?.S);
    const gate = fields.find(({ id }) => id === 'credible-negative_case');
    expect(gate?.items?.join()).toContain('evidence left with the withdrawal of N4 – contradicts:');
    expect(JSON.stringify(conclusionsJson([after as Conclusion], { trace: true }))).toContain('"before_withdrawal":{');
  });

  it('takes words and turns out of the sums of its source', () => {
    const table = (project: Project) =>
      devices.find(({ name }) => name === 'reduction-table')?.build(project, {}, 'en');
    const cells = (view: View | undefined, source: string) =>
      view?.view === 'table' ? view.rows.find(({ id }) => id === source)?.cells : undefined;
    const [was, is] = [table(narrowed({}, whole)), table(narrowed())];
    // S4: N4 860 words, N5 450 (METHOD 6).
    expect([cells(was, 'S4')?.[0]?.number, cells(is, 'S4')?.[0]?.number]).toEqual([1310, 450]);
    expect(is?.footer?.rules.join()).toContain('the figures of S4 are those of the others');
    expect(was?.footer?.rules.join()).not.toContain('withdrawn');
    const alone = narrowed({}, withdrawing('N1'));
    const states = cells(table(alone), 'S1')?.map(({ state, number }) => [state, number]);
    expect(states?.slice(0, 3)).toEqual(Array(3).fill(['withheld', undefined]));
    expect(states?.[4]).toEqual(['withheld', undefined]);
  });

  it('stands among what is found, by code and without a word', () => {
    const { items } = findView(narrowed({ voice: ['N4'], code: ['E1'] }), 'en');
    expect(items.every(({ mark, quotes }) => mark === 'withheld' && quotes === undefined)).toBe(true);
    const counts = items.map(({ text }) => Number(/: (\d+) codings? withdrawn with N4$/.exec(text)?.[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it('adds no coding and no source, so a finished search for negative cases stays finished (METHOD 4.7)', () => {
    expect(searchedHash(gone)).toBe(searchedHash(whole));
    expect(searchedHash({ ...gone, codings: gone.codings.slice(1) })).not.toBe(searchedHash(whole));
  });
});
