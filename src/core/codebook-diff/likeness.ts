import type { Code } from '../codebook.ts';
import type { LocalText } from '../locale.ts';
import type { Change } from './change.ts';

/** Share of words in common from which a code that is gone and one that is new may be the same. Ours, by trial. */
const LEAST = 0.6;
/** Comparisons beyond which none is made. */
const MOST = 40_000;

/**
 * Offers, for each removed code, the added one with most words in common (Dice's coefficient over the distinct words of
 * name, definition, use, criteria and terms, 0–1), if neither has a better partner. Undefined where there are too many.
 */
export function perhapsRenamed(
  removed: readonly Code[],
  added: readonly Code[],
): ReadonlyMap<string, NonNullable<Change['perhaps']>> | undefined {
  if (removed.length * added.length > MOST) return undefined;
  const old = removed.map((code) => ({ code, words: wordsOf(code) }));
  const now = added.map((code) => ({ code, words: wordsOf(code) }));
  const pairs = old
    .flatMap((a) => now.map((b) => ({ from: a.code.id, to: b.code.id, likeness: dice(a.words, b.words) })))
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness);
  const found = new Map<string, NonNullable<Change['perhaps']>>();
  const taken = new Set<string>();
  for (const { from, to, likeness } of pairs) {
    if (found.has(from) || taken.has(to)) continue;
    found.set(from, { code: to, likeness: Math.round(likeness * 100) / 100 });
    taken.add(to);
  }
  return found;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (2 * common) / (a.size + b.size);
}

function wordsOf({
  name,
  brief,
  definition,
  when_to_use,
  when_not_to_use,
  criteria,
  terms,
}: Code): ReadonlySet<string> {
  const texts: readonly (LocalText | undefined)[] = [
    name,
    brief,
    definition,
    ...(when_to_use ?? []),
    ...(when_not_to_use ?? []),
    ...Object.values(criteria ?? {}),
    ...Object.values(terms ?? {}).flatMap((lists) => Object.values(lists).flat()),
  ];
  const all = texts.flatMap((text) => (typeof text === 'object' ? Object.values(text) : [text ?? '']));
  return new Set(
    all
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}
