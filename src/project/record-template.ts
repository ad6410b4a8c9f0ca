import type { Locale, Localised } from '../core/locale.ts';
import { inLocale } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import { type CsvValue, csvLine, semicolonLine } from '../formats/csv.ts';
import { fileTitle, idTitle, type Noun, type RecordColumn, recordColumns, valueAt, yesNo } from './record-columns.ts';

const explained: Localised<{
  readonly mark: string;
  readonly date: string;
  readonly choose: string;
  readonly empty: string;
  readonly file: string;
}> = {
  en: {
    mark: '# how to fill in (this row is passed over)',
    date: '2021-03-09',
    choose: 'one of: ',
    empty: 'empty changes nothing',
    file: 'only to know the row by',
  },
  id: {
    mark: '# cara mengisi (baris ini dilewati)',
    date: '2021-03-09',
    choose: 'salah satu: ',
    empty: 'kosong berarti tidak diubah',
    file: 'hanya agar barisnya dikenali',
  },
};

/** A table of all sources or voices as they are, to be filled in and read back; its second row explains the columns. */
export function recordTemplate(project: Project, noun: Noun, locale: Locale): readonly (readonly CsvValue[])[] {
  const columns = recordColumns[noun];
  const records: readonly { readonly id: string; readonly attributes?: object }[] =
    noun === 'source' ? project.sources : project.voices;
  const attributes = [...new Set(records.flatMap((record) => Object.keys(record.attributes ?? {})))];
  const files = new Map(project.sources.map(({ id, original }) => [id, original?.split('/').at(-1) ?? '']));
  const say = explained[locale];
  const withFile = noun === 'source';
  return [
    [
      idTitle[noun][locale],
      ...(withFile ? [fileTitle[locale]] : []),
      ...columns.map(({ title }) => title[locale]),
      ...attributes.map((name) => `${locale === 'id' ? 'atribut' : 'attribute'}: ${name}`),
    ],
    [
      say.mark,
      ...(withFile ? [say.file] : []),
      ...columns.map((column) => formOf(column, locale)),
      ...attributes.map(() => say.empty),
    ],
    ...records.map((record) => [
      record.id,
      ...(withFile ? [files.get(record.id) ?? ''] : []),
      ...columns.map((column) => shown(record, column, locale)),
      ...attributes.map((name) => csvValue((record.attributes as Record<string, unknown> | undefined)?.[name])),
    ]),
  ];
}

function formOf({ holds }: RecordColumn, locale: Locale): string {
  const say = explained[locale];
  if (holds === 'text') return say.empty;
  if (holds === 'date') return say.date;
  if (holds === 'points') return '0, 1, 2';
  if (holds === 'yes') return yesNo[locale].join(', ');
  return say.choose + holds.map(({ words }) => words[locale]).join(', ');
}

function shown(record: object, { key, holds }: RecordColumn, locale: Locale): CsvValue {
  const value = valueAt(record, key);
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return yesNo[locale][value ? 0 : 1];
  if (Array.isArray(holds)) return holds.find((choice) => choice.value === value)?.words[locale] ?? String(value);
  return csvValue(typeof value === 'object' ? inLocale(value as never, locale) : value);
}

function csvValue(value: unknown): CsvValue {
  if (typeof value === 'number') return value;
  return value === undefined || value === null ? '' : String(value);
}

/**
 * The table as CSV. Excel parts columns by a comma or, where numbers have a decimal comma as in Indonesia, by a
 * semicolon; UTF-8 is marked.
 */
export function templateCsv(rows: readonly (readonly CsvValue[])[], locale: Locale): string {
  return `\ufeff${rows.map((row) => (locale === 'id' ? semicolonLine(row) : csvLine(row))).join('')}`;
}
