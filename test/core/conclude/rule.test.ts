import { describe, expect, it } from 'vitest';
import type { Gates, Link } from '../../../src/core/claim.ts';
import { conclude, restsOnDecisions } from '../../../src/core/conclude/conclude.ts';
import { balanceAtLeast, balanceAtMost, balanceOf, type Figures } from '../../../src/core/conclude/figures.ts';
import { searchedHash } from '../../../src/core/conclude/gates.ts';
import { unreasonedIn } from '../../../src/core/conclude/reasons.ts';
import { missingFor, traceOf } from '../../../src/core/conclude/trace.ts';
import { conclusionView } from '../../../src/core/conclude/view.ts';
import { waveOf, wavesOf } from '../../../src/core/conclude/waves.ts';
import { dataHash } from '../../../src/core/data-hash.ts';
import type { Project } from '../../../src/core/project.ts';
import { claimOf, concludeOne, linkTo, projectOf, rubric, sourceOf } from '../../support/claims.ts';
import { loadFixture } from '../../support/fixture.ts';

const figures = (S: number, C: number): Figures => ({ S, C }) as Figures;

const passed: Gates = {
  negative_case: { state: 'complete' },
  rivals: [{ text: 'a rival', status: 'rejected', reason: 'none' }],
  member_check: { state: 'confirmed' },
  saturation: { state: 'reached' },
};

/** Three strong groups of differing role, technique and wave, all for the claim. */
const strong = {
  voices: ['N1', 'N2', 'N3'].map((id, index) => ({ id, role: `role ${index}`, credibility: rubric(9) })),
  sources: [
    sourceOf('S1', { technique: 'wawancara', observed_at: '2021-01-01' }),
    sourceOf('S2', { technique: 'observasi', observed_at: '2021-03-01' }),
    sourceOf('S3', { technique: 'dokumentasi', observed_at: '2021-05-01' }),
  ],
};
const support = [linkTo('N1', 'S1'), linkTo('N2', 'S2'), linkTo('N3', 'S3')];

function on(links: readonly Link[], gates: Gates = {}, more: Partial<Project> = {}) {
  return concludeOne(projectOf({ ...strong, claims: [claimOf('C', { links, gates })], ...more }));
}

describe('thresholds', () => {
  it('are compared without rounding', () => {
    // 0.55 * 20 is 11.000000000000002 in floating point, and 0.7 * 30 is 21.
    expect(balanceAtLeast(figures(11, 9), 0.55)).toBe(true);
    expect(balanceAtMost(figures(11, 9), 0.55)).toBe(true);
    expect(balanceAtLeast(figures(2999, 1000), 0.75)).toBe(false);
    expect(balanceOf(figures(2999, 1000))).toBe(0.75);
    expect(balanceAtLeast(figures(0, 0), 0)).toBe(false);
    expect(balanceOf(figures(0, 0))).toBeNull();
  });
});

describe('waves', () => {
  it('begin after a gap of more than 30 days, and leave out what has no full date', () => {
    const dates = ['2021-03-31', '2021-01-01', '2021-01-31', '2021-03-02', '2021', undefined];
    const sources = dates.map((date, index) => sourceOf(`S${index}`, date === undefined ? {} : { observed_at: date }));
    const waves = wavesOf(sources, 30);
    // 31 January to 2 March is 30 days: the same wave.
    expect(waves).toEqual(['2021-01-01']);
    expect(wavesOf(sources, 29)).toEqual(['2021-01-01', '2021-01-31', '2021-03-02']);
    expect(wavesOf(sources, 29).map((_, index, all) => waveOf(all[index], all))).toEqual([1, 2, 3]);
    expect(waveOf('2021', waves)).toBeUndefined();
    expect(waveOf('2021-03-02T10:00', wavesOf(sources, 29))).toBe(3);
  });
});

