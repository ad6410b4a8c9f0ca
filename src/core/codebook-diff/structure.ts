import type { CodeTree, PlacedCode } from '../code-tree.ts';
import type { Change } from './change.ts';
import type { Lineage } from './lineage.ts';

/** An old code and the new one that is the same code, under its id or another. */
export interface Match {
  readonly old: PlacedCode;
  readonly now: PlacedCode;
}

/** Codes that are one and the same in both versions, in the order of the newer. */
export function matchesOf(before: CodeTree, after: CodeTree, lineage: Lineage): readonly Match[] {
  return [...lineage.predecessors].flatMap(([id, from]) => {
    // Of a merge or a split the code that keeps its id is the same code still.
    const own = from.includes(id) ? id : sole(from);
    const old = own === undefined ? undefined : before.get(own);
    const now = after.get(id);
    const alone = own === id || (own !== undefined && lineage.successors.get(own)?.length === 1);
    return old && now && alone ? [{ old, now }] : [];
  });
}

function sole(ids: readonly string[]): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}

/** Which codes came, went, changed their id, were joined or divided. */
export function lineageChanges({ successors, predecessors }: Lineage): readonly Change[] {
  const changes: Change[] = [];
  for (const [id, from] of predecessors) {
    const ids = { code: id, before: from, after: [id] };
    const [only] = from;
    if (only === undefined) changes.push({ ...ids, kind: 'added', class: 'structural', reread: false });
    else if (from.length > 1)
      changes.push({ ...ids, kind: 'merged', class: 'structural', direction: 'widened', reread: true });
    else if (only !== id && successors.get(only)?.length === 1)
      changes.push({ ...ids, kind: 'renamed', class: 'structural', from: only, reread: false });
  }
  for (const [id, into] of successors) {
    const ids = { code: id, before: [id], after: into };
    if (into.length === 0) changes.push({ ...ids, kind: 'removed', class: 'structural', reread: true });
    else if (into.length > 1)
      changes.push({ ...ids, kind: 'split', class: 'structural', direction: 'narrowed', reread: true });
  }
  return changes;
}

/** Which codes stand under another parent now. Under another root, their codings count for something else. */
export function movedChanges(matches: readonly Match[], { successors }: Lineage): readonly Change[] {
  return matches.flatMap(({ old, now }): readonly Change[] => {
    const from = old.parent?.code.id;
    const to = now.parent?.code.id;
    const follows = from === undefined ? to === undefined : to !== undefined && successors.get(from)?.includes(to);
    if (follows) return [];
    const root = successors.get(old.root.code.id) ?? [];
    return [
      {
        kind: 'moved',
        class: 'structural',
        code: now.code.id,
        before: from === undefined ? [] : [from],
        after: to === undefined ? [] : [to],
        reread: !root.includes(now.root.code.id),
      },
    ];
  });
}

/** Where the codes that stayed under one parent stand in another order. In a cumulative typology the order is the meaning. */
export function orderChanges(matches: readonly Match[]): readonly Change[] {
  const families = new Map<PlacedCode | undefined, Match[]>();
  for (const match of matches) {
    const family = families.get(match.now.parent);
    if (family) family.push(match);
    else families.set(match.now.parent, [match]);
  }
  return [...families].flatMap(([parent, family]): readonly Change[] => {
    const now = [...family].sort((a, b) => a.now.order - b.now.order);
    const old = [...family].sort((a, b) => a.old.order - b.old.order);
    if (now.every((match, index) => match === old[index])) return [];
    const cumulative = now.some(({ now: { codebook } }) => codebook.cumulative === true) && parent === undefined;
    return [
      {
        kind: 'order',
        class: cumulative ? 'meaning' : 'structural',
        code: parent?.code.id ?? '',
        before: old.map((match) => match.now.code.id),
        after: now.map((match) => match.now.code.id),
        reread: cumulative,
      },
    ];
  });
}
