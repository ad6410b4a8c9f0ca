import type { Project } from '../core/project.ts';

/** The project without the voices that have withdrawn, and without their codings: what a tactic counts. */
export function presentIn(project: Project): Project {
  const gone = new Set(project.voices.filter((voice) => voice.consent?.withdrawn === true).map((voice) => voice.id));
  if (gone.size === 0) return project;
  return {
    ...project,
    voices: project.voices.filter((voice) => !gone.has(voice.id)),
    codings: project.codings.filter((coding) => !gone.has(coding.voice)),
  };
}
