import type { Ruleset } from '../project.ts';
import type { Evidence } from './evidence.ts';

/** The figures of METHOD 4.5 and the triangulation of 4.6. */
export interface Figures {
  /** Points for and against: for each independence group the largest of its links, summed. */
  readonly S: number;
  readonly C: number;
  readonly groupsSupport: ReadonlyMap<string, number>;
  readonly groupsContradict: ReadonlyMap<string, number>;
  /** Groups with at least one point, and with at least two ("strong"). */
  readonly nS: number;
  readonly nC: number;
  readonly nS2: number;
  readonly nC2: number;
  readonly tS: number;
  readonly tC: number;
  readonly rS: number;
  readonly wS: number;
  readonly unresolved: number;
  readonly triangulation: { readonly sumber: boolean; readonly teknik: boolean; readonly waktu: boolean };
}

export function figuresOf(evidence: readonly Evidence[]): Figures {
  const supporting = evidence.filter((one) => one.stance === 'supports');
  const contradicting = evidence.filter((one) => one.stance === 'contradicts');
  const groupsSupport = largestByGroup(supporting);
  const groupsContradict = largestByGroup(contradicting);
  const nS = atLeast(groupsSupport, 1);
  const rS = distinct(supporting, (one) => one.role);
  const tS = distinct(supporting, (one) => one.technique);
  const wS = new Set(supporting.flatMap((one) => (one.wave === undefined ? [] : [one.wave]))).size;
  return {
    S: sum(groupsSupport),
    C: sum(groupsContradict),
    groupsSupport,
    groupsContradict,
    nS,
    nC: atLeast(groupsContradict, 1),
    nS2: atLeast(groupsSupport, 2),
    nC2: atLeast(groupsContradict, 2),
    tS,
    tC: distinct(contradicting, (one) => one.technique),
    rS,
    wS,
    unresolved: evidence.filter((one) => one.unresolved).length,
    triangulation: { sumber: nS >= 2 && rS >= 2, teknik: tS >= 2, waktu: wS >= 2 },
  };
}

/** Whether S ÷ (S + C) is at least `share`, free of rounding: S ≥ share · (S + C). */
export function balanceAtLeast(figures: Figures, share: number): boolean {
  const all = figures.S + figures.C;
  return all > 0 && figures.S >= share * all - 1e-9;
}

/** Whether S ÷ (S + C) is at most `share`. */
export function balanceAtMost(figures: Figures, share: number): boolean {
  const all = figures.S + figures.C;
  return all > 0 && figures.S <= share * all + 1e-9;
}

/** S ÷ (S + C), 0–1; null when there is no evidence on either side. */
export function balanceOf(figures: Figures): number | null {
  const all = figures.S + figures.C;
  return all === 0 ? null : figures.S / all;
}

export function isTriangulated({ triangulation }: Figures): boolean {
  return triangulation.sumber || triangulation.teknik || triangulation.waktu;
}

export function isStrong(figures: Figures, ruleset: Ruleset): boolean {
  return figures.nS2 >= ruleset.min_strong_groups_credible;
}

function largestByGroup(evidence: readonly Evidence[]): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const { group, points } of evidence) largest.set(group, Math.max(points, largest.get(group) ?? 0));
  return largest;
}

function sum(points: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const value of points.values()) total += value;
  return total;
}

function atLeast(points: ReadonlyMap<string, number>, least: number): number {
  let count = 0;
  for (const value of points.values()) if (value >= least) count++;
  return count;
}

/** How many different values; an unknown one (empty) is no value. */
function distinct(evidence: readonly Evidence[], of: (one: Evidence) => string): number {
  return new Set(evidence.map(of).filter((value) => value !== '')).size;
}
