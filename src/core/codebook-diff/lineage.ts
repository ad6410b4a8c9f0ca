import type { PlacedCode } from '../code-tree.ts';
import type { Code } from '../codebook.ts';

/** Which codes of an older version live on in which of a newer one. */
export interface Lineage {
  /** Old id → what it became, in the order of the newer version; empty when it is gone. */
  readonly successors: ReadonlyMap<string, readonly string[]>;
  /** New id → what it came from, in the order of the older version; empty when it is new. */
  readonly predecessors: ReadonlyMap<string, readonly string[]>;
}

/** An older code as far as lineage needs it. */
export interface OldCode {
  readonly id: string;
  readonly replaces: readonly string[];
  /** In use, but in no version that is known: what replaces it is never past. */
  readonly stray?: true;
}

/** The ids in `replaces` that lie in one of these codebooks. */
export function replacedBy(code: Code, codebooks: ReadonlySet<string>): readonly string[] {
  const { replaces } = code;
  if (replaces === undefined) return [];
  const all = typeof replaces === 'string' ? [replaces] : replaces;
  return all.flatMap((one) => {
    if (typeof one === 'string') return [one];
    return one.codebook === undefined || codebooks.has(one.codebook) ? [one.id] : [];
  });
}

/**
 * Follows `replaces` and equal ids. `replaces` is kept for good, so what an old code replaced already, or an old code
 * that this one takes over, is past and counts no more. `codebooks`: ids of the older version's codebooks.
 */
export function lineageOf(
  old: readonly OldCode[],
  now: readonly PlacedCode[],
  codebooks: ReadonlySet<string>,
): Lineage {
  const oldById = new Map(old.map((code) => [code.id, code]));
  const rank = new Map(old.map((code, index) => [code.id, index]));
  const successors = new Map<string, string[]>(old.map((code) => [code.id, []]));
  const predecessors = new Map<string, readonly string[]>();
  for (const { code } of now) {
    if (predecessors.has(code.id)) continue;
    const named = replacedBy(code, codebooks);
    const past = new Set([code.id, ...named].flatMap((id) => oldById.get(id)?.replaces ?? []));
    const fresh = named.filter((id) => oldById.has(id) && (oldById.get(id)?.stray === true || !past.has(id)));
    const from = [...new Set([...(oldById.has(code.id) ? [code.id] : []), ...fresh])];
    from.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    predecessors.set(code.id, from);
    for (const id of from) successors.get(id)?.push(code.id);
  }
  return { successors, predecessors };
}
