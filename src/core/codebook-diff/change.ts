import type { LocalText } from '../locale.ts';

/**
 * How far a change reaches. structural: which codes there are and where they stand. meaning: what belongs under a code,
 * or how it is judged. content: what helps to apply it (terms, examples, notes, a text for one more language). wording: spelling,
 * names and looks.
 */
export type ChangeClass = 'structural' | 'meaning' | 'content' | 'wording';

export const changeClasses: readonly ChangeClass[] = ['structural', 'meaning', 'content', 'wording'];

export type ChangeKind =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'merged'
  | 'split'
  | 'moved'
  | 'order'
  | 'name'
  | 'definition'
  | 'use'
  | 'criteria'
  | 'confusions'
  | 'rules'
  | 'examples'
  | 'terms'
  | 'source'
  | 'note'
  | 'translation'
  | 'version'
  | 'other';

/** One difference between two versions of a codebook. */
export interface Change {
  readonly kind: ChangeKind;
  readonly class: ChangeClass;
  /** Id in the newer version; in the older one for `removed` and `split`; empty for the codebook itself. */
  readonly code: string;
  /** Id in the older version, where it was another. */
  readonly from?: string;
  /** Key in the file, e.g. `criteria.met`; absent where codes themselves come, go or change place. */
  readonly key?: string;
  /** What stood there and does no longer: a text, items of a list, or ids of codes. */
  readonly before: readonly LocalText[];
  /** What stands there now and did not. */
  readonly after: readonly LocalText[];
  /** Of a `translation`: the languages whose text changed. */
  readonly languages?: readonly string[];
  /** Only where it can be decided: by items of a list that only came or only went, by dates, by a merge or a split. */
  readonly direction?: 'narrowed' | 'widened';
  /** Whether codings made under the older version have to be read again. */
  readonly reread: boolean;
  /** Of use that went: the codes that have it now, so that part of the code was given to them. */
  readonly gaveTo?: readonly string[];
  /** Of a removed code: an added one of nearly the same words. An offer, never a statement. */
  readonly perhaps?: { readonly code: string; readonly likeness: number };
}

export interface VersionName {
  readonly id: string;
  readonly version: string;
}

/** Two versions of a codebook compared by meaning: layout, key order, quoting and comments make no difference. */
export interface CodebookDiff {
  readonly before: VersionName;
  readonly after: VersionName;
  /** The codebook's own first, then by code in the order of the newer version, codes that are gone last. */
  readonly changes: readonly Change[];
  /** Too many codes came and went to look for those that are perhaps one and the same. */
  readonly unmatched?: true;
}

/** Whether codings made under the older version may no longer say what the newer one means. */
export function meaningChanged(diff: CodebookDiff): boolean {
  return diff.changes.some((change) => change.reread);
}
