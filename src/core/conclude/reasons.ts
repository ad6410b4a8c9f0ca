import type { ClaimVersion, Link, Rival, Stance } from '../claim.ts';

/** Whether a decision says why it was taken; white space is no reason. */
export function isReasoned({ reason }: { readonly reason?: string }): boolean {
  return reason !== undefined && reason.trim() !== '';
}

export function isContrary(stance: Stance): boolean {
  return stance === 'contradicts' || stance === 'qualifies';
}

/**
 * Whether contrary evidence still stands in the way (`u` of METHOD 4.5): nobody disposed of it, or whoever did, or whoever
 * moved it to another stance, gave no reason (METHOD 4.3).
 */
export function isUnresolved(link: Link): boolean {
  if (!isContrary(link.stance)) {
    return link.suggested !== undefined && isContrary(link.suggested) && !isReasoned(link);
  }
  return link.disposition === undefined || link.disposition === 'unresolved' || !isReasoned(link);
}

/** A decision without the reason it needs, and where in the version it stands. */
export interface Unreasoned {
  readonly what: 'stance' | 'disposition' | 'rival' | 'member_check' | 'saturation';
  readonly link?: Link;
  readonly rival?: Rival;
  readonly way: readonly (string | number)[];
}

/**
 * Moved and disposed-of links, settled rivals and waived gates of a version without a reason (METHOD 4.3, 4.7). A rival
 * that is a claim of its own has its reasons there.
 */
export function unreasonedIn({ links = [], gates = {} }: ClaimVersion): readonly Unreasoned[] {
  const waived = (['member_check', 'saturation'] as const).flatMap((gate): Unreasoned[] => {
    const given = gates[gate];
    return given?.state === 'waived' && !isReasoned(given) ? [{ what: gate, way: ['gates', gate] }] : [];
  });
  const settled = (gates.rivals ?? []).flatMap((rival, index): Unreasoned[] =>
    rival.status !== 'open' && rival.claim === undefined && !isReasoned(rival)
      ? [{ what: 'rival', rival, way: ['gates', 'rivals', index] }]
      : [],
  );
  const decided = links.flatMap((link, index): Unreasoned[] => {
    if (isReasoned(link)) return [];
    const moved = link.suggested !== undefined && link.suggested !== link.stance;
    const disposed = link.disposition !== undefined && link.disposition !== 'unresolved';
    if (!moved && !disposed) return [];
    return [{ what: moved ? 'stance' : 'disposition', link, way: ['links', index] }];
  });
  return [...waived, ...settled, ...decided];
}
