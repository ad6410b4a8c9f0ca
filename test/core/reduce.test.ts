import { describe, expect, it } from 'vitest';
import { standsAt } from '../../src/core/anchor.ts';
import type { Coding } from '../../src/core/coding.ts';
import { conclude } from '../../src/core/conclude/conclude.ts';
import { footerOf, headerOf } from '../../src/core/header.ts';
import type { Project } from '../../src/core/project.ts';
import { reduce } from '../../src/core/reduce.ts';
import type { Selection } from '../../src/core/selection.ts';
import type { Turn } from '../../src/core/transcript.ts';
import { RESEARCHER } from '../../src/core/voice.ts';
import { checklistMatrix } from '../../src/displays/checklist-matrix.ts';
import { loadFixture } from '../support/fixture.ts';

const whole = loadFixture();

function reduced(project: Project, selection: Selection = { coder: ['A'] }): Project {
  const result = reduce(project, selection);
  if (!result.ok) throw new Error('cannot be reduced');
  return result.value;
}

function sourceOf(id: string): Project['sources'][number] {
  const source = whole.sources.find((one) => one.id === id);
  if (!source) throw new Error(`no ${id}`);
  return source;
}

/** A coding of a stretch, in all else like one of coder A in that source. */
function codingAt(source: string, span: { start: number; end: number }, more: Partial<Coding> = {}): Coding {
  const like = whole.codings.find((coding) => coding.coder === 'A' && coding.source === source);
  if (!like) throw new Error(`nothing coded in ${source}`);
  return { ...like, id: 'X1', ...span, exact: sourceOf(source).text.slice(span), ...more };
}

const turns = sourceOf('S1').turns;
const asked = turns.filter((turn) => turn.voice === RESEARCHER);
const first = asked[3] as Turn;
const second = asked.at(-1) as Turn;

describe('a text that is another than the one imported', () => {
  it('is said to be changed, not unread, whatever is selected', () => {
    const study = { ...whole, unread: ['codings/A/S2.jsonl', 'sources/S1.txt'] };
    for (const selection of [{}, { source: ['S2'] }]) {
      const lines = footerOf(reduced(study, { coder: ['A'], ...selection }), 'en').unseen;
      expect(lines).toContain('Not read, or only in part, since simpul check finds errors there: codings/A/S2.jsonl.');
      expect(lines).toContain(
        'Changed since import, read and counted as they are now (see simpul check): sources/S1.txt.',
      );
    }
  });
});

describe('words that do not stand where a coding says', () => {
  const false_ = codingAt('S1', turns[1]?.speech ?? first.speech, { exact: 'words that nobody said' });
  const study = { ...whole, codings: [...whole.codings, false_] };

  it('are not counted, and that is said', () => {
    const result = reduce(study, { coder: ['A'] });
    expect(result.ok && result.value.codings).toHaveLength(reduced(whole).codings.length);
    expect(result.diagnostics).toMatchObject([{ code: 'coding/adrift', data: { count: 1 } }]);
    expect(footerOf(reduced(study), 'en').unseen).toEqual([
      'Codings whose words do not stand where they say, not counted: 1 (simpul check lists them).',
    ]);
  });

  it('stand all the same where only white space differs, as for check', () => {
    const span = turns[1]?.speech ?? first.speech;
    const loose = sourceOf('S1').text.slice(span).replace(/\s/, '  ');
    const coding = codingAt('S1', span, { exact: loose, voice: 'N1' });
    const project = reduced({ ...whole, codings: [...whole.codings, coding] });
    expect(project.codings.map(({ id }) => id)).toContain('X1');
    expect(standsAt(sourceOf('S1').text, coding)).toBe(true);
  });
});

