import type { Diagnostic, DiagnosticKind, Json } from '../core/diagnostic.ts';
import type { Locale, Localised } from '../core/locale.ts';

type UnknownKey = {
  readonly key: string;
  /** The block it stands in, in steps a reader knows: `codes › E1`; empty at the top of the file. */
  readonly where: string;
  readonly nearest?: string;
  /** The keys that may stand there; empty when any word of a certain form may. */
  readonly known: readonly string[];
  /** The key has no value: often a piece of a text with a comma inside { }. */
  readonly bare?: boolean;
  /** The key meant is one that may not be missing. */
  readonly needed?: boolean;
};

export const schemaUnknownKey: DiagnosticKind<UnknownKey> = {
  code: 'schema/unknown-key',
  severity: 'error',
  why: {
    en: 'A misspelt key is not read. What stands under it would silently be missing from every table.',
    id: 'Kunci yang salah eja tidak terbaca. Isinya akan hilang diam-diam dari setiap tabel.',
  },
  words: {
    en: ({ key, where, nearest, known, bare }) => ({
      problem: `“${key}” is no key ${where === '' ? 'of this file' : `under ${where}`}.`,
      remedy: nearest
        ? `Did you mean “${nearest}”?`
        : bare
          ? 'If it is part of a text with a comma, put the whole text between "double quotes".'
          : known.length > 0
            ? `Known keys: ${known.join(', ')}.`
            : 'Short words are expected here, such as id or en for a language.',
    }),
    id: ({ key, where, nearest, known, bare }) => ({
      problem: `“${key}” bukan kunci ${where === '' ? 'berkas ini' : `di bawah ${where}`}.`,
      remedy: nearest
        ? `Apakah maksudnya “${nearest}”?`
        : bare
          ? 'Bila itu bagian dari teks yang memuat koma, apit seluruh teksnya dengan "tanda petik ganda".'
          : known.length > 0
            ? `Kunci yang dikenal: ${known.join(', ')}.`
            : 'Di sini diharapkan kata pendek, misalnya id atau en untuk bahasa.',
    }),
  },
};

/**
 * Whether the rest of a file can be used in spite of a finding: only a key is in it that nobody reads. Not so where it
 * was meant for a key that may not be missing.
 */
export function leavesTheRest({ code, data }: Diagnostic): boolean {
  return code === schemaUnknownKey.code && data.needed !== true;
}

export const schemaMissingKey: DiagnosticKind<{ readonly key: string; readonly where: string }> = {
  code: 'schema/missing-key',
  severity: 'error',
  why: {
    en: 'Without this key the rest cannot be understood, or could be understood in two ways.',
    id: 'Tanpa kunci ini, bagian lainnya tidak dapat dipahami atau dapat dipahami dengan dua cara.',
  },
  words: {
    en: ({ key, where }) => ({
      problem: `“${key}” is missing ${where === '' ? 'from this file' : `under ${where}`}.`,
      remedy: `Add a line "${key}: …" there.`,
    }),
    id: ({ key, where }) => ({
      problem: `“${key}” belum ada ${where === '' ? 'di berkas ini' : `di bawah ${where}`}.`,
      remedy: `Tambahkan baris "${key}: …" di sana.`,
    }),
  },
};

type Version = { readonly value: string; readonly supported: string };

export const schemaVersion: DiagnosticKind<Version> = {
  code: 'schema/version',
  severity: 'error',
  why: {
    en: 'A file in another version of the format may mean other things by the same words, so nothing in it is guessed at.',
    id: 'Berkas dengan versi format lain dapat memakai kata yang sama untuk arti yang berbeda; karena itu isinya tidak ditebak.',
  },
  words: {
    en: ({ value, supported }) => ({
      problem: `This file is written in format “${value}”; this simpul reads “${supported}”.`,
      remedy: `Use a simpul that reads “${value}”, or write "${supported}" if that was meant.`,
    }),
    id: ({ value, supported }) => ({
      problem: `Berkas ini ditulis dalam format “${value}”; simpul ini membaca “${supported}”.`,
      remedy: `Pakailah simpul yang membaca “${value}”, atau tulis "${supported}" bila itu yang dimaksud.`,
    }),
  },
};

/** What is allowed at a place, as data. */
export type Expected = {
  readonly types?: readonly string[];
  readonly values?: readonly Json[];
  readonly examples?: readonly string[];
  /** A bound that is not kept. */
  readonly limit?: 'not-empty' | 'distinct' | 'least' | 'most';
  readonly bound?: number;
};

