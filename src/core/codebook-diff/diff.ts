import { CodeTree } from '../code-tree.ts';
import type { Codebook } from '../codebook.ts';
import type { Change, CodebookDiff } from './change.ts';
import { compareFacets } from './compare-facets.ts';
import { facetsOfCode, facetsOfCodebook } from './facets.ts';
import { withHeirs } from './given-away.ts';
import { perhapsRenamed } from './likeness.ts';
import { type Lineage, lineageOf, replacedBy } from './lineage.ts';
import { lineageChanges, matchesOf, movedChanges, orderChanges } from './structure.ts';

/** Compares two versions of a codebook by what they say. The same content in another layout has no changes. */
export function diffCodebooks(before: Codebook, after: Codebook): CodebookDiff {
  const old = new CodeTree([before]);
  const now = new CodeTree([after]);
  const lineage = lineageBetween(before, after);
  const matches = matchesOf(old, now, lineage);
  const structural = [...lineageChanges(lineage), ...movedChanges(matches, lineage), ...orderChanges(matches)];
  const perhaps = perhapsRenamed(gone(structural, 'removed', old), gone(structural, 'added', now));
  const changes = [
    ...structural.map((change) => withOffer(change, perhaps)),
    ...compareFacets(facetsOfCodebook(before), facetsOfCodebook(after), { code: '' }, after.languages),
    ...matches.flatMap(({ old: { code }, now: { code: other } }) => {
      const whose = code.id === other.id ? { code: code.id } : { code: other.id, from: code.id };
      return compareFacets(facetsOfCode(code), facetsOfCode(other), whose, after.languages);
    }),
  ];
  return {
    before: { id: before.id, version: before.version },
    after: { id: after.id, version: after.version },
    changes: inOrder(withHeirs(changes, now), old, now),
    ...(perhaps ? {} : { unmatched: true as const }),
  };
}

/** Which codes of one version of a codebook became which of another. */
function lineageBetween(before: Codebook, after: Codebook): Lineage {
  const own = new Set([before.id, after.id]);
  const old = new CodeTree([before]).all.map(({ code }) => ({ id: code.id, replaces: replacedBy(code, own) }));
  return lineageOf(old, new CodeTree([after]).all, own);
}

function gone(changes: readonly Change[], kind: 'removed' | 'added', tree: CodeTree) {
  return changes.flatMap((change) => {
    const placed = change.kind === kind ? tree.get(change.code) : undefined;
    return placed ? [placed.code] : [];
  });
}

function withOffer(change: Change, offers: ReturnType<typeof perhapsRenamed>): Change {
  const perhaps = change.kind === 'removed' ? offers?.get(change.code) : undefined;
  return perhaps ? { ...change, perhaps } : change;
}

/** A stable sort: within one code, what happened to the code as a whole comes first. */
function inOrder(changes: readonly Change[], old: CodeTree, now: CodeTree): readonly Change[] {
  const rank = ({ code }: Change): number => {
    if (code === '') return -1;
    return now.get(code)?.order ?? now.all.length + (old.get(code)?.order ?? 0);
  };
  return changes
    .map((change) => ({ change, rank: rank(change) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ change }) => change);
}
