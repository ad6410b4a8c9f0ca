import { formatNumber, type Locale, type Localised } from '../core/locale.ts';
import { judgementWords, type SignWords } from '../core/sign-words.ts';
import type { Mark } from '../core/view.ts';

/** The signs of METHOD 0.1 rule 6, 3.1 and 3.2. The four kinds of empty cell never look alike, nor like a zero. */
export const glyphs: Readonly<Record<Mark, string>> = {
  met: '+',
  mixed: '±',
  unmet: '–',
  none: 'o',
  silent: '∅',
  'not-sought': '…',
  'not-applicable': 'n/a',
  withheld: '✕',
  filled: '•',
  adequate: '✓',
  partial: '◐',
  stale: '⟳',
  pass: '✓',
  fail: '✗',
  warning: '⚠',
};

/** What a sign says, in a word, for whoever does not see it. */
export const markWords: Localised<Readonly<Record<Mark, string>>> = {
  en: {
    ...judgementWords.en,
    none: 'coded without a judgement',
    silent: 'silent',
    'not-sought': 'not yet looked for',
    'not-applicable': 'not applicable',
    withheld: 'withheld',
    filled: 'present',
    adequate: 'adequate',
    partial: 'partly',
    stale: 'out of date',
    pass: 'holds',
    fail: 'does not hold',
    warning: 'take note',
  },
  id: {
    ...judgementWords.id,
    none: 'dikode tanpa penilaian',
    silent: 'senyap',
    'not-sought': 'belum dicari',
    'not-applicable': 'tidak berlaku',
    withheld: 'dirahasiakan',
    filled: 'ada',
    adequate: 'memadai',
    partial: 'sebagian',
    stale: 'usang',
    pass: 'lolos',
    fail: 'belum lolos',
    warning: 'perlu perhatian',
  },
};

/** A sign in a word: in those of the row's own codebook, where it has any. */
export function wordFor(mark: Mark, own: SignWords | undefined, locale: Locale): string {
  return own?.[mark as keyof SignWords] ?? markWords[locale][mark];
}

/** Words of a legend, where a sign needs more than its name. */
const explained: Localised<Partial<Record<Mark, string>>> = {
  en: { silent: 'silent: looked for, not found', stale: 'out of date: the codings it sums up have changed' },
  id: { silent: 'senyap: sudah dicari, tidak ditemukan', stale: 'usang: pengodean yang diringkasnya sudah berubah' },
};

export function explain(mark: Mark, locale: Locale): string {
  return explained[locale][mark] ?? markWords[locale][mark];
}

const valenceSigns: ReadonlyMap<string, string> = new Map([
  ['met', '+'],
  ['mixed', '~'],
  ['unmet', '–'],
  ['none', 'o'],
]);

/**
 * Counts in the form of METHOD 3.2, `+1 ~1 –6`. Codings without a judgement follow only where there are any; a
 * valence that is not one of the usual four is named.
 */
export function countsForm(counts: { readonly [valence: string]: number }, locale: Locale): string {
  return Object.entries(counts)
    .filter(([valence, count]) => valence !== 'none' || count > 0)
    .map(([valence, count]) => (valenceSigns.get(valence) ?? `${valence} `) + formatNumber(count, locale))
    .join(' ');
}

const usual: readonly string[] = ['met', 'mixed', 'unmet', 'none'];

/** The mark of a quote's valence, where it is one of the usual four. */
export function markOfValence(valence: string | undefined): Mark | undefined {
  return valence !== undefined && usual.includes(valence) ? (valence as Mark) : undefined;
}

/** A figure with the digits it needs, at most three after the decimal sign. */
export function figure(value: number, locale: Locale): string {
  const digits = Number.isInteger(value) ? 0 : (String(Number(value.toFixed(3))).split('.')[1] ?? '').length;
  return formatNumber(value, locale, digits);
}
