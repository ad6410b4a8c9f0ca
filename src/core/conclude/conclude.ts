import type { Claim, ClaimVersion, Status } from '../claim.ts';
import type { Coding } from '../coding.ts';
import { withhold } from '../consent.ts';
import type { Project, Ruleset } from '../project.ts';
import { R1, rulesetOf } from '../ruleset.ts';
import { asSuggested, type Evidence, type Scale, scaleOf, type Weighed, weigh } from './evidence.ts';
import { type Figures, figuresOf, type Share, sharesOf } from './figures.ts';
import { beforeWithdrawals, type GateStates, gateStates, searchedHash } from './gates.ts';
import { statusBy, type Tests, testsOf } from './rule.ts';
import { type Sides, sidesFor } from './sides.ts';

/** A version of a claim with its status and everything that the status rests on (METHOD 4.5–4.8). */
export interface Conclusion {
  readonly claim: Claim;
  readonly version: ClaimVersion;
  readonly ruleset: Ruleset;
  readonly status: Status;
  readonly figures: Figures;
  readonly gates: GateStates;
  readonly tests: Tests;
  readonly evidence: readonly Evidence[];
  /** The passage behind each piece of evidence, in the same order; without words where they are withheld. */
  readonly passages: readonly Coding[];
  readonly leftOut: Weighed['leftOut'];
  /** Every independence group that has a confirmed link of any stance. */
  readonly shares: ReadonlyMap<string, Share>;
  /** The same rule and gates with every link as simpul proposed it and nothing disposed of. */
  readonly raw: { readonly status: Status; readonly figures: Figures };
  /** Contradicting links that were given another stance, of all that were proposed as contradicting. */
  readonly moved: { readonly away: number; readonly of: number };
  readonly suggested: number;
  /** `contradicts->qualifies` → how many. */
  readonly reclassified: ReadonlyMap<string, number>;
  /** Status without one independence group, for each in `shares`. */
  readonly without: ReadonlyMap<string, Status>;
  /** How many of the links that count were confirmed in bulk. */
  readonly bulk: number;
  /** Voices without a rubric, which count as S. */
  readonly unrated: readonly string[];
  readonly sides: Sides;
  /** The same with the links of voices that have withdrawn since, where there are any. */
  readonly beforeWithdrawal?: Before;
  /** By R1 as it ships, where the project has changed its numbers. */
  readonly byDefault?: Status;
}

/** What a version was before a voice withdrew: the status, and as it would be without any decision. */
export interface Before extends Pick<Conclusion, 'status' | 'figures' | 'raw'> {
  /** The voices, in the order of the links. */
  readonly voices: readonly string[];
}

/**
 * Every version of every claim, in the order of the claims and their versions. A conclusion is about the whole study:
 * give the project as it was read, not a reduction of it.
 */
export function conclude(project: Project): readonly Conclusion[] {
  const ruleset = rulesetOf(project.settings);
  const conclusions = concludeBy(project, ruleset);
  if (JSON.stringify({ ...ruleset, id: R1.id }) === JSON.stringify(R1)) return conclusions;
  const byDefault = concludeBy(project, R1);
  return conclusions.map((conclusion, index) => {
    const status = byDefault[index]?.status;
    return status === undefined ? conclusion : { ...conclusion, byDefault: status };
  });
}

/** The newest version of each claim: the one that is concluded on. */
export function newestOf(conclusions: readonly Conclusion[]): readonly Conclusion[] {
  const newest = new Map<Claim, Conclusion>();
  for (const one of conclusions) {
    const known = newest.get(one.claim);
    if (!known || known.version.version < one.version.version) newest.set(one.claim, one);
  }
  return [...newest.values()];
}

/** Whether more than half of the evidence proposed as contradicting was moved elsewhere (METHOD 4.8). */
export function restsOnDecisions({ moved }: Conclusion): boolean {
  return moved.away * 2 > moved.of;
}

function concludeBy(project: Project, ruleset: Ruleset): readonly Conclusion[] {
  const scale = scaleOf(project, ruleset);
  const sides = sidesFor(project);
  let earlier: Scale | undefined;
  const scaleBefore = (): Scale => {
    earlier ??= scaleOf(beforeWithdrawals(project), ruleset);
    return earlier;
  };
  let hash: string | undefined;
  const hashNow = (): string => {
    hash ??= searchedHash(project);
    return hash;
  };
  return project.claims.flatMap((claim) =>
    [...claim.versions]
      .sort((a, b) => a.version - b.version)
      .map((version): Conclusion => {
        const { evidence, leftOut } = weigh(version, scale);
        const gates = gateStates(version.gates, hashNow);
        const shares = sharesOf(evidence, scale.groups);
        const figures = figuresOf([...shares.values()]);
        const tests = testsOf(figures, gates, ruleset);
        const statusOf = (these: Figures): Status => statusBy(testsOf(these, gates, ruleset));
        const judged = (these: readonly Evidence[]): Pick<Conclusion, 'status' | 'figures' | 'raw'> => {
          const figures = figuresOf([...sharesOf(these, scale.groups).values()]);
          const raw = figuresOf([...sharesOf(asSuggested(these), scale.groups).values()]);
          return { status: statusOf(figures), figures, raw: { status: statusOf(raw), figures: raw } };
        };
        const gone = new Set(leftOut.flatMap(({ link, why }) => (why === 'withdrawn' ? [link] : [])));
        const before = gone.size > 0 ? weigh(version, scaleBefore()).evidence : [];
        const voices = [...new Set(before.filter(({ link }) => gone.has(link)).map(({ voice }) => voice))];
        return {
          claim,
          version,
          ruleset,
          ...judged(evidence),
          gates,
          tests,
          evidence,
          passages: withhold(project, evidence.map(passageOf)),
          leftOut,
          shares,
          ...(voices.length > 0 ? { beforeWithdrawal: { ...judged(before), voices } } : {}),
          ...decisionsIn(evidence),
          without: new Map([...shares.keys()].map((group) => [group, statusOf(figuresOf(others(shares, group)))])),
          bulk: evidence.filter((one) => one.link.confirmed?.bulk).length,
          unrated: [...new Set(evidence.filter((one) => !one.rated).map((one) => one.voice))],
          sides: sides(version, evidence),
        };
      }),
  );
}

/** The shares as if one group had not been asked. */
function others(shares: ReadonlyMap<string, Share>, group: string): readonly Share[] {
  return [...shares].flatMap(([name, share]) => (name === group ? [] : [share]));
}

/** What the researcher made of what simpul proposed. Links made by hand were never proposed and are not in it. */
function decisionsIn(evidence: readonly Evidence[]): Pick<Conclusion, 'moved' | 'suggested' | 'reclassified'> {
  const moved = { away: 0, of: 0 };
  const reclassified = new Map<string, number>();
  let suggested = 0;
  for (const { link, stance } of evidence) {
    if (link.suggested === undefined) continue;
    suggested++;
    if (link.suggested === 'contradicts') moved.of++;
    if (link.suggested === stance) continue;
    if (link.suggested === 'contradicts') moved.away++;
    const way = `${link.suggested}->${stance}`;
    reclassified.set(way, (reclassified.get(way) ?? 0) + 1);
  }
  return { moved, suggested, reclassified };
}

/** The coding behind a link, or a bare passage in the same form. */
function passageOf({ link, coding, source, voice }: Evidence): Coding {
  if (coding) return coding;
  const { start = 0, end = 0, exact = '' } = link.segment ?? {};
  return { id: link.id, coder: '', source, code: '', voice, start, end, exact, prefix: '', suffix: '' };
}
