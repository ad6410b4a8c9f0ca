import type { Localised } from './locale.ts';

/** What may tell who somebody is (METHOD 6 "Pseudonyms"). */
export type IdentifierKind = 'name' | 'phone' | 'email' | 'address' | 'number' | 'plate' | 'office' | 'date' | 'role';

export const identifierKinds: readonly IdentifierKind[] = [
  'name',
  'phone',
  'email',
  'address',
  'number',
  'plate',
  'office',
  'date',
  'role',
];

export const identifierWords: Localised<Readonly<Record<IdentifierKind, string>>> = {
  en: {
    name: 'name',
    phone: 'phone number',
    email: 'e-mail address',
    address: 'address',
    number: 'identity number',
    plate: 'number plate',
    office: 'office',
    date: 'date',
    role: 'unique role',
  },
  id: {
    name: 'nama',
    phone: 'nomor telepon',
    email: 'alamat surel',
    address: 'alamat',
    number: 'nomor identitas',
    plate: 'pelat nomor',
    office: 'kantor',
    date: 'tanggal',
    role: 'jabatan tunggal',
  },
};

/** A place in a string, in UTF-16 units, that looks like an identifier. A suggestion: only the researcher decides. */
export interface Suggested {
  readonly kind: IdentifierKind;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Hardly ever anything else: such a place keeps a result from being written until it is decided upon. */
  readonly sure: boolean;
}

interface Pattern {
  readonly kind: IdentifierKind;
  readonly sure: boolean;
  readonly form: RegExp;
  /** What the form alone cannot tell apart. */
  readonly fits?: (words: string) => boolean;
}

const NO_DIGIT_BEFORE = '(?<![\\d/.,-])(?<!\\d )';
const NO_DIGIT_AFTER = '(?![\\d/]|[.,-]\\d)';
const ROAD = 'jalan|jln\\.?|jl\\.?|gang|gg\\.?|komplek|kompleks|perumahan';
const HOUSE = ',?\\s+(?:no\\.?|nomor|nomer)\\s*\\d{1,4}[a-z]?(?![\\p{L}\\p{N}])';
/** Who is called by an office is not named. */
const OFFICES =
  'wali|walikota|kepala|kadis|kabag|kasi|kabid|camat|lurah|rt|rw|gubernur|menteri|presiden|ketua|sekretaris|sekda|bupati|direktur|dirjen|dirut|konsul|duta|kota|negara|guru|dosen|haji|hajah|dinas|pertiwi|mayor|doktor|kades|kyai|ustad|ustadz|pejabat|bendahara|anggota|polisi|hakim|jaksa|dewan|dpr|dprd|asisten|staf|dan|yang|di|ke|dari|itu|ini|sudah|tidak|juga';
const PLATE_AREAS =
  'A|B|D|E|F|G|H|K|L|M|N|P|R|S|T|W|Z|AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DR|DS|DT|EA|EB|ED|PA|PB|KB|KH|KT|KU';