describe('what counts as evidence', () => {
  it('ten quotes of one group weigh as one', () => {
    const many = Array.from({ length: 10 }, (_, index) => linkTo('N1', 'S1', { id: `L${index}` }));
    expect(on(many).figures).toMatchObject({ S: 3, nS: 1, nS2: 1 });
  });

  it('names every link that does not count, and why', () => {
    const { confirmed: _, ...open } = linkTo('N1', 'S1');
    const links = [
      { ...open, id: 'open' },
      linkTo('N1', 'S9', { id: 'no source' }),
      { id: 'no coding', coding: 'A999', stance: 'supports', directness: 'direct', confirmed: { by: 'ade' } } as const,
      linkTo('researcher', 'S1', { id: 'own words' }),
      linkTo('N2', 'S2', { id: 'withdrawn' }),
    ];
    const voices = strong.voices.map((voice) =>
      voice.id === 'N2' ? { ...voice, consent: { withdrawn: true } } : voice,
    );
    const { leftOut, evidence } = on(links, {}, { voices });
    expect(evidence).toEqual([]);
    expect(leftOut.map(({ link, why }) => [link.id, why])).toEqual([
      ['open', 'unconfirmed'],
      ['no source', 'gone'],
      ['no coding', 'gone'],
      ['own words', 'researcher'],
      ['withdrawn', 'withdrawn'],
    ]);
  });

  it('takes the points from the ruleset', () => {
    const settings = { simpul: 1, id: 'test', title: 'Test', ruleset: { points: { T: { direct: 5 } } } } as never;
    const changed = on(
      [...support, linkTo('N1', 'S1', { stance: 'contradicts', directness: 'indirect' })],
      {},
      { settings },
    );
    expect(changed.figures).toMatchObject({ S: 15, C: 2 });
    expect(changed.byDefault).toBe('supported');
    expect(on(support).byDefault).toBeUndefined();
  });
});

describe('gates', () => {
  it('carry a claim to credible together, and each alone holds it back', () => {
    expect(on(support, passed).status).toBe('credible');
    const failing: readonly (readonly [string, Gates])[] = [
      ['negative_case', { ...passed, negative_case: { state: 'partial' } }],
      ['rivals', { ...passed, rivals: [] }],
      ['rivals', { ...passed, rivals: [{ text: 'a rival', status: 'open' }] }],
      ['member_check', { ...passed, member_check: { state: 'not_done' } }],
      ['saturation', { ...passed, saturation: { state: 'not_reached' } }],
    ];
    for (const [condition, gates] of failing) {
      const conclusion = on(support, gates);
      expect(conclusion.status).toBe('supported');
      expect(missingFor(conclusion)).toEqual({ to: 'credible', conditions: [condition] });
    }
    expect(on(support, { ...passed, member_check: { state: 'disputed' } }).status).toBe('contested');
    expect(on(support, { ...passed, rivals: [{ text: 'a rival', status: 'stronger' }] }).status).toBe('contested');
  });

  it('a search of other data than these is stale, and stale is not complete', () => {
    const project = projectOf({ ...strong, claims: [] });
    const fresh = { ...passed, negative_case: { state: 'complete', of: searchedHash(project) } } as const;
    expect(on(support, fresh).status).toBe('credible');
    const later = on(support, fresh, { sources: [...strong.sources, sourceOf('S4')] });
    expect([later.status, later.gates.negativeCase]).toEqual(['supported', 'stale']);
  });

  it('a search that does not record its data is complete, and says that nobody can check it', () => {
    const { gates } = on(support, passed);
    expect(gates).toMatchObject({ negativeCase: 'complete', searchUnchecked: true });
    const project = projectOf({ ...strong, claims: [claimOf('C', { links: support, gates: passed })] });
    expect(JSON.stringify(conclusionView(project, 'en'))).toContain('the data it was made on is not recorded');
    expect(JSON.stringify(conclusionView(project, 'id'))).toContain('data yang menjadi dasarnya tidak dicatat');
    expect(JSON.stringify(conclusionView(loadFixture(), 'en'))).not.toContain('is not recorded');
  });

  it('another text is other data', () => {
    const hashOf = (text_sha256: string) =>
      searchedHash(projectOf({ ...strong, sources: [sourceOf('S1', { text_sha256 })] }));
    expect(hashOf('aa')).not.toBe(hashOf('bb'));
    expect(hashOf('aa')).toBe(hashOf('aa'));
  });

  it('the same data read in another order are the same data', () => {
    const study = loadFixture();
    const byCoder = [...study.codings].sort((a, b) => (a.coder > b.coder ? -1 : a.coder < b.coder ? 1 : 0));
    const turned = { ...study, sources: [...study.sources].reverse(), codings: byCoder };
    expect(dataHash(turned)).toBe(dataHash(study));
  });

  it('the searches of the founding study were made on its data as they are', () => {
    const study = loadFixture();
    const searches = study.claims
      .flatMap((claim) => claim.versions)
      .flatMap(({ gates }) => (gates?.negative_case?.state === 'complete' ? [gates.negative_case.of] : []));
    expect(searches).toEqual(Array(3).fill(searchedHash(study)));
  });

  it('a second coder’s work does not make a search stale', () => {
    const project = loadFixture();
    const by = (coder: string): Project => ({
      ...project,
      codings: [
        ...project.codings,
        { ...(project.codings[0] as Project['codings'][number]), id: 'X1', code: 'E4.1', coder },
      ],
    });
    expect(searchedHash(by('B'))).toBe(searchedHash(project));
    expect(searchedHash(by('A'))).not.toBe(searchedHash(project));
  });
});

