import type { Coding } from './coding.ts';
import type { Localised } from './locale.ts';
import type { Span } from './span.ts';
import type { Voice } from './voice.ts';

export type TranslationStatus = 'draft' | 'checked' | 'back_translated';

export const translationStatuses: readonly TranslationStatus[] = ['draft', 'checked', 'back_translated'];

/**
 * A passage in another language (METHOD 6 "Translation pairs"), in `registers/translations.yaml`. It belongs to the
 * words, not to a coding: coded is the original, and taking a translation away touches no coding.
 */
export interface Translation extends Span {
  readonly source: string;
  /** The original words, verbatim: where they no longer stand, the translation is not printed. */
  readonly exact: string;
  readonly language: string;
  readonly text: string;
  /** Who translated it. */
  readonly by: string;
  readonly at?: string;
  readonly status: TranslationStatus;
}

export const translationWords: Localised<{
  readonly by: string;
  readonly statuses: Readonly<Record<TranslationStatus, string>>;
}> = {
  en: {
    by: 'translated by',
    statuses: { draft: 'draft', checked: 'checked', back_translated: 'back-translated' },
  },
  id: {
    by: 'diterjemahkan oleh',
    statuses: { draft: 'draf', checked: 'sudah diperiksa', back_translated: 'sudah diterjemahkan balik' },
  },
};

const indexes = new WeakMap<readonly Translation[], ReadonlyMap<string, readonly Translation[]>>();

/** The translations of exactly the words of a coding; none of words that may not be quoted or not be translated. */
export function translationsOf(
  { translations, voices }: { readonly translations?: readonly Translation[]; readonly voices: readonly Voice[] },
  coding: Coding,
): readonly Translation[] {
  if (translations === undefined || coding.withheld) return [];
  let index = indexes.get(translations);
  if (!index) {
    const places = new Map<string, Translation[]>();
    for (const one of translations) places.set(placeOf(one), [...(places.get(placeOf(one)) ?? []), one]);
    index = places;
    indexes.set(translations, index);
  }
  const voice = voices.find(({ id }) => id === coding.voice);
  if (voice?.consent?.translation === false) return [];
  const found = index.get(placeOf({ source: coding.source, ...(coding.stored ?? span(coding)) })) ?? [];
  return found.filter(({ exact }) => exact === coding.exact);
}

function placeOf({ source, start, end }: Span & { readonly source: string }): string {
  return `${source} ${start} ${end}`;
}

function span({ start, end }: Span): Span {
  return { start, end };
}