/** Indonesian patterns (METHOD 6 "Suggested identifiers"). Each is bounded, so that no text takes long. */
const patterns: readonly Pattern[] = [
  {
    kind: 'email',
    sure: true,
    form: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}/gu,
  },
  {
    // NIP: date of birth, month of appointment, sex, serial number.
    kind: 'number',
    sure: true,
    form: new RegExp(`${NO_DIGIT_BEFORE}(?:19|20)\\d{6} ?(?:19|20)\\d{4} ?[12] ?\\d{3}${NO_DIGIT_AFTER}`, 'gu'),
    fits: (words) => isDay(digitsOf(words).slice(6, 8)) && isMonth(digitsOf(words).slice(4, 6)),
  },
  {
    // NIK: six digits of the district, date of birth (40 added to the day for women), serial number.
    kind: 'number',
    sure: true,
    form: new RegExp(`${NO_DIGIT_BEFORE}[1-9]\\d{5}[ .]?\\d{6}[ .]?\\d{4}${NO_DIGIT_AFTER}`, 'gu'),
    fits: (words) => isDay(digitsOf(words).slice(6, 8), 40) && isMonth(digitsOf(words).slice(8, 10)),
  },
  {
    // Any other 16 or 18 digits at one go, and what is called a number of this kind.
    kind: 'number',
    sure: true,
    form: /(?<![\d/.,-])(?:\d{16}|\d{18})(?![\d/]|[.,-]\d)|(?<=(?<!\p{L})(?:NIK|NIP|NPWP|KTP|SIM|[Pp]aspor|[Rr]ekening)\s{0,2}(?:[Nn]o\.?|[Nn]omor)?\s{0,2}[:.]?\s{0,2})\d[\d .-]{6,24}\d/gu,
  },
  {
    // Mobile: +62 or 0, then 8; ten to fourteen digits, the first group of three or more (so no date).
    kind: 'phone',
    sure: true,
    form: new RegExp(
      `(?:(?<![\\p{L}\\d])\\+62[ .-]?|(?<![\\p{L}\\d+])62|${NO_DIGIT_BEFORE}0)8\\d{1,3}(?:[ .-]?\\d{3,5}){2,3}${NO_DIGIT_AFTER}`,
      'gu',
    ),
    fits: (words) => digitsOf(words).length >= 10 && digitsOf(words).length <= 14,
  },
  {
    // Landline with its area in brackets or before a stroke, and numbers of other countries.
    kind: 'phone',
    sure: true,
    form: new RegExp(
      `\\(0\\d{2,3}\\)[ -]?\\d{3,4}[ -]?\\d{3,4}${NO_DIGIT_AFTER}|${NO_DIGIT_BEFORE}0[2-79]\\d{1,2}-\\d{6,8}${NO_DIGIT_AFTER}|(?<![\\p{L}\\d])\\+[1-9]\\d{0,2}(?:[ .-]?\\(?\\d{2,5}\\)?){2,5}${NO_DIGIT_AFTER}`,
      'gu',
    ),
    fits: (words) => digitsOf(words).length >= 9,
  },
  {
    kind: 'address',
    sure: false,
    form: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:${ROAD})\\s+(?:[\\p{L}\\p{N}.'’-]{1,30}\\s+){0,4}[\\p{L}\\p{N}.'’-]{1,30}${HOUSE}|rt\\.?\\s{0,2}\\d{1,3}\\s{0,2}(?:/|,)?\\s{0,2}rw\\.?\\s{0,2}\\d{1,3})`,
      'giu',
    ),
  },
  {
    kind: 'address',
    sure: false,
    form: /(?<![\p{L}\p{N}])(?:(?:Jl|Jln|Gg)\.\s*(?:\p{Lu}[\p{L}.'’-]{1,30}\s?){1,4}\d{0,4}|Jalan\s+(?:\p{Lu}[\p{L}'’-]{1,30}\s+){1,3}\d{1,4}(?![\p{L}\p{N}./]))/gu,
  },
  {
    kind: 'plate',
    sure: false,
    form: new RegExp(`(?<![\\p{L}\\p{N}])(?:${PLATE_AREAS}) ?\\d{3,4} ?[A-Z]{1,3}(?![\\p{L}\\p{N}])`, 'gu'),
  },
  {
    kind: 'name',
    sure: false,
    form: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:[Bb]apak|BAPAK|[Ii]bu|IBU|[Pp]ak|[Bb]u|[Kk]ang|[Tt]eh|[Mm]as|[Mm]bak|[Bb]ang|[Mm]ang|[Cc]eu|[Nn]eng|[Tt]uan|[Nn]yonya)|(?:Bpk|Tn|Ny|Mr|Mrs|Ms)\\.?|(?:Prof|Dr|Drs|Dra|Ir|KH|Hj|H)\\.)(?:\\s+(?:Prof|Dr|Drs|Dra|Ir|KH|Hj|H)\\.){0,3}\\s+(?!(?:${OFFICES})(?![\\p{L}]))(?!(?:${capitalised(OFFICES)})(?![\\p{L}]))\\p{Lu}[\\p{L}'’-]{1,30}(?:\\s+(?:bin|binti|van|de)(?=\\s))?(?:[ ]\\p{Lu}[\\p{L}'’-]{1,30}){0,3}`,
      'gu',
    ),
  },
];

/** What looks like an identifier in a string: by its place, none in another. Dates and numbers of laws are none. */
export function suggestedIn(value: string): readonly Suggested[] {
  const all: Suggested[] = [];
  for (const { kind, sure, form, fits } of patterns) {
    for (const { 0: found, index } of value.matchAll(form)) {
      const words = found.trimEnd();
      if (fits?.(words) === false) continue;
      all.push({ kind, sure, start: index, end: index + words.length, words });
    }
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((one) => {
    const free = one.start >= end;
    if (free) end = one.end;
    return free;
  });
}

/** Enough of an identifier to find it again, and not to use it: `08…00`. */
export function masked(words: string): string {
  const signs = [...words.trim()];
  return signs.length <= 4 ? '…' : `${signs.slice(0, 2).join('')}…${signs.slice(-2).join('')}`;
}

function digitsOf(words: string): string {
  return words.replace(/\D/g, '');
}

function isDay(digits: string, added = 0): boolean {
  const day = Number(digits);
  return (day >= 1 && day <= 31) || (added > 0 && day > added && day <= added + 31);
}

function isMonth(digits: string): boolean {
  return Number(digits) >= 1 && Number(digits) <= 12;
}

function capitalised(words: string): string {
  return words
    .split('|')
    .flatMap((word) => [word.slice(0, 1).toUpperCase() + word.slice(1), word.toUpperCase()])
    .join('|');
}
