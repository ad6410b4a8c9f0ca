import type { LocalText } from '../locale.ts';

/** What became of one text: `translation` where only languages other than the original differ. */
export interface TextChange {
  readonly what: 'same' | 'spelling' | 'translation' | 'text';
  readonly languages: readonly string[];
  /** Of a translation: some language that had words has other words now; else words only came or went. */
  readonly anew?: boolean;
}

/**
 * Compares two texts for readers. The original is the first of `languages` that both have: what changes there is a
 * change of the text, what changes elsewhere one of its translation. White space never counts, and punctuation and case
 * alone are spelling.
 */
export function compareTexts(before: LocalText, after: LocalText, languages: readonly string[]): TextChange {
  const old = byLanguage(before, languages);
  const now = byLanguage(after, languages);
  const all = [...new Set([...languages, ...Object.keys(old), ...Object.keys(now)])];
  const changed = all.filter((language) => (old[language] ?? '') !== (now[language] ?? ''));
  if (changed.length === 0) return { what: 'same', languages: [] };
  const apart = changed.filter((language) => spelled(old[language] ?? '') !== spelled(now[language] ?? ''));
  if (apart.length === 0) return { what: 'spelling', languages: changed };
  const original = all.find((language) => old[language] !== undefined && now[language] !== undefined);
  if (original === undefined || apart.includes(original)) return { what: 'text', languages: apart };
  const anew = apart.some((language) => old[language] !== undefined && now[language] !== undefined);
  return { what: 'translation', languages: apart, anew };
}

/** One string for all languages counts as the text of the first. */
function byLanguage(text: LocalText, languages: readonly string[]): Readonly<Record<string, string>> {
  const entries = typeof text === 'string' ? [[languages[0] ?? '', text] as const] : Object.entries(text);
  return Object.fromEntries(
    entries.map(([language, value]) => [language, squeezed(value)]).filter(([, value]) => value),
  );
}

function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Letters, digits and symbols: without case, punctuation and spaces. */
function spelled(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim();
}

/** What became of a list of texts: items that are the same but for spelling or translation are one and the same item. */
export interface ListChange {
  readonly removed: readonly LocalText[];
  readonly added: readonly LocalText[];
  readonly altered: readonly { readonly before: LocalText; readonly after: LocalText; readonly change: TextChange }[];
}

export function compareLists(
  before: readonly LocalText[],
  after: readonly LocalText[],
  languages: readonly string[],
): ListChange {
  let rest = paired(before, after, (text) => JSON.stringify(ordered(byLanguage(text, languages))));
  const pairs: Pair[] = [];
  // By the original first; an item that had no text in it is known by another language.
  for (const language of [...new Set([...languages, ...languagesIn(rest.removed)])]) {
    rest = paired(rest.removed, rest.added, (text) => {
      const own = byLanguage(text, languages)[language];
      return own === undefined ? undefined : spelled(own);
    });
    pairs.push(...rest.pairs);
  }
  const altered = pairs.map(([old, now]) => ({ before: old, after: now, change: compareTexts(old, now, languages) }));
  // Known by its translation, but worded anew in the original.
  const anew = altered.filter(({ change }) => change.what === 'text');
  return {
    removed: [...rest.removed, ...anew.map((one) => one.before)],
    added: [...rest.added, ...anew.map((one) => one.after)],
    altered: altered.filter(({ change }) => change.what !== 'text'),
  };
}

function languagesIn(texts: readonly LocalText[]): readonly string[] {
  return texts.flatMap((text) => (typeof text === 'string' ? [] : Object.keys(text)));
}

type Pair = readonly [LocalText, LocalText];

function ordered(texts: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Pairs items with the same key, each once; linear, for a hostile list may be long. Without a key an item stays alone. */
function paired(
  before: readonly LocalText[],
  after: readonly LocalText[],
  keyOf: (text: LocalText) => string | undefined,
): { readonly pairs: readonly Pair[]; readonly removed: readonly LocalText[]; readonly added: readonly LocalText[] } {
  const waiting = new Map<string, number[]>();
  for (let index = before.length - 1; index >= 0; index--) {
    const key = keyOf(before[index] ?? '');
    const list = key === undefined ? undefined : waiting.get(key);
    if (list) list.push(index);
    else if (key !== undefined) waiting.set(key, [index]);
  }
  const taken = new Set<number>();
  const pairs: Pair[] = [];
  const added = after.filter((text) => {
    const key = keyOf(text);
    const partner = key === undefined ? undefined : waiting.get(key)?.pop();
    if (partner === undefined) return true;
    taken.add(partner);
    pairs.push([before[partner] ?? '', text]);
    return false;
  });
  return { pairs, removed: before.filter((_, index) => !taken.has(index)), added };
}