type WrongType = {
  readonly where: string;
  /** As it stands in the file; empty for a whole block or list. */
  readonly value: string;
  readonly given: string;
  readonly expected: Expected;
};

export const schemaType: DiagnosticKind<WrongType> = {
  code: 'schema/type',
  severity: 'error',
  why: {
    en: 'A value of the wrong sort cannot be used: a word where a list is needed, a number where a text is.',
    id: 'Nilai yang jenisnya salah tidak dapat dipakai: kata di tempat daftar, angka di tempat teks.',
  },
  words: {
    en: ({ where, value, given, expected }) => ({
      problem: `${where === '' ? 'This file' : where} ${given === 'null' ? 'is empty' : value === '' ? `is ${typeNames[given]?.en ?? given}` : `is “${value}”`}.`,
      remedy: remedyFor('en', given, value, expected),
    }),
    id: ({ where, value, given, expected }) => ({
      problem: `${where === '' ? 'Berkas ini' : where} ${given === 'null' ? 'kosong' : value === '' ? `berupa ${typeNames[given]?.id ?? given}` : `berisi “${value}”`}.`,
      remedy: remedyFor('id', given, value, expected),
    }),
  },
};

/** Every kind that `checkSchema` makes; here, so that their words can be had without the validators. */
export const schemaKinds = [schemaUnknownKey, schemaMissingKey, schemaType, schemaVersion] as const;

const typeNames: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  string: { en: 'a text', id: 'teks' },
  object: { en: 'a block of keys with values', id: 'blok kunci dan nilai' },
  array: { en: 'a list', id: 'daftar' },
  number: { en: 'a number', id: 'angka' },
  integer: { en: 'a whole number', id: 'bilangan bulat' },
  boolean: { en: 'true or false', id: 'true atau false' },
  null: { en: 'nothing', id: 'kosong' },
};

function remedyFor(locale: Locale, given: string, value: string, expected: Expected): string {
  const say = phrases[locale];
  const list = (values: readonly Json[]): string =>
    listOf(
      values.map((one) => `"${String(one)}"`),
      say.or,
    );
  if (expected.values) return say.write(list(expected.values));
  if (expected.examples) return say.like(list(expected.examples));
  if (expected.limit) return say.limit[expected.limit](expected.bound ?? 0);
  const types = expected.types ?? [];
  if (types.includes('string') && value !== '' && given !== 'string') return say.quote(value);
  const names = types.map((type) => typeNames[type]?.[locale] ?? type).join(say.or);
  return given === 'null' ? say.fill(names) : say.expected(names);
}

/** a, b or c */
function listOf(items: readonly string[], or: string): string {
  return [items.slice(0, -1).join(', '), items.at(-1) ?? ''].filter((part) => part !== '').join(or);
}

interface Phrases {
  readonly or: string;
  readonly write: (values: string) => string;
  readonly like: (examples: string) => string;
  readonly quote: (value: string) => string;
  readonly fill: (names: string) => string;
  readonly expected: (names: string) => string;
  readonly limit: Readonly<Record<NonNullable<Expected['limit']>, (bound: number) => string>>;
}

const phrases: Localised<Phrases> = {
  en: {
    or: ' or ',
    write: (values) => `Write ${values}.`,
    like: (examples) => `Write it like ${examples}.`,
    quote: (value) => `A text is needed: put it between quotes, "${value}".`,
    fill: (names) => `Give ${names}, or leave the key out if there is nothing to say.`,
    expected: (names) => `Expected: ${names}.`,
    limit: {
      'not-empty': () => 'At least one entry is needed.',
      distinct: () => 'No entry may stand twice.',
      least: (bound) => `It must be at least ${bound}.`,
      most: (bound) => `It must be at most ${bound}.`,
    },
  },
  id: {
    or: ' atau ',
    write: (values) => `Tulis ${values}.`,
    like: (examples) => `Tulis seperti ${examples}.`,
    quote: (value) => `Diperlukan teks: apit dengan petik, "${value}".`,
    fill: (names) => `Isilah dengan ${names}, atau hilangkan kuncinya bila tidak ada isinya.`,
    expected: (names) => `Yang diharapkan: ${names}.`,
    limit: {
      'not-empty': () => 'Sedikitnya satu isian diperlukan.',
      distinct: () => 'Tidak boleh ada isian yang sama.',
      least: (bound) => `Nilainya paling kecil ${bound}.`,
      most: (bound) => `Nilainya paling besar ${bound}.`,
    },
  },
};
