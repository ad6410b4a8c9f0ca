import { entry } from '../collect.ts';
import type { Evidence } from './evidence.ts';

/** The figures of METHOD 4.5 and the triangulation of 4.6. */
export interface Figures {
  /** Points for and against: for each independence group the largest of its links, summed. */
  readonly S: number;
  readonly C: number;
  /** Groups with at least one point, and with at least two ("strong"). */
  readonly nS: number;
  readonly nC: number;
  readonly nS2: number;
  readonly nC2: number;
  /** Different techniques (for, against), roles and waves (for). */
  readonly tS: number;
  readonly tC: number;
  readonly rS: number;
  readonly wS: number;
  readonly unresolved: number;
  readonly triangulation: { readonly sumber: boolean; readonly teknik: boolean; readonly waktu: boolean };
}

/** What one independence group brings: ten quotes of it weigh no more than its weightiest. */
export interface Share {
  /** Largest points of its supporting and of its contradicting links; undefined without such a link. */
  support?: number;
  contradict?: number;
  unresolved: number;
  readonly techniques: Set<string>;
  readonly roles: Set<string>;
  readonly waves: Set<number>;
  readonly techniquesAgainst: Set<string>;
}

/** Evidence by independence group, of any stance, in the order given by `rank` and then by first link. */
export function sharesOf(evidence: readonly Evidence[], rank: ReadonlyMap<string, number>): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  for (const one of evidence) addTo(entry(shares, one.group, emptyShare), one);
  const rankOf = (group: string): number => rank.get(group) ?? rank.size;
  return new Map([...shares].sort(([a], [b]) => rankOf(a) - rankOf(b)));
}

function emptyShare(): Share {
  return { unresolved: 0, techniques: new Set(), roles: new Set(), waves: new Set(), techniquesAgainst: new Set() };
}

function addTo(share: Share, one: Evidence): void {
  if (one.unresolved) share.unresolved++;
  // An unknown role, technique or wave is no value.
  if (one.stance === 'supports') {
    share.support = Math.max(one.points, share.support ?? 0);
    if (one.technique !== '') share.techniques.add(one.technique);
    if (one.role !== '') share.roles.add(one.role);
    if (one.wave !== undefined) share.waves.add(one.wave);
  } else if (one.stance === 'contradicts') {
    share.contradict = Math.max(one.points, share.contradict ?? 0);
    if (one.technique !== '') share.techniquesAgainst.add(one.technique);
  }
}

/** Figures of some groups together. A study has about ten, so each is left out in turn by counting the others anew. */
export function figuresOf(shares: readonly Share[]): Figures {
  const points = (side: 'support' | 'contradict'): readonly number[] => shares.map((share) => share[side] ?? 0);
  const [supporting, contradicting] = [points('support'), points('contradict')];
  const nS = atLeast(supporting, 1);
  const tS = distinct(shares.map(({ techniques }) => techniques));
  const rS = distinct(shares.map(({ roles }) => roles));
  const wS = distinct(shares.map(({ waves }) => waves));
  return {
    S: sum(supporting),
    C: sum(contradicting),
    nS,
    nC: atLeast(contradicting, 1),
    nS2: atLeast(supporting, 2),
    nC2: atLeast(contradicting, 2),
    tS,
    tC: distinct(shares.map(({ techniquesAgainst }) => techniquesAgainst)),
    rS,
    wS,
    unresolved: sum(shares.map(({ unresolved }) => unresolved)),
    triangulation: { sumber: nS >= 2 && rS >= 2, teknik: tS >= 2, waktu: wS >= 2 },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function atLeast(points: readonly number[], least: number): number {
  return points.filter((value) => value >= least).length;
}

function distinct<T>(sets: readonly ReadonlySet<T>[]): number {
  return new Set(sets.flatMap((set) => [...set])).size;
}

/** Thresholds are decimals of at most six places, compared as whole numbers: 0.55 · 20 must be 11, not 11.000000000000002. */
const MILLION = 1_000_000;

/** Whether S ÷ (S + C) is at least `share`: S ≥ share · (S + C), free of rounding. False when there is no evidence. */
export function balanceAtLeast({ S, C }: Figures, share: number): boolean {
  return S + C > 0 && S * MILLION >= Math.round(share * MILLION) * (S + C);
}

/** Whether S ÷ (S + C) is at most `share`. False when there is no evidence. */
export function balanceAtMost({ S, C }: Figures, share: number): boolean {
  return S + C > 0 && S * MILLION <= Math.round(share * MILLION) * (S + C);
}

/** S ÷ (S + C) to three decimals, 0–1; null when there is no evidence on either side. */
export function balanceOf({ S, C }: Figures): number | null {
  return S + C === 0 ? null : Math.round((S * 1000) / (S + C)) / 1000;
}

export function isTriangulated({ triangulation }: Figures): boolean {
  return triangulation.sumber || triangulation.teknik || triangulation.waktu;
}
