import { withdrawnVoices } from '../barred.ts';
import { entry } from '../collect.ts';
import type { Project } from '../project.ts';
import type { Voice } from '../voice.ts';

/** A voice that nobody else shares its role, side and period with: a reader can tell who it is (METHOD 6). */
export interface SingledOut {
  readonly voice: string;
  readonly role: string;
  readonly side: string;
  readonly period: string;
  /** What would not single it out, and how many voices share it; absent: nothing would. */
  readonly coarser?: { readonly by: 'side' | 'role'; readonly voices: number };
}

/** Informants only, for a document has nothing to hide; who has withdrawn is no longer shown. */
export function singledOut(project: Project): readonly SingledOut[] {
  const gone = withdrawnVoices(project);
  const documents = new Set(project.sources.filter(({ speakers }) => !speakers).map(({ id }) => id));
  const people = project.voices.filter(({ id }) => !documents.has(id) && !gone.has(id));
  const alike = (keyOf: (voice: Voice) => string): ((voice: Voice) => number) => {
    const counts = new Map<string, Voice[]>();
    for (const voice of people) entry(counts, keyOf(voice), (): Voice[] => []).push(voice);
    return (voice) => counts.get(keyOf(voice))?.length ?? 0;
  };
  const same = alike((voice) => JSON.stringify([voice.role, voice.side, periodOf(voice)]));
  const bySide = alike(({ side }) => side ?? '');
  const byRole = alike(({ role }) => role ?? '');
  return people
    .filter((voice) => voice.role !== undefined && same(voice) === 1)
    .map((voice) => {
      const coarser =
        voice.side !== undefined && bySide(voice) > 1
          ? { by: 'side' as const, voices: bySide(voice) }
          : byRole(voice) > 1
            ? { by: 'role' as const, voices: byRole(voice) }
            : undefined;
      return {
        voice: voice.id,
        role: voice.role ?? '',
        side: voice.side ?? '',
        period: periodOf(voice),
        ...(coarser ? { coarser } : {}),
      };
    });
}

function periodOf({ attributes }: Voice): string {
  return String(attributes?.period ?? attributes?.periode ?? '');
}
