import type { Project } from '../core/project.ts';
import type { Voice } from '../core/voice.ts';

/** The voices that count, in the order of collection: those that have not withdrawn. */
export function voicesOf(project: Project): readonly Voice[] {
  return project.voices.filter((voice) => voice.consent?.withdrawn !== true);
}
