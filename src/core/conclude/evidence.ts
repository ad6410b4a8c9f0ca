import type { ClaimVersion, Link, Stance } from '../claim.ts';
import type { CodeTree } from '../code-tree.ts';
import type { Coding } from '../coding.ts';
import { ratingOf } from '../credibility.ts';
import type { Project, Ruleset } from '../project.ts';
import { waveOf } from './waves.ts';

/** One confirmed link with all that rule R1 looks at. */
export interface Evidence {
  readonly link: Link;
  readonly coding?: Coding;
  readonly voice: string;
  readonly source: string;
  /** Independence group; a voice without one is its own. */
  readonly group: string;
  /** 0–3, by band and directness (METHOD 4.4). */
  readonly points: number;
  readonly rated: boolean;
  readonly role: string;
  readonly technique: string;
  /** Number of the wave of collection, from 1; undefined for an undated source. */
  readonly wave?: number;
  readonly stance: Stance;
  /** A contradicting or qualifying link that nobody has disposed of. */
  readonly unresolved: boolean;
}

/** What every claim of a project is weighed with, made once. */
export interface Scale {
  readonly project: Project;
  readonly tree: CodeTree;
  readonly ruleset: Ruleset;
  readonly codings: ReadonlyMap<string, Coding>;
  readonly waves: readonly string[];
}

/** Confirmed links of a version as evidence. A link whose coding or voice is gone is left out; `check` reports it. */
export function evidenceOf(version: ClaimVersion, scale: Scale): readonly Evidence[] {
  const { project, ruleset } = scale;
  const voices = new Map(project.voices.map((voice) => [voice.id, voice]));
  const sources = new Map(project.sources.map((source) => [source.id, source]));
  const subjects = [...(version.elements ?? []), ...(version.indicators ?? [])];
  return (version.links ?? []).flatMap((link) => {
    const coding = link.coding === undefined ? undefined : scale.codings.get(link.coding);
    const voiceId = coding?.voice ?? link.voice;
    const sourceId = coding?.source ?? link.segment?.source;
    if (!link.confirmed || voiceId === undefined || sourceId === undefined) return [];
    const voice = voices.get(voiceId);
    if (voice?.consent?.withdrawn) return [];
    const source = sources.get(sourceId);
    const rating = ratingOf(voice, subjects, scale.tree, ruleset);
    const wave = waveOf(source?.observed_at, scale.waves);
    return [
      {
        link,
        ...(coding === undefined ? {} : { coding }),
        voice: voiceId,
        source: sourceId,
        group: voice?.group ?? voiceId,
        points: ruleset.points[rating.band][link.directness],
        rated: rating.rated,
        role: voice?.role ?? '',
        technique: source?.technique ?? '',
        ...(wave === undefined ? {} : { wave }),
        stance: link.stance,
        unresolved: isOpen(link),
      },
    ];
  });
}

function isOpen(link: Link): boolean {
  const contrary = link.stance === 'contradicts' || link.stance === 'qualifies';
  return contrary && (link.disposition === undefined || link.disposition === 'unresolved');
}

/** The same evidence as simpul proposed it, before any decision of the researcher's (METHOD 4.8 "raw status"). */
export function asSuggested(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.map((one) => {
    const stance = one.link.suggested ?? one.stance;
    return { ...one, stance, unresolved: stance === 'contradicts' || stance === 'qualifies' };
  });
}
