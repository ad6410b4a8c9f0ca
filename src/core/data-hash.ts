import type { Coding } from './coding.ts';
import { compareStrings } from './diagnostic.ts';
import { sha256OfAll } from './hash.ts';
import type { Project } from './project.ts';

/**
 * SHA-256 over the sources and the codings, so that a display or a search can say which data it was made from. Two
 * projects have the same exactly when they have the same sources with the same texts and the same decisions about the
 * same places, in whatever order files were read; memos and times are not data. A text counts by its `text_sha256`; a
 * source without one, which only a project made in memory has, counts by its id alone.
 */
export function dataHash(project: Project): string {
  return sha256OfAll(linesOf(project));
}

function* linesOf({ sources, codings }: Project): Generator<string> {
  const texts = sources.map(({ id, text_sha256 }) => (text_sha256 === undefined ? [id] : [id, text_sha256]));
  yield JSON.stringify(texts.sort(([a = ''], [b = '']) => compareStrings(a, b)));
  for (const { key, from, to } of runsOf(codings)) {
    yield `\n\n${key}`;
    for (let index = from; index < to; index += LINES) {
      yield codings
        .slice(index, Math.min(to, index + LINES))
        .map(lineOf)
        .join('');
    }
  }
}

/** How many codings are put into one string: neither a million small ones nor a single huge one. */
const LINES = 500;

/** Stretches of codings of one coder on one source, as they lie in one file, by coder and source. */
function runsOf(codings: readonly Coding[]): readonly { key: string; from: number; to: number }[] {
  const runs: { key: string; from: number; to: number }[] = [];
  let last: Coding | undefined;
  codings.forEach((coding, index) => {
    const run = runs.at(-1);
    if (run && coding.coder === last?.coder && coding.source === last.source) run.to = index + 1;
    else runs.push({ key: JSON.stringify([coding.coder, coding.source]), from: index, to: index + 1 });
    last = coding;
  });
  return runs.sort((a, b) => compareStrings(a.key, b.key) || a.from - b.from);
}

function lineOf({ id, code, valence, voice, directness, actor, field, refers_to, ...place }: Coding): string {
  const { start, end } = place.stored ?? place;
  // Ids hold no tabs, so no two lists of fields read the same. What is not there is an empty field.
  const line = `
${[id, start, end, code, valence, voice, directness, actor].join('	')}`;
  return field !== undefined || refers_to ? line + JSON.stringify([field, refers_to]) : line;
}
