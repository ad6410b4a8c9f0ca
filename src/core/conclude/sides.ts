import type { ClaimVersion } from '../claim.ts';
import type { Project } from '../project.ts';
import type { Evidence } from './evidence.ts';
import { countedOf } from './gates.ts';

/** Whose side of the matter the support comes from, and who is spoken of without being heard (METHOD S27, S29). */
export interface Sides {
  /** Sides of the voices that support the claim. */
  readonly supporting: readonly string[];
  /** Sides of the matter, and actors spoken of, from which no voice supports the claim. */
  readonly missing: readonly string[];
}

/** Values that name nobody in particular: a text of both sides is the voice of neither. */
const nobody = new Set(['both', 'keduanya', 'other', 'lainnya', '']);

/** Those who look on: a newspaper is a side of its own, but not another side of the matter. */
const outside = new Set(['media', 'pers', 'press']);

/** Reads a claim version's sides; what holds for the whole project is worked out once. */
export function sidesFor(project: Project): (version: ClaimVersion, evidence: readonly Evidence[]) => Sides {
  const voices = new Map(project.voices.map((voice) => [voice.id, voice.side ?? '']));
  const sources = new Map(project.sources.map((source) => [source.id, source.side ?? '']));
  const known = knownSides(project);
  return (version, evidence) => {
    const supporting = distinct(
      evidence
        .filter((one) => one.stance === 'supports')
        .map((one) => voices.get(one.voice) || sources.get(one.source) || ''),
    );
    const heard = new Set(supporting.map(fold));
    const unheard = (names: readonly string[]): readonly string[] => names.filter((name) => !heard.has(fold(name)));
    const all = distinct([...known, version.scope?.actor ?? '']);
    return { supporting, missing: unheard(all.filter((side) => !outside.has(fold(side)))) };
  };
}

/**
 * The sides of a study: those that voices.yaml gives its voices (METHOD 3.7 no. 1), and its sources theirs. An actor of
 * the codebook or the codings is one more only if a case is named for it, as `Bandung–Liuzhou` is for both its cities:
 * then its silence shows although nobody spoke for it. Other actors (the central government, the community) are spoken of,
 * and are no side.
 */
export function knownSides(project: Project): readonly string[] {
  const given = [...project.voices, ...project.sources].map(({ side }) => side ?? '');
  const actors = new Set(project.codebooks.flatMap((codebook) => codebook.attributes?.actor ?? []));
  for (const { actor } of countedOf(project).codings) if (actor !== undefined) actors.add(actor);
  const cases = wordsOf(
    (project.settings.cases ?? []).flatMap(({ id, name = '' }) => [
      id,
      ...(typeof name === 'string' ? [name] : Object.values(name)),
    ]),
  );
  const named = [...actors].filter((actor) => cases.includes(wordsOf([actor.replaceAll('_', ' ')])));
  return distinct([...given, ...named]);
}

/** Names as whole words, each between spaces, so that one can be looked for in another. */
function wordsOf(names: readonly string[]): string {
  return ` ${names.flatMap((name) => fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** Names that differ, whatever their capitals, in the order in which they come. */
function distinct(names: readonly string[]): readonly string[] {
  const byName = new Map<string, string>();
  for (const name of names) {
    const key = fold(name);
    if (!nobody.has(key) && !byName.has(key)) byName.set(key, name);
  }
  return [...byName.values()];
}

function fold(name: string): string {
  return name.toLowerCase();
}