describe('decisions need a reason (METHOD 4.3)', () => {
  const disposed = linkTo('N1', 'S1', { id: 'D', stance: 'qualifies', disposition: 'explained' });
  const moved = linkTo('N1', 'S1', { id: 'M', stance: 'irrelevant', suggested: 'contradicts' });

  it.each([disposed, moved])('without one the evidence stays unresolved: $stance', (link) => {
    const open = on([...support, link], passed);
    expect([open.status, open.figures.unresolved]).toEqual(['supported', 1]);
    expect(on([...support, { ...link, reason: ' \n' }], passed).figures.unresolved).toBe(1);
    const told = on([...support, { ...link, reason: 'said of another city' }], passed);
    expect([told.status, told.figures.unresolved]).toEqual(['credible', 0]);
  });

  it('a link put aside as it was proposed, or that was never contrary, asks nothing of the rule', () => {
    const aside = linkTo('N1', 'S1', { id: 'A', stance: 'irrelevant', suggested: 'irrelevant' });
    const raised = linkTo('N1', 'S1', { id: 'R', stance: 'supports', suggested: 'irrelevant' });
    expect(on([...support, aside, raised], passed).status).toBe('credible');
  });

  it('names every decision without one', () => {
    const links = [disposed, moved, linkTo('N2', 'S2', { id: 'R', suggested: 'irrelevant' }), linkTo('N3', 'S3')];
    const gates: Gates = {
      rivals: [
        { text: 'open', status: 'open' },
        { text: 'settled', status: 'rejected' },
        { text: 'a claim', status: 'rejected', claim: 'C2' },
      ],
      member_check: { state: 'waived' },
      saturation: { state: 'waived', reason: 'all were asked' },
    };
    const [version] = claimOf('C', { links, gates }).versions;
    expect(version && unreasonedIn(version).map(({ what, way }) => [what, ...way])).toEqual([
      ['member_check', 'gates', 'member_check'],
      ['rival', 'gates', 'rivals', 1],
      ['disposition', 'links', 0],
      ['stance', 'links', 1],
      ['stance', 'links', 2],
    ]);
  });
});

describe('refuted', () => {
  const against = support.map((link) => ({ ...link, stance: 'contradicts' }) as const);
  it('asks for two strong groups, and for two techniques or a third group', () => {
    expect(on(against).status).toBe('refuted');
    expect(on(against.slice(0, 2)).status).toBe('refuted');
    expect(on(against.slice(0, 1)).status).toBe('contested');
    const oneTechnique = { sources: strong.sources.map((source) => ({ ...source, technique: 'wawancara' as const })) };
    expect(on(against.slice(0, 2), {}, oneTechnique).status).toBe('contested');
    expect(on(against, {}, oneTechnique).status).toBe('refuted');
  });
});

describe('guards', () => {
  it('warn when more than half of the contradicting proposals were moved', () => {
    const moved = (id: string): Link => linkTo('N1', 'S1', { id, suggested: 'contradicts', stance: 'irrelevant' });
    const kept = (id: string): Link => linkTo('N1', 'S1', { id, suggested: 'contradicts', stance: 'contradicts' });
    expect(restsOnDecisions(on([moved('1'), kept('2')]))).toBe(false);
    expect(restsOnDecisions(on([moved('1'), moved('2'), kept('3')]))).toBe(true);
    expect(restsOnDecisions(on(support))).toBe(false);
  });

  it('trace every condition of the rule', () => {
    const lines = traceOf(on(support, passed));
    expect(lines.map((line) => line.of)).toEqual([
      ...Array(3).fill('refuted'),
      ...Array(3).fill('contested'),
      ...Array(8).fill('credible'),
      ...Array(3).fill('supported'),
    ]);
    expect(lines.filter((line) => line.of === 'credible').every((line) => line.holds)).toBe(true);
    expect(lines.find((line) => line.condition === 'strong_groups')).toMatchObject({ value: 3, required: '>= 3' });
  });
});

describe('size', () => {
  it('leaves out each of a hundred groups, which is ten times what a study has', () => {
    const count = 100;
    const voices = Array.from({ length: count }, (_, index) => ({ id: `N${index}`, role: `role ${index % 7}` }));
    const links = voices.map(({ id }, index) =>
      linkTo(id, `S${(index % 3) + 1}`, { id: `L${index}`, stance: index % 4 === 0 ? 'contradicts' : 'supports' }),
    );
    const [conclusion] = conclude(projectOf({ ...strong, voices, claims: [claimOf('C', { links, gates: passed })] }));
    expect(conclusion?.without.size).toBe(count);
    expect(conclusion?.figures).toMatchObject({ S: 150, C: 50, nS: 75 });
  });
});
