import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gates, Link, Status } from '../../../src/core/claim.ts';
import type { Project } from '../../../src/core/project.ts';
import { claimOf, concludeOne, linkTo, projectOf, rubric, sourceOf } from '../../support/claims.ts';

/** Weakest to strongest, as METHOD 4.8 orders them. */
const order: readonly Status[] = ['refuted', 'contested', 'tentative', 'supported', 'credible'];
/** METHOD 4.8 asks for 20,000 random claims; every property is tried on each. */
const RUNS = 20_000;
/** Milliseconds; many draws on a busy machine take longer than one test commonly may. */
const PATIENCE = 600_000;
const FIRST = Date.UTC(2021, 0, 1);

const voices = fc.array(
  fc.record({
    group: fc.constantFrom('G1', 'G2', 'G3', 'G4', 'G5', undefined),
    role: fc.constantFrom('official', 'partner', 'resident', undefined),
    total: fc.constantFrom(3, 6, 9, 9, 9, undefined),
  }),
  { minLength: 1, maxLength: 7, size: 'max' },
);

/** Dates lie within 120 days, so that gaps of 30 days come and go. */
const sources = fc.array(
  fc.record({
    technique: fc.constantFrom('wawancara', 'observasi', 'dokumentasi', 'studi_literatur', undefined),
    day: fc.option(fc.nat(119), { nil: undefined, freq: 8 }),
  }),
  { minLength: 1, maxLength: 6, size: 'max' },
);

const anyGates: fc.Arbitrary<Gates> = fc.record(
  {
    negative_case: fc.record({ state: fc.constantFrom('not_done', 'partial', 'complete', 'complete', 'complete') }),
    rivals: fc.array(
      fc.record({
        text: fc.constant('a rival'),
        status: fc.constantFrom('open', 'rejected', 'rejected', 'rejected', 'incorporated', 'stronger'),
      }),
      { maxLength: 2 },
    ),
    member_check: fc.record({ state: fc.constantFrom('not_done', 'confirmed', 'confirmed', 'disputed', 'waived') }),
    saturation: fc.record({ state: fc.constantFrom('not_assessed', 'not_reached', 'reached', 'reached', 'waived') }),
  },
  { requiredKeys: [] },
);

const passed: Gates = {
  negative_case: { state: 'complete' },
  rivals: [{ text: 'a rival', status: 'rejected' }],
  member_check: { state: 'waived' },
  saturation: { state: 'reached' },
};
const gates = fc.oneof(anyGates, { arbitrary: fc.constant(passed), weight: 2 });

const stance = fc.constantFrom('supports', 'contradicts', 'qualifies', 'irrelevant');
const link = fc.record({
  voice: fc.nat(6),
  source: fc.nat(5),
  stance: fc.constantFrom('supports', 'supports', 'supports', 'contradicts', 'qualifies', 'irrelevant'),
  suggested: fc.option(stance, { nil: undefined }),
  directness: fc.constantFrom('direct', 'direct', 'indirect', 'inferred'),
  disposition: fc.constantFrom('explained', 'explained', 'outweighed', 'outweighed', 'unresolved', undefined),
  reason: fc.constantFrom('a reason', 'a reason', 'a reason', 'a reason', 'a reason', undefined),
  confirmed: fc.constantFrom(true, true, true, undefined),
});

type Drawn = {
  voices: { group: string | undefined; role: string | undefined; total: number | undefined }[];
  sources: { technique: string | undefined; day: number | undefined }[];
  gates: Gates;
  lean: string;
  links: (typeof link extends fc.Arbitrary<infer T> ? T : never)[];
};

const drawn = fc.record({
  voices,
  sources,
  gates,
  lean: fc.constantFrom('for', 'for', 'against', 'mixed'),
  links: fc.array(link, { maxLength: 12, size: 'max' }),
});

function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

/** The study of a draw; waves belong to it and stay as they are when a link is added. */
function study({ voices, sources }: Drawn): Project {
  return projectOf({
    voices: voices.map(({ group, role, total }, index) =>
      without({ id: `N${index}`, group, role, credibility: total === undefined ? undefined : rubric(total) }),
    ) as Project['voices'],
    sources: sources.map(({ technique, day }, index) => {
      const observed = day === undefined ? undefined : new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);
      return sourceOf(`S${index}`, without({ technique, observed_at: observed }) as object);
    }),
  });
}

/**
 * In a draw that leans against, what would support contradicts, so that refuted claims come up too; in one that leans
 * for, contrary evidence only qualifies and is disposed of, so that credible ones do.
 */
