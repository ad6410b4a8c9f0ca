import { distance } from 'fastest-levenshtein';

/**
 * The one name a user most likely meant, or `undefined` when none is near: at most two fifths of its letters differ
 * (one in short names; two letters swapped are one), case aside. Of equally near names the first in the list; where
 * none is near, the first that begins with what was typed.
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
    const edits = editsBetween(wanted, name.toLowerCase());
    if (edits <= allowed && edits < least) {
      best = name;
      least = edits;
    }
  }
  return best ?? (wanted.length > 2 ? begun(wanted, names) : undefined);
}

/** `checklist` for `checklist-matrix`. */
function begun(wanted: string, names: Iterable<string>): string | undefined {
  for (const name of names) if (name.toLowerCase().startsWith(wanted)) return name;
  return undefined;
}

/** Levenshtein distance, but two neighbours swapped, the commonest slip, are one edit. */
function editsBetween(a: string, b: string): number {
  const edits = distance(a, b);
  if (edits !== 2 || a.length !== b.length) return edits;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) ? 1 : edits;
}
