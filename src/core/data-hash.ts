import { hashOf } from './hash.ts';
import type { Project } from './project.ts';

/** SHA-256 over the sources and the codings in their order, so that a display or a search can say which data it was made from. */
export function dataHash(project: Project): string {
  let data = JSON.stringify(project.sources.map((source) => source.id));
  for (const coding of project.codings) {
    const { id, coder, source, start, end, code, valence, voice, directness, actor, field, refers_to } = coding;
    data += JSON.stringify([id, coder, source, start, end, code, valence, voice, directness, actor, field, refers_to]);
  }
  return hashOf(data);
}
