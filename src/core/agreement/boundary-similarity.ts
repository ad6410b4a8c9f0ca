import { type Result, undefinedFor } from './result.ts';

/**
 * Boundary similarity B of two contiguous segmentations (Fournier 2013): bounds that match, near misses closer than
 * `near` positions (nearest first), and the rest, which were added: B = 1 − (added + Σ distance/near) / all.
 * `bounds` are the inner bounds, in any order. Undefined without any bound. Not for free coding.
 */
export function boundarySimilarity(one: readonly number[], other: readonly number[], near = 2): Result {
  const right = new Set(other);
  const left = new Set(one);
  const matches = [...left].filter((bound) => right.has(bound)).length;
  const leftover = [...left].filter((bound) => !right.has(bound)).sort((a, b) => a - b);
  const rightover = [...right].filter((bound) => !left.has(bound)).sort((a, b) => a - b);
  const pairs = leftover
    .flatMap((bound) => rightover.map((second) => ({ bound, second, distance: Math.abs(bound - second) })))
    .filter(({ distance }) => distance < near)
    .sort((a, b) => a.distance - b.distance || a.bound - b.bound || a.second - b.second);
  const used = new Set<number>();
  let misses = 0;
  let penalty = 0;
  for (const { bound, second, distance } of pairs) {
    if (used.has(bound) || used.has(second)) continue;
    used.add(bound).add(second);
    misses++;
    penalty += distance / near;
  }
  const added = leftover.length + rightover.length - 2 * misses;
  const all = added + misses + matches;
  return all === 0 ? undefinedFor('no-boundary') : { value: 1 - (added + penalty) / all, n: all };
}

/** Inner bounds of segments given by their lengths. */
export function boundsOf(lengths: readonly number[]): readonly number[] {
  const bounds: number[] = [];
  let at = 0;
  for (const length of lengths.slice(0, -1)) {
    at += length;
    bounds.push(at);
  }
  return bounds;
}
