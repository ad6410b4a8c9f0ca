import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Project } from '../core/project.ts';
import type { Source } from '../core/source.ts';
import { RESEARCHER, type Voice } from '../core/voice.ts';
import { labelCasts, type Speakers, speakerFaults } from './speakers.ts';
import { Taken } from './taken.ts';
import type { Setting } from './yaml-text.ts';

interface Spoken {
  readonly placed: readonly Setting[];
  /** Voices that were not there yet. */
  readonly voices: readonly Voice[];
}

/** Puts what is said of the speakers of a source in its place: each label must stand in the text. */
export function withSpeakers(project: Project, source: Source, settings: readonly Setting[]): Outcome<Spoken> {
  const told = settings.find(({ way }) => way[0] === 'speakers')?.value;
  const rest = settings.filter(({ way }) => way[0] !== 'speakers');
  if (told === undefined) return done({ placed: rest, voices: [] });
  const taken = new Taken(project);
  const given = told as Speakers;
  const casts = labelCasts(source.text, [], { ...source.speakers, ...given }, (also) => taken.nextVoice(also));
  const faults = speakerFaults(`sources/${source.id}.txt`, given, casts);
  if (faults.length > 0) return failed(faults);
  const chosen = casts.filter(({ label }) => Object.hasOwn(given, label));
  const fresh = new Set(chosen.map(({ voice = '' }) => voice).filter((id) => id !== RESEARCHER && !taken.hasVoice(id)));
  return done({
    placed: [...rest, ...chosen.map(({ label, voice }) => ({ way: ['speakers', label], value: voice }))],
    voices: [...fresh].map((id) => ({ id, ...(source.side === undefined ? {} : { side: source.side }) })),
  });
}
