import { describe, expect, it } from 'vitest';
import type { ClaimVersion, Link } from '../../src/core/claim.ts';
import { CodeTree } from '../../src/core/code-tree.ts';
import { conclude } from '../../src/core/conclude/conclude.ts';
import { elementOverview } from '../../src/core/conclude/overview.ts';
import { traceOf } from '../../src/core/conclude/trace.ts';
import { conclusionView } from '../../src/core/conclude/view.ts';
import { wordingsOf, wordingUnnamed } from '../../src/core/conclude/wording.ts';
import { r1Sentence } from '../../src/core/conclude/words.ts';
import { type Locale, locales } from '../../src/core/locale.ts';
import type { Project } from '../../src/core/project.ts';
import type { Field, Section, View } from '../../src/core/view.ts';
import { terminal } from '../../src/renderers/terminal.ts';
import { concludeOne, linkTo, claimOf as madeClaim, projectOf, rubric, sourceOf } from '../support/claims.ts';
import { loadFixture } from '../support/fixture.ts';

const study = loadFixture();

function withClaims(claims: Project['claims']): Project {
  return { ...study, claims };
}

function claimOf(id: string, version: Partial<ClaimVersion>): Project['claims'][number] {
  return madeClaim(id, { elements: ['E1'], asserts: 'unmet', ...version });
}

async function printed(view: View, locale: Locale): Promise<string> {
  return String(await terminal.render(view, { locale, width: 100, colour: false, plain: true }));
}

