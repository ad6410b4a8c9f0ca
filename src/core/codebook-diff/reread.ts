import { CodeTree } from '../code-tree.ts';
import type { Codebook } from '../codebook.ts';
import { entry, groupBy } from '../collect.ts';
import type { Project } from '../project.ts';
import type { CodebookDiff } from './change.ts';

/** Codings of one coder in one source whose code no longer means what it meant. */
export interface Reread {
  readonly coder: string;
  readonly source: string;
  readonly codings: readonly { readonly id: string; readonly code: string; readonly line?: number }[];
}

/**
 * The codings to be read again, by coder and source in the project's order: those with a code, or below a code, whose
 * meaning changed; all of the codebook's where a rule of the whole codebook did. Codings that record the newer version
 * were made knowing it and are left out.
 */
export function rereadOf(
  diff: CodebookDiff,
  before: Codebook,
  after: Codebook,
  { codings, sources }: Pick<Project, 'codings' | 'sources'>,
): readonly Reread[] {
  const trees = [new CodeTree([before]), new CodeTree([after])];
  const changed = new Set(
    diff.changes
      .filter(({ reread }) => reread)
      .flatMap(({ kind, code, from, before: old }) => [
        code,
        ...(from === undefined ? [] : [from]),
        ...(kind === 'merged' ? old.map(String) : []),
      ]),
  );
  const isConcerned = (id: string): boolean =>
    trees.some((tree) => {
      const placed = tree.get(id);
      if (!placed) return false;
      if (changed.has('')) return true;
      for (let at: typeof placed | undefined = placed; at; at = at.parent) if (changed.has(at.code.id)) return true;
      return false;
    });
  const known = new Map<string, boolean>();
  const newest = before.version === after.version ? '' : `${after.id}@${after.version}`;
  const concerned = codings.filter(
    ({ code, codebook }) => codebook !== newest && entry(known, code, () => isConcerned(code)),
  );
  const groups = groupBy(concerned, ({ coder, source }) => JSON.stringify([coder, source]));
  const texts = new Map(sources.map((source) => [source.id, source.text]));
  return [...groups.values()].map((group) => ({
    coder: group[0]?.coder ?? '',
    source: group[0]?.source ?? '',
    codings: group.map(({ id, code, source, start }) => {
      const text = texts.get(source);
      return { id, code, ...(text ? { line: text.lineAt(start) } : {}) };
    }),
  }));
}
