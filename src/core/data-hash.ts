import type { Coding } from './coding.ts';
import { sha256OfAll } from './hash.ts';
import type { Project } from './project.ts';

/**
 * SHA-256 over the sources and the codings in their order, so that a display or a search can say which data it was made
 * from. Two projects have the same exactly when they have the same sources and the same decisions about the same
 * places; memos and times are not data.
 */
export function dataHash(project: Project): string {
  return sha256OfAll(linesOf(project));
}

function* linesOf({ sources, codings }: Project): Generator<string> {
  yield JSON.stringify(sources.map((source) => source.id));
  let last: Coding | undefined;
  for (const coding of codings) {
    if (coding.coder !== last?.coder || coding.source !== last.source) {
      yield `\n\n${JSON.stringify([coding.coder, coding.source])}`;
    }
    last = coding;
    const { id, start, end, code, valence = '', voice, directness = '', actor = '', field, refers_to } = coding;
    // Ids hold no tabs, so no two lists of fields read the same.
    yield `\n${id}\t${start}\t${end}\t${code}\t${valence}\t${voice}\t${directness}\t${actor}`;
    if (field !== undefined || refers_to) yield JSON.stringify([field, refers_to]);
  }
}