describe('the interviewer is not evidence (METHOD 0.1 rule 3)', () => {
  const bad: readonly [string, Coding][] = [
    ['in a turn of the researcher', codingAt('S1', first.speech)],
    ['in the last turn of the researcher', codingAt('S1', { start: second.speech.end - 5, end: second.speech.end })],
    ['with the researcher as its voice', codingAt('S1', turns[1]?.speech ?? first.speech, { voice: RESEARCHER })],
    [
      'running on into a turn of the researcher',
      codingAt('S1', { start: first.span.start - 10, end: first.speech.end }),
    ],
  ];

  it.each(bad)('leaves out a coding %s, and says how many', (_how, coding) => {
    const study = { ...whole, codings: [...whole.codings, coding] };
    const project = reduced(study);
    expect(project.codings.map(({ id }) => id)).toEqual(reduced(whole).codings.map(({ id }) => id));
    expect(project.reduction?.barredCodings.researcher ?? 0).toBe(1);
    expect(project.reduction?.hiddenCodings).toBe(0);
    expect(footerOf(project, 'en').unseen).toEqual([
      'Codings in the researcher’s own turns, which are never evidence, left out: 1 (simpul check lists them).',
    ]);
    expect(footerOf(project, 'id').unseen.join()).toContain('tidak disertakan: 1');
  });

  it('keeps every coding of the study, which lie beside those turns, and says nothing', () => {
    for (const coder of ['A', 'B']) {
      const project = reduced(whole, { coder: [coder] });
      expect(project.codings).toHaveLength(whole.codings.filter((coding) => coding.coder === coder).length);
      expect(project.reduction?.barredCodings.researcher ?? 0).toBe(0);
    }
    const beside = turns[first.index + 1] as Turn;
    expect(reduced({ ...whole, codings: [codingAt('S1', beside.span)] }).codings).toHaveLength(1);
    expect(footerOf(reduced(whole), 'en').unseen.join()).toContain('Nothing is left out');
  });

  it('counts only what the selection keeps', () => {
    const study = { ...whole, codings: [...whole.codings, codingAt('S1', first.speech, { code: 'E2.1' })] };
    expect(reduced(study, { coder: ['A'], code: ['E1'] }).reduction?.barredCodings.researcher ?? 0).toBe(0);
    expect(reduced(study, { coder: ['A'], code: ['E2'] }).reduction?.barredCodings.researcher ?? 0).toBe(1);
    expect(reduced(study, { coder: ['B'] }).reduction?.barredCodings.researcher ?? 0).toBe(0);
  });

  it('gives no evidence to a claim, by a coding or by a bare passage', () => {
    const coding = codingAt('S1', first.speech);
    const passage = { source: 'S1', ...first.speech, exact: coding.exact };
    const text = whole.sources.find(({ id }) => id === 'S1')?.text;
    const spoken = turns[1]?.speech ?? first.speech;
    const link = { stance: 'supports', directness: 'direct', confirmed: { by: 'ade' } } as const;
    const version = {
      version: 1,
      text: 'x',
      kind: 'element_status',
      elements: ['E1'],
      asserts: 'unmet',
      origin: { kind: 'a_priori' },
      links: [
        { id: 'L1', coding: 'X1', ...link },
        { id: 'L2', segment: passage, voice: 'N1', ...link },
        { id: 'L3', segment: { ...passage, ...spoken, exact: text?.slice(spoken) ?? '' }, voice: 'N1', ...link },
      ],
    } as const;
    const study = { ...whole, codings: [...whole.codings, coding], claims: [{ id: 'C', versions: [version] }] };
    const [one] = conclude(study);
    expect(one?.leftOut.map(({ link: { id }, why }) => [id, why])).toEqual([
      ['L1', 'researcher'],
      ['L2', 'researcher'],
    ]);
    expect(one?.evidence.map(({ link: { id } }) => id)).toEqual(['L3']);
  });
});

describe('a voice that has withdrawn (METHOD 6)', () => {
  const voices = whole.voices.map((voice) => (voice.id === 'N4' ? { ...voice, consent: { withdrawn: true } } : voice));
  const study = { ...whole, voices };
  const own = whole.codings.filter((coding) => coding.voice === 'N4').length;

  it('is taken out, with all it said, and named', () => {
    expect(own).toBeGreaterThan(10);
    const project = reduced(study);
    expect(project.voices.map((voice) => voice.id)).not.toContain('N4');
    expect(project.codings.some((coding) => coding.voice === 'N4')).toBe(false);
    expect(project.codings).toHaveLength(reduced(whole).codings.filter((coding) => coding.voice !== 'N4').length);
    expect(headerOf(project, 'en').filters).toEqual(['withdrawn: N4']);
    expect(footerOf(project, 'en').unseen).toEqual([
      'Withdrawn: N4. Nothing they said is counted or quoted; codings withheld (✕): 15.',
    ]);
    expect(footerOf(project, 'id').unseen.join()).toContain('Ditarik: N4.');
    const view = checklistMatrix.build(project, { rule: 'two-thirds', level: 'root' }, 'en');
    const withheld = view.view === 'table' && view.rows.every(({ cells }) => cells.at(-1)?.state === 'withheld');
    expect([view.view === 'table' && view.columns.at(-1)?.id, withheld]).toEqual(['N4', true]);
  });

  it('takes along what others’ codings say of its turns', () => {
    const turn = sourceOf('S4').turns.find(({ voice }) => voice === 'N4') as Turn;
    const project = reduced({ ...study, codings: [codingAt('S4', turn.speech, { voice: 'N5' })] });
    expect(project.codings).toEqual([]);
    expect(project.reduction?.barredCodings.researcher ?? 0).toBe(0);
  });

  it('stays out of a reduction of a reduction, and of what is concluded on one', () => {
    const once = reduced(study);
    const twice = reduced(once, { coder: ['A'], code: ['E1'] });
    expect(twice.reduction?.withdrawn).toEqual(['N4']);
    expect(twice.reduction?.hiddenVoices).toEqual([]);
    const voicesOf = (project: Project) =>
      conclude(project).flatMap(({ evidence }) => evidence.map((one) => one.voice));
    expect(voicesOf(whole)).toContain('N4');
    expect(voicesOf(study)).not.toContain('N4');
    expect(voicesOf(once)).not.toContain('N4');
  });
});
