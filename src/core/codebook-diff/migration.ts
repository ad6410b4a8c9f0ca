import type { CodeTree } from '../code-tree.ts';
import { lineageOf, replacedBy } from './lineage.ts';

/** A mapping file: what `replaces` does not say, and what only a person can decide. Keys are those on disk. */
export interface Mapping {
  /** Version of this format. */
  readonly migration: 1;
  /** Old code → the one that takes it over. Goes before `replaces`. */
  readonly codes?: { readonly [code: string]: string };
  /** Of a split: id of a coding → its code. */
  readonly codings?: { readonly [coding: string]: string };
  /** Of a split: claim → old code → the new one or ones that the claim is about. */
  readonly claims?: { readonly [claim: string]: { readonly [code: string]: string | readonly string[] } };
  /** Of a split: old code → the new one in memos, reviews, phrases, questions and ratings. */
  readonly elsewhere?: { readonly [code: string]: string };
}

/** Old code → what it becomes; several after a split, none where it is gone. Codes that stay as they are have no entry. */
export type Ways = ReadonlyMap<string, readonly string[]>;

/**
 * What becomes of each code of the older version, and of ids that only codings or `replaces` know any more: the
 * codebook was edited in place.
 */
export function waysOf(before: CodeTree, after: CodeTree, inUse: Iterable<string>, mapping: Mapping): Ways {
  const codebooks = new Set([...before.all, ...after.all].map(({ codebook }) => codebook.id));
  const known = before.all.map(({ code }) => ({ id: code.id, replaces: replacedBy(code, codebooks) }));
  const ids = new Set(known.map(({ id }) => id));
  const replaced = after.all.flatMap(({ code }) => replacedBy(code, codebooks));
  const strays = [...new Set([...inUse, ...replaced])]
    .filter((id) => !ids.has(id))
    .map((id) => ({ id, replaces: [], stray: true as const }));
  const { successors } = lineageOf([...known, ...strays], after.all, codebooks);
  const ways = new Map(successors);
  for (const [old, now] of Object.entries(mapping.codes ?? {})) ways.set(old, [now]);
  return new Map([...ways].filter(([old, into]) => into.length !== 1 || into[0] !== old));
}
