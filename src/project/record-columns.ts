import type { Json } from '../core/diagnostic.ts';
import type { Localised } from '../core/locale.ts';
import { dataKindWords, sourceTypeWords, techniqueWords } from '../core/source-words.ts';
import { bareHeading } from '../formats/sheet.ts';

/** A column of a table of sources or voices. */
export interface RecordColumn {
  /** As on disk; a dot leads into a record. */
  readonly key: string;
  readonly title: Localised;
  readonly holds: 'text' | 'date' | 'points' | 'yes' | readonly Choice[];
}

/** A value on disk, and its words in both languages. */
export interface Choice {
  readonly value: string;
  readonly words: Localised;
}

export type Noun = 'source' | 'voice';

function choices<K extends string>(words: Localised<{ readonly [value in K]: string }>): readonly Choice[] {
  return (Object.keys(words.en) as K[]).map((value) => ({
    value,
    words: { en: words.en[value], id: words.id[value] },
  }));
}

const text = (key: string, en: string, id: string): RecordColumn => ({ key, title: { en, id }, holds: 'text' });
const yes = (key: string, en: string, id: string): RecordColumn => ({ key, title: { en, id }, holds: 'yes' });
const points = (key: string, en: string, id: string): RecordColumn => ({ key, title: { en, id }, holds: 'points' });

/** What can be set, in the order of a template. */
export const recordColumns: Readonly<Record<Noun, readonly RecordColumn[]>> = {
  source: [
    text('title', 'Title', 'Judul'),
    { key: 'type', title: { en: 'Type', id: 'Jenis' }, holds: choices(sourceTypeWords) },
    { key: 'technique', title: { en: 'Technique', id: 'Teknik' }, holds: choices(techniqueWords) },
    { key: 'data_kind', title: { en: 'Kind of data', id: 'Jenis data' }, holds: choices(dataKindWords) },
    { key: 'observed_at', title: { en: 'Date', id: 'Tanggal' }, holds: 'date' },
    text('side', 'Side', 'Pihak'),
    text('case', 'Case', 'Kasus'),
    text('language', 'Language', 'Bahasa'),
    text('url', 'Address on the web', 'Alamat web'),
    text('note', 'Note', 'Catatan'),
  ],
  voice: [
    text('name', 'Name or pseudonym', 'Nama samaran'),
    text('role', 'Role', 'Peran'),
    text('side', 'Side', 'Pihak'),
    text('group', 'Independence group', 'Kelompok independensi'),
    points('credibility.proximity', 'Proximity', 'Kedekatan'),
    points('credibility.authority', 'Authority', 'Kewenangan'),
    points('credibility.independence', 'Independence', 'Independensi'),
    points('credibility.contemporaneity', 'Contemporaneity', 'Kesezamanan'),
    points('credibility.checkability', 'Checkability', 'Keterperiksaan'),
    text('credibility.reason', 'Reason for the rating', 'Alasan penilaian'),
    text('consent.form', 'Form of consent', 'Bentuk persetujuan'),
    { key: 'consent.date', title: { en: 'Date of consent', id: 'Tanggal persetujuan' }, holds: 'date' },
    yes('consent.audio', 'May be recorded', 'Boleh direkam'),
    yes('consent.quote', 'May be quoted', 'Boleh dikutip'),
    yes('consent.name', 'May be named', 'Boleh disebut nama'),
    yes('consent.withdrawn', 'Consent withdrawn', 'Persetujuan ditarik'),
    text('note', 'Note', 'Catatan'),
  ],
};

/** The column that says which row is about whom, as it may be headed. */
export const idTitle: Readonly<Record<Noun, Localised>> = {
  source: { en: 'Source', id: 'Sumber data' },
  voice: { en: 'Voice', id: 'Narasumber' },
};
const idHeadings: Readonly<Record<Noun, readonly string[]>> = {
  source: ['id', 'source', 'source id', 'sumber', 'sumber data', 'id sumber', 'kode sumber', 'kode'],
  voice: [
    'id',
    'voice',
    'voice id',
    'narasumber',
    'informan',
    'id narasumber',
    'kode narasumber',
    'kode informan',
    'kode',
  ],
};
/** In a template only to know the row by; never set. */
export const fileTitle: Localised = { en: 'File', id: 'Berkas' };
const shownOnly = ['file', 'berkas', 'original', 'words', 'kata'];

export type Heading =
  | { readonly use: 'id' | 'shown' }
  | { readonly use: 'column'; readonly column: RecordColumn }
  | { readonly use: 'attribute'; readonly name: string };

/** What a heading means; `attribut: Nama` is always an attribute, and so is one that no column is headed like. */
export function headingOf(noun: Noun, heading: string): Heading {
  const attribute = /^\s*(?:atribut|attributes?)\s*[:.]\s*(.+)$/iu.exec(heading)?.[1];
  if (attribute !== undefined) return { use: 'attribute', name: attribute.trim() };
  const bare = bareHeading(heading);
  if (idHeadings[noun].includes(bare)) return { use: 'id' };
  if (shownOnly.includes(bare)) return { use: 'shown' };
  const column = recordColumns[noun].find((one) => namesOf(one).some((name) => bareHeading(name) === bare));
  return column ? { use: 'column', column } : { use: 'attribute', name: heading.trim() };
}

/** Keys on disk and titles in both languages. */
export function namesOf({ key, title }: RecordColumn): readonly string[] {
  return [
    key,
    title.en,
    title.id,
    ...(key.startsWith('consent.') || key.startsWith('credibility.') ? [key.split('.')[1] ?? key] : []),
  ];
}

const yesWords: Readonly<Record<string, boolean>> = {
  ya: true,
  yes: true,
  true: true,
  benar: true,
  '1': true,
  tidak: false,
  no: false,
  false: false,
  salah: false,
  '0': false,
};

/** What a person writes for yes and no. */
export const yesNo: Localised<readonly [string, string]> = { en: ['yes', 'no'], id: ['ya', 'tidak'] };

export function yesIn(value: string): boolean | undefined {
  return Object.hasOwn(yesWords, value.toLowerCase()) ? yesWords[value.toLowerCase()] : undefined;
}

/** A value somewhere in a record, by a key with dots. */
export function valueAt(record: object, key: string): Json {
  return key
    .split('.')
    .reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
      record,
    ) as Json;
}