function linksOf(draw: Drawn): readonly Link[] {
  return draw.links.map((one) => {
    if (draw.lean === 'against' && one.stance === 'supports') return linkFrom({ ...one, stance: 'contradicts' }, draw);
    if (draw.lean === 'for' && one.stance === 'contradicts') {
      return linkFrom({ ...one, stance: 'qualifies', disposition: 'explained' }, draw);
    }
    return linkFrom(draw.lean === 'for' ? { ...one, disposition: 'explained' } : one, draw);
  });
}

/** What an added link has at least: contrary evidence moved without a reason stays unresolved, and that lowers. */
const decided = { reason: 'a reason', confirmed: true } as const;

function linkFrom({ voice, source, confirmed, ...rest }: Drawn['links'][number], draw: Drawn): Link {
  const made = linkTo(
    `N${voice % draw.voices.length}`,
    `S${source % draw.sources.length}`,
    without(rest) as Partial<Link>,
  );
  if (confirmed) return made;
  const { confirmed: _, ...open } = made;
  return open;
}

function statusOf(project: Project, gates: Gates, links: readonly Link[]): Status {
  return concludeOne({ ...project, claims: [claimOf('C', { gates, links })] }).status;
}

function rank(status: Status): number {
  return order.indexOf(status);
}

describe('rule R1 (METHOD 4.8)', () => {
  it('has its four properties on every random claim', { timeout: PATIENCE }, () => {
    const seen = new Map<Status, number>();
    const extras = fc.record({
      one: link,
      irrelevant: fc.array(link, { minLength: 1, maxLength: 3 }),
      turn: fc.nat(11),
    });
    fc.assert(
      fc.property(drawn, extras, (draw, extra) => {
        const project = study(draw);
        const links = linksOf(draw);
        const status = (of: readonly Link[]): Status => statusOf(project, draw.gates, of);
        const whole = concludeOne({ ...project, claims: [claimOf('C', { gates: draw.gates, links })] });
        seen.set(whole.status, (seen.get(whole.status) ?? 0) + 1);

        // The one exception in the rule as it is written has a test of its own below.
        const { evidence, contested } = whole.tests;
        if (evidence || !(contested.disputed || contested.stronger_rival)) {
          const support = linkFrom({ ...extra.one, ...decided, stance: 'supports' }, draw);
          expect(rank(status([...links, support])), 'support lowered it').toBeGreaterThanOrEqual(rank(whole.status));
        }
        const contrary = linkFrom({ ...extra.one, ...decided, stance: 'contradicts' }, draw);
        expect(rank(status([...links, contrary])), 'contradiction raised it').toBeLessThanOrEqual(rank(whole.status));

        const turned = [...links.slice(extra.turn), ...links.slice(0, extra.turn)].reverse();
        expect(status([...turned, ...links.slice(0, extra.turn)]), 'order or duplicates').toBe(whole.status);

        const idle = extra.irrelevant.map((one) =>
          linkFrom(one.confirmed ? { ...one, ...decided, stance: 'irrelevant' } : one, draw),
        );
        expect(status([...idle, ...links]), 'irrelevant or unconfirmed').toBe(whole.status);
      }),
      { numRuns: RUNS },
    );
    // The draw reaches every status often, or the properties would say little.
    for (const status of order) expect(seen.get(status) ?? 0, status).toBeGreaterThan(50);
  });

  it('calls an untested claim tentative, so that the first support of a disputed one lowers it', () => {
    const project = projectOf({ voices: [{ id: 'N1' }], sources: [sourceOf('S1')] });
    const disputed: Gates = { member_check: { state: 'disputed' } };
    expect(statusOf(project, disputed, [])).toBe('tentative');
    expect(statusOf(project, disputed, [linkTo('N1', 'S1')])).toBe('contested');
  });

  it('leaves out a group as if its links were not there', () => {
    fc.assert(
      fc.property(drawn, (draw) => {
        const project = study(draw);
        const whole = concludeOne({ ...project, claims: [claimOf('C', { gates: draw.gates, links: linksOf(draw) })] });
        for (const [group, status] of whole.without) {
          const rest = whole.evidence.filter((one) => one.group !== group).map((one) => one.link);
          expect(statusOf(project, draw.gates, rest)).toBe(status);
        }
        expect(new Set(whole.without.keys())).toEqual(new Set(whole.evidence.map((one) => one.group)));
      }),
      { numRuns: 2000 },
    );
  });
});
