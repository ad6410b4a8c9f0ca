import { barOf, miscoded } from '../barred.ts';
import type { ClaimVersion, Link, Stance } from '../claim.ts';
import { CodeTree } from '../code-tree.ts';
import type { Barred, Coding } from '../coding.ts';
import { sameness } from '../coding-checks.ts';
import { ratingOf } from '../credibility.ts';
import type { Project, Ruleset } from '../project.ts';
import type { Source } from '../source.ts';
import type { Band, Voice } from '../voice.ts';
import { isContrary, isUnresolved } from './reasons.ts';
import { waveOf, wavesOf } from './waves.ts';

/** One confirmed link with all that rule R1 looks at. */
export interface Evidence {
  readonly link: Link;
  readonly coding?: Coding;
  readonly voice: string;
  readonly source: string;
  /** Independence group; a voice without one is its own. */
  readonly group: string;
  readonly band: Band;
  /** By band and directness (METHOD 4.4); 0–3 in R1 as it ships. */
  readonly points: number;
  readonly rated: boolean;
  /** Empty when the voice has none. */
  readonly role: string;
  /** Empty when the source has none. */
  readonly technique: string;
  /** Number of the wave of collection, from 1; undefined for an undated source. */
  readonly wave?: number;
  readonly stance: Stance;
  /** Contrary evidence that nobody has disposed of with a reason, or that was moved elsewhere without one. */
  readonly unresolved: boolean;
}

/** Why a link does not count: nothing is left out silently. */
export type LeftOut = 'unconfirmed' | 'gone' | Barred;

/** The links of a version: those that count, and those that do not, with the reason. */
export interface Weighed {
  readonly evidence: readonly Evidence[];
  readonly leftOut: readonly { readonly link: Link; readonly why: LeftOut }[];
}

/** What every claim of a project is weighed with, made once. */
export interface Scale {
  readonly tree: CodeTree;
  readonly ruleset: Ruleset;
  readonly codings: ReadonlyMap<string, Coding>;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Source id → number of its wave. */
  readonly waves: ReadonlyMap<string, number | undefined>;
  /** Independence group → rank, in the order of collection. */
  readonly groups: ReadonlyMap<string, number>;
  /** What the researcher or a voice that has withdrawn said, wherever a link finds it. */
  readonly barred: ReturnType<typeof barOf>;
}

export function scaleOf(project: Project, ruleset: Ruleset): Scale {
  const waves = wavesOf(project.sources, ruleset.wave_gap_days);
  const groups = new Map<string, number>();
  for (const voice of project.voices) {
    const group = groupOf(voice.id, voice);
    if (!groups.has(group)) groups.set(group, groups.size);
  }
  return {
    tree: new CodeTree(project.codebooks),
    ruleset,
    codings: linkedCodings(project),
    voices: new Map(project.voices.map((voice) => [voice.id, voice])),
    sources: new Map(project.sources.map((source) => [source.id, source])),
    waves: new Map(project.sources.map((source) => [source.id, waveOf(source.observed_at, waves)])),
    groups,
    barred: barOf(project),
  };
}

/** Only the codings that some link names: claims name hundreds where a project may have a million. */
function linkedCodings(project: Project): ReadonlyMap<string, Coding> {
  const named = new Set<string>();
  for (const { versions } of project.claims) {
    for (const { links } of versions) for (const { coding } of links ?? []) if (coding !== undefined) named.add(coding);
  }
  const linked = new Map<string, Coding>();
  if (named.size === 0) return linked;
  for (const coding of project.codings) {
    // Of an id that stands twice the first is meant, as in every figure.
    if (named.has(coding.id) && !linked.has(coding.id)) linked.set(coding.id, coding);
  }
  return linked;
}

/** Codes a claim is about: its elements and indicators. */
export function subjectsOf(version: ClaimVersion): readonly string[] {
  return [...(version.elements ?? []), ...(version.indicators ?? [])];
}

/**
 * The links of a version as evidence. Only confirmed links count, never the researcher's own words, and a coding
 * once, by the first link to it.
 */
export function weigh(version: ClaimVersion, scale: Scale): Weighed {
  const evidence: Evidence[] = [];
  const leftOut: { link: Link; why: LeftOut }[] = [];
  const subjects = subjectsOf(version);
  const linked = new Set<string>();
  for (const link of version.links ?? []) {
    const one = evidenceOf(link, subjects, scale);
    if (typeof one === 'string') {
      leftOut.push({ link, why: one });
      continue;
    }
    const judgement = one.coding && sameness(one.coding);
    if (judgement !== undefined && linked.has(judgement)) leftOut.push({ link, why: 'twice' });
    else evidence.push(one);
    if (judgement !== undefined) linked.add(judgement);
  }
  return { evidence, leftOut };
}

function evidenceOf(link: Link, subjects: readonly string[], scale: Scale): Evidence | LeftOut {
  if (!link.confirmed) return 'unconfirmed';
  const coding = link.coding === undefined ? undefined : scale.codings.get(link.coding);
  const at = link.coding === undefined ? link.segment : coding;
  const voiceId = coding?.voice ?? link.voice;
  const source = at && scale.sources.get(at.source);
  if (voiceId === undefined || !source) return 'gone';
  const barred = scale.barred({ ...at, voice: voiceId }) ?? (coding && miscoded(coding, scale.tree));
  if (barred !== undefined) return barred;
  const voice = scale.voices.get(voiceId);
  // A rating for a code holds for what the passage speaks of; a bare passage speaks of what the claim is about.
  const { band, rated } = ratingOf(voice, coding ? [coding.code] : subjects, scale.tree, scale.ruleset);
  const wave = scale.waves.get(source.id);
  return {
    link,
    ...(coding === undefined ? {} : { coding }),
    voice: voiceId,
    source: source.id,
    group: groupOf(voiceId, voice),
    band,
    points: scale.ruleset.points[band][link.directness],
    rated,
    role: voice?.role ?? '',
    technique: source.technique ?? '',
    ...(wave === undefined ? {} : { wave }),
    stance: link.stance,
    unresolved: isUnresolved(link),
  };
}

function groupOf(id: string, voice: Voice | undefined): string {
  return voice?.group ?? id;
}

/** The same evidence as simpul proposed it, before any decision of the researcher's (METHOD 4.8 "raw status"). */
export function asSuggested(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.map((one) => {
    const stance = one.link.suggested ?? one.stance;
    return { ...one, stance, unresolved: isContrary(stance) };
  });
}
