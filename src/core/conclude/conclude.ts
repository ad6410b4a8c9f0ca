import type { Claim, ClaimVersion, Status } from '../claim.ts';
import { CodeTree } from '../code-tree.ts';
import { dataHash } from '../data-hash.ts';
import type { Project } from '../project.ts';
import { rulesetOf } from '../ruleset.ts';
import { asSuggested, type Evidence, evidenceOf, type Scale } from './evidence.ts';
import { balanceOf, type Figures, figuresOf } from './figures.ts';
import { type CredibleChecks, credibleChecks, type GateStates, gateStates, statusBy } from './rule.ts';
import { wavesOf } from './waves.ts';

/** A version of a claim with its status and everything that the status rests on (METHOD 4.5–4.8). */
export interface Conclusion {
  readonly claim: Claim;
  readonly version: ClaimVersion;
  readonly status: Status;
  readonly figures: Figures;
  readonly gates: GateStates;
  readonly checks: CredibleChecks;
  readonly evidence: readonly Evidence[];
  /** The same rule with every link as simpul proposed it and nothing disposed of. */
  readonly raw: { readonly status: Status; readonly figures: Figures };
  /** Contradicting links that were given another stance, of all that were proposed as contradicting. */
  readonly moved: { readonly away: number; readonly of: number };
  readonly suggested: number;
  /** `contradicts->qualifies` → how many. */
  readonly reclassified: ReadonlyMap<string, number>;
  /** Status without one independence group, for every group that has a confirmed link. */
  readonly without: ReadonlyMap<string, Status>;
  /** Share of confirmed links that were confirmed in bulk; 0–1. */
  readonly bulkShare: number;
  readonly unrated: readonly string[];
}

/** Every version of every claim, in the order of the claims and their versions. Always about the whole project. */
export function conclude(project: Project): readonly Conclusion[] {
  const ruleset = rulesetOf(project.settings);
  const scale: Scale = {
    project,
    ruleset,
    tree: new CodeTree(project.codebooks),
    codings: new Map(project.codings.map((coding) => [coding.id, coding])),
    waves: wavesOf(project.sources, ruleset.wave_gap_days),
  };
  const hash = dataHash(project);
  return project.claims.flatMap((claim) => claim.versions.map((version) => concludeOn(claim, version, scale, hash)));
}

function concludeOn(claim: Claim, version: ClaimVersion, scale: Scale, hash: string): Conclusion {
  const { ruleset } = scale;
  const evidence = evidenceOf(version, scale);
  const gates = gateStates(version.gates, hash);
  const figures = figuresOf(evidence);
  const rawFigures = figuresOf(asSuggested(evidence));
  const suggested = evidence.filter((one) => one.link.suggested !== undefined);
  const contrary = suggested.filter((one) => one.link.suggested === 'contradicts');
  return {
    claim,
    version,
    status: statusBy(figures, gates, ruleset),
    figures,
    gates,
    checks: credibleChecks(figures, gates, ruleset),
    evidence,
    raw: { status: statusBy(rawFigures, gates, ruleset), figures: rawFigures },
    moved: { away: contrary.filter((one) => one.stance !== 'contradicts').length, of: contrary.length },
    suggested: suggested.length,
    reclassified: reclassified(suggested),
    without: withoutEach(evidence, gates, scale),
    bulkShare: evidence.length === 0 ? 0 : evidence.filter((one) => one.link.confirmed?.bulk).length / evidence.length,
    unrated: [...new Set(evidence.filter((one) => !one.rated).map((one) => one.voice))],
  };
}

function reclassified(suggested: readonly Evidence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { link, stance } of suggested) {
    if (link.suggested === stance) continue;
    const way = `${link.suggested}->${stance}`;
    counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  return counts;
}

function withoutEach(evidence: readonly Evidence[], gates: GateStates, scale: Scale): ReadonlyMap<string, Status> {
  const groups = [...new Set(evidence.map((one) => one.group))].sort();
  // Ten quotes of one group weigh as one: what a group adds is at most one link of each sort, so that leaving out
  // each group in turn stays cheap however many links there are.
  const kept = evidence.length > 2000 ? condensed(evidence) : evidence;
  return new Map(
    groups.map((group) => [
      group,
      statusBy(figuresOf(kept.filter((one) => one.group !== group)), gates, scale.ruleset),
    ]),
  );
}

/** One link for all that are alike in everything the rule looks at. */
function condensed(evidence: readonly Evidence[]): readonly Evidence[] {
  const kinds = new Map<string, Evidence>();
  for (const one of evidence) {
    kinds.set(
      [one.group, one.stance, one.points, one.role, one.technique, one.wave, one.unresolved].join('\u0000'),
      one,
    );
  }
  return [...kinds.values()];
}

/** The figures by the names of the oracle: what `simpul conclude --json` prints for each version. B to three decimals. */
export function conclusionJson(conclusion: Conclusion): { readonly [key: string]: unknown } {
  const { figures, raw, version } = conclusion;
  return {
    id: conclusion.claim.id,
    version: version.version,
    status: conclusion.status,
    S: figures.S,
    C: figures.C,
    B: rounded(balanceOf(figures)),
    groups_support: Object.fromEntries(figures.groupsSupport),
    groups_contradict: Object.fromEntries(figures.groupsContradict),
    n_S: figures.nS,
    n_C: figures.nC,
    n_S2: figures.nS2,
    n_C2: figures.nC2,
    t_S: figures.tS,
    t_C: figures.tC,
    r_S: figures.rS,
    waves_S: figures.wS,
    n_links: conclusion.evidence.length,
    n_qualifies: conclusion.evidence.filter((one) => one.stance === 'qualifies').length,
    unresolved: figures.unresolved,
    triangulation: figures.triangulation,
    credible_checks: conclusion.checks,
    moved_contradicting: [conclusion.moved.away, conclusion.moved.of],
    leave_one_group_out: Object.fromEntries(conclusion.without),
    raw_status: raw.status,
    raw_B: rounded(balanceOf(raw.figures)),
    n_suggested: conclusion.suggested,
    n_reclassified: [...conclusion.reclassified.values()].reduce((sum, count) => sum + count, 0),
    reclassified: Object.fromEntries(conclusion.reclassified),
  };
}

function rounded(balance: number | null): number | null {
  return balance === null ? null : Math.round(balance * 1000) / 1000;
}
