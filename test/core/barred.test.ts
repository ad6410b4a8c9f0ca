import { describe, expect, it } from 'vitest';
import { barredCodings } from '../../src/core/barred.ts';
import type { Coding } from '../../src/core/coding.ts';
import { conclude } from '../../src/core/conclude/conclude.ts';
import { footerOf } from '../../src/core/header.ts';
import type { Project } from '../../src/core/project.ts';
import { reduce } from '../../src/core/reduce.ts';
import type { Selection } from '../../src/core/selection.ts';
import { RESEARCHER } from '../../src/core/voice.ts';
import { devices } from '../../src/devices/index.ts';
import { displays } from '../../src/displays/index.ts';
import { tactics } from '../../src/tactics/index.ts';
import { loadFixture } from '../support/fixture.ts';

const whole = loadFixture();
const some = whole.codings.find(({ id }) => id === 'A006') as Coding;
const free = whole.codings.find(({ coder, code }) => coder === 'A' && code.startsWith('E5')) as Coding;

function withMore(...more: readonly Coding[]): Project {
  return { ...whole, codings: [...whole.codings, ...more] };
}

function reduced(project: Project, selection: Selection = {}): Project {
  const result = reduce(project, { coder: ['A'], ...selection });
  if (!result.ok) throw new Error('cannot be reduced');
  return result.value;
}

/** All that devices, displays and tactics print, without what stands above and below. */
function printed(project: Project): string {
  const members = [...devices, ...displays, ...tactics];
  const views = members.map((member) => {
    const options = Object.fromEntries(member.options.map((option) => [option.name, option.fallback]));
    const { footer: _, header: __, ...view } = member.build(project, options, 'en', whole);
    return view;
  });
  return JSON.stringify(views);
}

/** Another passage of a voice, coded anew, so that nothing but its code and valence could keep it out. */
const another: Coding = { ...free, id: 'X1', code: 'E4.1', valence: 'unmet' };

const faulty: readonly [string, Coding, string, string][] = [
  ['an unknown valence', { ...another, valence: 'nope' }, 'valence', 'coding/valence-not-counted'],
  ['a valence that every object has', { ...another, valence: 'toString' }, 'valence', 'coding/valence-not-counted'],
  ['another such', { ...another, valence: 'constructor' }, 'valence', 'coding/valence-not-counted'],
  ['another such', { ...another, valence: '__proto__' }, 'valence', 'coding/valence-not-counted'],
  ['no valence', withoutValence(another), 'valence', 'coding/valence-not-counted'],
  ['an unknown code', { ...another, code: 'E99.1' }, 'code', 'coding/code-not-counted'],
  ['a code that every object has', { ...another, code: 'constructor' }, 'code', 'coding/code-not-counted'],
  ['the very line of another', some, 'twice', 'coding/twice-not-counted'],
  ['the sense of another', { ...some, id: 'X1' }, 'twice', 'coding/twice-not-counted'],
  ['the words and code of another', { ...some, id: 'X1', valence: 'met' }, 'twice', 'coding/twice-not-counted'],
];

describe('a coding that cannot be counted', () => {
  it.each(faulty)('with %s is in no figure, and that is said', (_what, coding, why, code) => {
    const study = withMore({ ...coding });
    const result = reduce(study, { coder: ['A'] });
    expect(result.diagnostics).toMatchObject([{ code, severity: 'error', data: { count: 1 } }]);
    const project = reduced(study);
    expect(printed(project)).toBe(printed(reduced(whole)));
    expect(project.reduction?.barredCodings).toEqual({ [why]: 1 });
    for (const locale of ['en', 'id'] as const)
      expect(footerOf(project, locale).unseen).toEqual([expect.stringMatching(/: 1 \(.*simpul check.*\)\.$/)]);
    // A second reduction says it still, and does not say it twice.
    const again = reduce(project, { coder: ['A'] });
    expect(again.ok && again.value.reduction?.barredCodings).toEqual({ [why]: 1 });
    expect(again.diagnostics).toEqual([]);
  });

  it('would be counted with a known code, a known valence and words of its own', () => {
    expect(reduced(withMore(another)).codings).toHaveLength(reduced(whole).codings.length + 1);
    expect(printed(reduced(withMore(another)))).not.toBe(printed(reduced(whole)));
  });

  it('leaves the place to one that can: of two on the same words the first that can be counted', () => {
    const study = { ...whole, codings: [{ ...some, id: 'X1', valence: 'nope' }, ...whole.codings] };
    expect([...barredCodings(study)].map(([{ id }, why]) => [id, why])).toEqual([['X1', 'valence']]);
  });

  it('is the same one whatever is selected', () => {
    const study = withMore({ ...some, id: 'X1', valence: 'met' });
    expect(reduced(study, { valence: ['met'] }).codings.map(({ id }) => id)).not.toContain('X1');
  });

  it('is not one that another coder gave the same words', () => {
    expect(barredCodings(withMore({ ...some, id: 'X1', coder: 'B' })).size).toBeLessThanOrEqual(1);
    expect(barredCodings(withMore({ ...some, id: 'X1', coder: 'C' })).size).toBe(0);
  });

  it('is no evidence of a claim either, and a coding linked twice is evidence once', () => {
    const links = (change: (id: string) => Partial<Coding>): Project => ({
      ...whole,
      codings: whole.codings.map((coding) => ({ ...coding, ...change(coding.id) })),
    });
    const leftOut = (project: Project) =>
      conclude(project)
        .find(({ claim, version }) => claim.id === 'C1a' && version.version === 3)
        ?.leftOut.map(({ why }) => why);
    expect(leftOut(whole)).toEqual([]);
    expect(leftOut(links((id) => (id === some.id ? { valence: 'nope' } : {})))).toEqual(['valence']);
    const claims = whole.claims.map((claim) => ({
      ...claim,
      versions: claim.versions.map((version) => ({
        ...version,
        links: [
          ...(version.links ?? []),
          ...(version.links ?? []).flatMap((link) => (link.coding ? [{ ...link, id: `${link.id}-again` }] : [])),
        ],
      })),
    }));
    const doubled = conclude({ ...whole, claims });
    expect(doubled.map(({ figures, suggested }) => [figures, suggested])).toEqual(
      conclude(whole).map(({ figures, suggested }) => [figures, suggested]),
    );
    expect(doubled.every(({ leftOut }) => leftOut.every(({ why }) => why === 'twice'))).toBe(true);
  });
});

describe('words that do not stand where a coding says', () => {
  it('are adrift, in whose turn they would ever lie', () => {
    const turn = whole.sources.find(({ id }) => id === 'S1')?.turns.find(({ voice }) => voice === RESEARCHER);
    const drifted = { ...some, id: 'X1', source: 'S1', ...turn?.speech };
    expect([...barredCodings(withMore(drifted)).values()]).toEqual(['adrift']);
    expect([...barredCodings(withMore({ ...drifted, voice: RESEARCHER })).values()]).toEqual(['adrift']);
  });
});

function withoutValence({ valence: _, ...coding }: Coding): Coding {
  return coding;
}
