import { CodeTree } from './code-tree.ts';
import type { Codebook } from './codebook.ts';
import { inLocale, type Locale, type Localised } from './locale.ts';
import type { CellSymbol } from './view.ts';

/** What the signs of a cell are called, where a codebook calls them otherwise than simpul does. */
export type SignWords = { readonly [sign in CellSymbol]?: string };

/** simpul's own words for the signs of a judgement. */
export const judgementWords: Localised<{ readonly met: string; readonly mixed: string; readonly unmet: string }> = {
  en: { met: 'met', mixed: 'partly met', unmet: 'unmet' },
  id: { met: 'terpenuhi', mixed: 'terpenuhi sebagian', unmet: 'tidak terpenuhi' },
};

/**
 * A codebook's own labels for the signs; undefined where its met, mixed and unmet are called as simpul calls them. What
 * does not fit a model must not be printed as a failure (METHOD S18).
 */
export function signWordsOf({ valences }: Codebook, locale: Locale): SignWords | undefined {
  const own = new Map(valences.map(({ id, label }) => [id, inLocale(label, locale)]));
  const usual = Object.entries(judgementWords[locale]);
  if (usual.every(([id, word]) => (own.get(id) ?? word) === word)) return undefined;
  const symbols = ['met', 'mixed', 'unmet', 'none'] as const;
  return Object.fromEntries(symbols.flatMap((id) => (own.has(id) ? [[id, own.get(id)]] : [])));
}

type WordsOfCode = ReadonlyMap<string, SignWords>;

/** Found once for all quotes of a project. */
const known: Localised<WeakMap<readonly Codebook[], WordsOfCode>> = { en: new WeakMap(), id: new WeakMap() };

/** The label of a coding's valence, where its codebook does not use simpul's own words. */
export function valenceWord(
  codebooks: readonly Codebook[],
  { code, valence }: { readonly code: string; readonly valence?: string },
  locale: Locale,
): string | undefined {
  let words = known[locale].get(codebooks);
  if (!words) {
    words = wordsOfCodes(codebooks, locale);
    known[locale].set(codebooks, words);
  }
  return valence === undefined ? undefined : words.get(code)?.[valence as CellSymbol];
}

function wordsOfCodes(codebooks: readonly Codebook[], locale: Locale): WordsOfCode {
  const own = new Map(codebooks.map((codebook) => [codebook, signWordsOf(codebook, locale)]));
  const tree = new CodeTree(codebooks);
  return new Map(
    tree.all.flatMap(({ code }) => {
      // Of two codes with one id the first stands.
      const codebook = tree.get(code.id)?.codebook;
      const words = codebook && own.get(codebook);
      return words ? [[code.id, words] as const] : [];
    }),
  );
}
