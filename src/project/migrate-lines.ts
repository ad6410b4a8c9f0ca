import { changedLines } from './changed-lines.ts';
import { memoParts } from './front-matter.ts';
import type { Decisions } from './migrate-decisions.ts';

/** A coding file with new codes; every other byte of it stays, and a file that was sorted is sorted again. */
export function migratedCodings(
  file: string,
  content: string,
  stampOf: (code: string) => string | undefined,
  decisions: Decisions,
): string {
  return changedLines(content, true, (value) => {
    const { id, code } = value;
    if (typeof id !== 'string' || typeof code !== 'string') return value;
    const [into] = decisions.of('coding', id, file, code) ?? [];
    if (into === undefined) return value;
    // Who decided on a split has read the coding under the newer version.
    const split = (decisions.ways.get(code)?.length ?? 0) > 1;
    const codebook = split ? stampOf(into) : undefined;
    return { ...value, code: into, ...(codebook === undefined ? {} : { codebook }) };
  });
}

/** A review file: what a coder has turned down, turned down under the new code. */
export function migratedReviews(file: string, content: string, decisions: Decisions): string {
  return changedLines(content, false, (value) => {
    if (typeof value.code !== 'string') return value;
    const [into] = decisions.of('review', file, file, value.code) ?? [];
    return into === undefined ? value : { ...value, code: into };
  });
}

/** A memo about a code: the target in its front matter. The words below are the researcher's own and stay. */
export function migratedMemo(file: string, content: string, decisions: Decisions): string {
  const { head, text } = memoParts(content);
  const changed = head.replace(
    /^(target:[ \t]*)(["']?)((?:code[ :])?)([A-Za-z0-9][A-Za-z0-9._-]*)\2(?=[ \t]*(?:#.*)?$)/m,
    (whole, key: string, quote: string, word: string, code: string) => {
      const [into] = decisions.of('memo', file, file, code) ?? [];
      return into === undefined ? whole : `${key}${quote}${word}${into}${quote}`;
    },
  );
  return changed + text;
}
