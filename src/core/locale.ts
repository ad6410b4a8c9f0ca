/** The languages simpul itself speaks. A researcher's own texts may be in any language. */
export type Locale = 'en' | 'id';

export const locales: readonly Locale[] = ['en', 'id'];

/** simpul's own words: both languages are required, so that a missing sentence does not compile. */
export type Localised<T = string> = Readonly<Record<Locale, T>>;

/** A researcher's words (codebook names, titles): one string for all languages, or one a language. */
export type LocalText = string | { readonly [language: string]: string };

/** The text in `locale`, else in any language it has, else the empty string. */
export function inLocale(text: LocalText | undefined, locale: Locale): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  return text[locale] ?? Object.values(text)[0] ?? '';
}

/** A number as the language writes it: 1,234.5 in English, 1.234,5 in Indonesian. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, locale === 'id' ? '.' : ',');
  const sign = value < 0 ? '−' : '';
  return sign + groups + (fraction === undefined ? '' : (locale === 'id' ? ',' : '.') + fraction);
}

/** A count and its noun in English: `1 voice`, `2 voices`. Indonesian nouns do not change. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count, 'en')} ${count === 1 ? one : many}`;
}

const months: Localised<readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
};

/** An ISO date (2021-04-06, or 2021-04, or 2021) as a reader writes it: 6 April 2021. Anything else comes back as it is. */
export function formatDate(iso: string, locale: Locale): string {
  let written = dates[locale].get(iso);
  if (written === undefined) {
    written = dateInWords(iso, locale);
    dates[locale].set(iso, written);
  }
  return written;
}

/** Dates written before: a study has few, and names them with every quote. */
const dates: Localised<Map<string, string>> = { en: new Map(), id: new Map() };

function dateInWords(iso: string, locale: Locale): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (!match) return iso;
  const [, year = '', month, day] = match;
  const name = month === undefined ? undefined : months[locale][Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}