function sectionOf(project: Project, id: string, locale: Locale): Section {
  const section = conclusionView(project, locale).sections.find((one) => one.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return section;
}

function field(section: Section, id: string): Field | undefined {
  return section.views.flatMap((view) => (view.view === 'form' ? view.fields : [])).find((one) => one.id === id);
}

/** Titles of a claim's views from top to bottom, the untitled sentence included. */
function order(section: Section): readonly string[] {
  return section.views.map((view) => view.name.replace(`${section.id}-`, ''));
}

describe('S05: a claim on E5 says which of its two wordings it rests on', () => {
  const tree = new CodeTree(study.codebooks);
  const on = (elements: string[], indicators: string[] = []) => withClaims([claimOf('C5', { elements, indicators })]);

  it.each(locales)('is warned when it names neither (%s)', (locale) => {
    const unnamed = field(sectionOf(on(['E5']), 'C5', locale), 'wording-E5');
    expect(unnamed?.mark).toBe('warning');
    expect(unnamed?.text).toContain('E5a');
    expect(unnamed?.text).toContain('E5b');
  });

  it('prints the one it names, and the one the study chose', async () => {
    for (const project of [on(['E5b']), on(['E5'], ['E5b.1'])]) {
      const named = field(sectionOf(project, 'C5', 'id'), 'wording-E5');
      expect(named?.mark).toBeUndefined();
      expect(named?.text).toBe('bersandar pada E5b Hasil nyata');
      expect(named?.items?.join()).toContain('conceptual_1_5');
    }
    const both = field(sectionOf(on(['E5a', 'E5b']), 'C5', 'en'), 'wording-E5');
    expect(both?.text).toMatch(/E5a .*E5b/);
    expect(await printed(conclusionView(on(['E1']), 'en'), 'en')).not.toContain('Wording E');
  });

  it('has a finding of its own', () => {
    const [version] = on(['E5']).claims[0]?.versions ?? [];
    const [wording] = version ? wordingsOf(version, tree) : [];
    expect(wording).toMatchObject({ parts: ['E5a', 'E5b'], named: [] });
    for (const locale of locales) {
      const words = wordingUnnamed.words[locale]({ claim: 'C5', version: 1, code: 'E5', parts: ['E5a', 'E5b'] });
      expect(words.problem).toContain('C5 v1');
      expect(words.remedy).toContain('E5a, E5b');
    }
  });
});

describe('S06: E5 as a cause lies close to the outcome', () => {
  it.each(locales)('prints the warning of the codebook under a causal claim, and only there (%s)', (locale) => {
    const circular = (version: Partial<ClaimVersion>): Field | undefined =>
      field(sectionOf(withClaims([claimOf('C8', version)]), 'C8', locale), 'circular');
    const cause = { kind: 'causal', asserts: 'cause' } as const;
    expect(circular({ ...cause, elements: ['E5'] })).toMatchObject({ mark: 'warning' });
    expect(circular({ ...cause, elements: ['E5b'] })?.text?.length).toBeGreaterThan(40);
    expect(circular({ ...cause, elements: ['E1'] })).toBeUndefined();
    expect(circular({ kind: 'element_status', elements: ['E5b'] })).toBeUndefined();
  });
});

describe('S07: the argument of the study, before any evidence', () => {
  const argument = withClaims(['E1', 'E2', 'E4'].map((element) => claimOf(`C-${element}`, { elements: [element] })));

  it('is three a-priori claims, all tentative, with no link', () => {
    const conclusions = conclude(argument);
    expect(conclusions.map((one) => [one.claim.id, one.status, one.evidence.length])).toEqual([
      ['C-E1', 'tentative', 0],
      ['C-E2', 'tentative', 0],
      ['C-E4', 'tentative', 0],
    ]);
    expect(conclusions.every((one) => one.version.origin.kind === 'a_priori')).toBe(true);
  });

  it('S08: what it does not mention is not yet judged, never met', async () => {
    const rows = elementOverview(argument, 'id').rows;
    const states = rows.map((row) => [row.id, row.cells[0]?.state]);
    expect(states).toEqual([
      ['E1', 'filled'],
      ['E2', 'filled'],
      ['E3', 'not-sought'],
      ['E4', 'filled'],
      ['E5', 'not-sought'],
    ]);
    const lines = (await printed(elementOverview(argument, 'id'), 'id')).split('\n');
    for (const element of ['E3', 'E5']) {
      const line = lines.find((one) => one.startsWith(element)) ?? '';
      expect(line).toContain('…');
      expect(line).toContain('belum dinilai');
      expect(line).not.toContain('terpenuhi');
    }
  });
});

describe('S28: credibility is rated, or said not to be', () => {
  it('counts an unrated voice as medium and names it', () => {
    const voices = study.voices.map((voice) => {
      const { credibility: _rubric, ...unrated } = voice;
      return voice.id === 'N4' ? unrated : voice;
    });
    const project = { ...study, voices };
    const [before, after] = [study, project].map((one) => conclude(one).find(({ claim }) => claim.id === 'C1b'));
    expect(before?.evidence[0]).toMatchObject({ voice: 'N4', band: 'T', points: 3, rated: true });
    expect(after?.evidence[0]).toMatchObject({ voice: 'N4', band: 'S', points: 2, rated: false });
    expect(after?.unrated).toEqual(['N4']);
    expect(field(sectionOf(project, 'C1b', 'id'), 'unrated')).toMatchObject({ mark: 'warning', text: 'N4' });
    expect(field(sectionOf(project, 'C1b', 'id'), 'unrated')?.label).toContain('belum dinilai');
  });

  it('keeps a rating for a code to that code and those below it', () => {
    const link = (coding: string): Link => ({
      id: coding,
      coding,
      stance: 'supports',
      directness: 'direct',
      confirmed: { by: 'A' },
    });
    const said = (root: string): string =>
      study.codings.find((one) => one.coder === 'A' && one.voice === 'N3' && one.code.startsWith(root))?.id ?? '';
    const one = concludeOne(
      withClaims([claimOf('C', { elements: ['E2'], links: [link(said('E2.')), link(said('E1.'))] })]),
    );
    expect(one.evidence.map(({ band }) => band)).toEqual(['T', 'S']);
  });
});

describe('S29: what one office can carry', () => {
  const office = ['A1', 'A2', 'A3'].map((id) => ({
    id,
    role: `employee ${id}`,
    side: 'Bandung',
    group: 'office',
    credibility: rubric(9),
  }));
  const project = projectOf({
    settings: {
      ...{ simpul: 1, id: 'office', title: 'One office' },
      cases: [{ id: 'twins', name: { en: 'Bandung and Liuzhou', id: 'Bandung–Liuzhou' } }],
    },
    voices: [
      ...office,
      { id: 'D1', role: 'agreement', side: 'both', credibility: rubric(10) },
      { id: 'D2', role: 'press', side: 'media', credibility: rubric(6) },
    ],
    codebooks: study.codebooks,
    sources: [
      ...office.map(({ id }) => sourceOf(`S-${id}`, { technique: 'wawancara', observed_at: '2021-03-01' })),
      sourceOf('D1', { technique: 'dokumentasi', observed_at: '2006-09-21' }),
      sourceOf('D2', { technique: 'studi_literatur', observed_at: '2021-09-23' }),
    ],
    claims: ['E1', 'E2', 'E4', 'E5a'].map((element) =>
      madeClaim(`C-${element}`, {
        elements: [element],
        asserts: 'unmet',
        links: [
          ...office.map(({ id }) => linkTo(id, `S-${id}`)),
          linkTo('D1', 'D1', { directness: 'inferred' }),
          linkTo('D2', 'D2', { directness: 'indirect' }),
        ],
        gates: {
          negative_case: { state: 'complete' },
          rivals: [{ text: 'a rival', status: 'rejected', reason: 'no sign of it' }],
          member_check: { state: 'confirmed' },
          saturation: { state: 'reached' },
        },
      }),
    ),
  });

  it('goes no further than supported, for want of strong groups alone', () => {
    const conclusions = conclude(project);
    expect(conclusions).toHaveLength(4);
    for (const one of conclusions) {
      expect(one.figures.nS2).toBe(1);
      expect(one.status).toBe('supported');
      const failing = traceOf(one).filter((line) => line.of === 'credible' && !line.holds);
      expect(failing.map(({ condition, value, required }) => [condition, value, required])).toEqual([
        ['strong_groups', 1, '>= 3'],
      ]);
    }
  });

  it.each(locales)('says so, and names the side that nobody spoke for (%s)', (locale) => {
    const section = sectionOf(project, 'C-E1', locale);
    expect(field(section, 'credible-strong_groups')).toMatchObject({ mark: 'fail' });
    expect(field(section, 'supports')?.text).toContain('3 office (A1, A2, A3)');
    expect(field(section, 'sides')?.mark).toBe('warning');
    expect(field(section, 'sides')?.text).toContain('liuzhou');
    // Actors of the codebook that nobody calls a side are none.
    expect(field(section, 'sides')?.text).not.toContain('central_government');
  });
});

describe('S32: a conclusion may change, and says why', () => {
  it('goes from contested to credible, with each version and the reasons', () => {
    const section = sectionOf(study, 'C1a', 'id');
    const history = section.views.find((view) => view.name === 'C1a-history');
    const rows = history?.view === 'table' ? history.rows.map((row) => [row.id, row.cells.at(-1)?.text]) : [];
    expect(rows).toEqual([
      ['C1 v1', 'diperdebatkan'],
      ['C1 v2', 'diperdebatkan'],
      ['C1a v3', 'kredibel'],
    ]);
    const reasons = section.views.find((view) => view.name === 'C1a-reasons');
    const said = reasons?.view === 'list' ? reasons.items.flatMap((item) => item.items ?? []) : [];
    expect(said.map((item) => item.text).join('\n')).toContain(
      'menentang → di luar cakupan: pelaku: Liuzhou [C1av3-L09, C1av3-L22, C1av3-L29]',
    );
    // Every link that was moved or disposed of is in the list of reasons.
    const [latest] = conclude(study).filter(({ claim }) => claim.id === 'C1a');
    for (const { link } of latest?.evidence ?? []) {
      if (link.suggested === link.stance && !link.disposition) continue;
      expect(
        said.some((item) => item.text.includes(link.id)),
        link.id,
      ).toBe(true);
    }
  });
});

describe('the report of a conclusion (METHOD 4.10)', () => {
  it('keeps the order, and the sentence of R1 under every status', async () => {
    for (const locale of locales) {
      const view = conclusionView(study, locale);
      const claims = view.sections.slice(1);
      expect(claims).toHaveLength(8);
      for (const section of claims) {
        expect(order(section)).toEqual([
          'history',
          'status',
          'rule',
          'reasons',
          'favour',
          'against',
          'silence',
          'rivals',
          'researcher',
        ]);
      }
      const page = await printed(view, locale);
      expect(page.split(r1Sentence[locale]).length - 1).toBeGreaterThanOrEqual(9);
      const mentions = page.match(/.{20}Miles/g) ?? [];
      expect(mentions.length).toBeGreaterThan(0);
      for (const mention of mentions) expect(mention).toMatch(/(bukan dari|not) Miles$/);
      expect(page).toContain(locale === 'id' ? '(diisi peneliti)' : '(for the researcher to fill in)');
    }
  });

  it('warns that C1a rests on decisions about scope, and names the group without which it falls', () => {
    const section = sectionOf(study, 'C1a', 'id');
    expect(field(section, 'decisions')).toMatchObject({
      mark: 'warning',
      text: '11 dari 12 bukti yang diusulkan menentang dialihkan',
    });
    expect(field(section, 'without')?.text).toBe('tanpa G1: didukung; selebihnya tetap kredibel');
    expect(field(section, 'raw')?.text).toBe('diperdebatkan (B = 15/27 = 0,556)');
  });

  it('takes out the words that may not be quoted, but counts the link', () => {
    const voices = study.voices.map((voice) => (voice.id === 'N2' ? { ...voice, consent: { quote: false } } : voice));
    const project = { ...study, voices };
    expect(concludeOne({ ...project, claims: study.claims.filter(({ id }) => id === 'C7') }).figures.S).toBe(2);
    const section = sectionOf(project, 'C7', 'id');
    expect(field(section, 'withheld')?.text).toBe('1');
    expect(JSON.stringify(section.views)).not.toContain('Kelompok kerja tidak ada, maka');
    expect(JSON.stringify(section.views)).toContain('"text":null');
  });

  it('leaves the words of the researcher to the researcher, and prints those there are', () => {
    expect(field(sectionOf(study, 'C7', 'id'), 'interpretation')).toEqual({
      id: 'interpretation',
      label: 'Tafsir peneliti',
      forResearcher: true,
    });
    const own = withClaims([
      claimOf('C', { interpretation: 'my own reading', would_change_mind: 'a minuted meeting' }),
    ]);
    expect(field(sectionOf(own, 'C', 'en'), 'interpretation')?.text).toBe('my own reading');
    expect(field(sectionOf(own, 'C', 'en'), 'mind')?.text).toBe('a minuted meeting');
  });

  it('tells silence from what was never looked for, and from codings nobody linked', () => {
    const silence = (project: Project, id: string): readonly string[] => {
      const view = sectionOf(project, id, 'id').views.find((one) => one.name === `${id}-silence`);
      return view?.view === 'list' ? view.items.map(({ text, mark }) => `${mark ?? ''} ${text}`) : [];
    };
    const five = withClaims([claimOf('C5', { elements: ['E5'] })]);
    expect(silence(five, 'C5').find((line) => line.includes('D1'))).toBe(
      'silent D1, naskah perjanjian: sudah dicari, tidak ditemukan',
    );
    expect(silence(five, 'C5')[0]).toMatch(/^warning N1, .*: \d+ pengodean tentang pokok ini/);
    const unread = { ...five, readings: study.readings.filter((reading) => reading.source !== 'D1') };
    expect(silence(unread, 'C5').find((line) => line.includes('D1'))).toMatch(/^not-sought/);
  });
});
