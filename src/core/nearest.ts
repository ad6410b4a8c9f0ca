import { distance } from 'fastest-levenshtein';

/**
 * The one name a user most likely meant, or `undefined` when none is near: at most two fifths of its letters differ
 * (one in short names), case aside. Of equally near names the first in the list.
 */
export function nearest(typed: string, names: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase();
  // A hostile name may be as long as a file; the distance costs the product of both lengths.
  if (wanted.length > 100) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, name.length) * 0.4));
    if (Math.abs(name.length - wanted.length) > allowed) continue;
    const edits = distance(wanted, name.toLowerCase());
    if (edits <= allowed && edits < least) {
      best = name;
      least = edits;
    }
  }
  return best;
}
