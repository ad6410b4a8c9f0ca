import { type Anchor, anchorAt, locate, locateBare, type Placement } from './anchor.ts';
import type { Span } from './span.ts';
import type { Text } from './text.ts';

export type Reanchored =
  /** Where it was, word for word; its surroundings may have changed. */
  | { readonly state: 'at'; readonly anchor: Anchor }
  /** Elsewhere, or in other words; `similarity` is 1 where the words are the same. */
  | { readonly state: 'moved' | 'near'; readonly anchor: Anchor; readonly similarity: number }
  /** Not to be decided by a program: the old anchor stays as it is. */
  | { readonly state: 'ambiguous' | 'orphan' };

/** An anchor in a corrected text, by the ladder of DESIGN section 5. Words without context are given none. */
export function reanchored(text: Text, old: Span & Pick<Anchor, 'exact'> & Partial<Anchor>): Reanchored {
  const { prefix, suffix } = old;
  const bare = prefix === undefined || suffix === undefined;
  const placement: Placement = bare ? locateBare(text, old) : locate(text, { ...old, prefix, suffix });
  if (placement.state === 'ambiguous' || placement.state === 'orphan') return { state: placement.state };
  const anchor = anchorAt(text, placement.span);
  if (placement.state === 'at') return { state: 'at', anchor };
  return {
    state: placement.state,
    anchor,
    similarity: placement.state === 'near' ? placement.similarity : 1,
  };
}
