import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { SourceMeta } from '../core/source.ts';
import { badValue } from './kinds.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';

/** What a researcher says of a source: the flags that `import` and `sources set` share. */
export const sourceOptions: readonly Option[] = [
  { name: 'title', value: { en: 'TITLE', id: 'JUDUL' }, about: { en: 'title of the source', id: 'judul sumber data' } },
  {
    name: 'type',
    value: { en: 'TYPE', id: 'JENIS' },
    values: ['interview', 'group_interview', 'document', 'news', 'web', 'field_note', 'observation'],
    about: { en: 'what kind of source it is', id: 'jenis sumber data' },
  },
  {
    name: 'technique',
    value: { en: 'TECHNIQUE', id: 'TEKNIK' },
    values: ['wawancara', 'observasi', 'dokumentasi', 'studi_literatur'],
    about: { en: 'how it was collected', id: 'teknik pengumpulannya' },
  },
  {
    name: 'data-kind',
    value: { en: 'KIND', id: 'JENIS' },
    values: ['primer', 'sekunder'],
    about: { en: 'primary or secondary data, as you decide', id: 'data primer atau sekunder, menurut Anda' },
  },
  {
    name: 'date',
    value: { en: 'DATE', id: 'TANGGAL' },
    about: { en: 'when it was said or written, e.g. 2021-03-09', id: 'kapan diucapkan atau ditulis, mis. 2021-03-09' },
  },
  {
    name: 'accessed',
    value: { en: 'DATE', id: 'TANGGAL' },
    about: { en: 'when you read a web page', id: 'kapan Anda membaca laman web' },
  },
  {
    name: 'side',
    value: { en: 'SIDE', id: 'PIHAK' },
    about: { en: 'whose side it comes from, e.g. Bandung', id: 'dari pihak mana, mis. Bandung' },
  },
  {
    name: 'case',
    value: { en: 'CASE', id: 'KASUS' },
    about: { en: 'which case it belongs to', id: 'bagian dari kasus mana' },
  },
  {
    name: 'language',
    value: { en: 'LANGUAGE', id: 'BAHASA' },
    about: { en: 'language of the text, e.g. id, en, su', id: 'bahasa teksnya, mis. id, en, su' },
  },
  {
    name: 'first-page',
    value: { en: 'NUMBER', id: 'NOMOR' },
    about: { en: 'number its first page bears, e.g. 57', id: 'nomor halaman pertamanya, mis. 57' },
  },
  {
    name: 'url',
    value: { en: 'ADDRESS', id: 'ALAMAT' },
    about: { en: 'where it stands on the web', id: 'alamatnya di web' },
  },
];

const keys = {
  title: 'title',
  type: 'type',
  technique: 'technique',
  'data-kind': 'data_kind',
  date: 'observed_at',
  accessed: 'accessed_at',
  side: 'side',
  case: 'case',
  language: 'language',
  url: 'url',
} as const;

/** What the flags say, by the keys of `sources/<id>.yaml`. */
export function metaOf(options: Options): Outcome<Partial<SourceMeta>> {
  const wrong: Diagnostic[] = [];
  for (const flag of ['date', 'accessed']) {
    const typed = options.one(flag);
    if (typed !== undefined && !isDate(typed))
      wrong.push(found(badValue, { file: '' }, { flag: `--${flag}`, typed, form: '2021-03-09' }));
  }
  const page = options.one('first-page');
  if (page !== undefined && !/^-?\d{1,6}$/.test(page)) {
    wrong.push(found(badValue, { file: '' }, { flag: '--first-page', typed: page, form: '57' }));
  }
  const entries = Object.entries(keys).flatMap(([flag, key]) => {
    const value = options.one(flag);
    return value === undefined ? [] : [[key, value]];
  });
  return wrong.length > 0
    ? failed(wrong)
    : done({
        ...(Object.fromEntries(entries) as Partial<SourceMeta>),
        ...(page === undefined ? {} : { first_page: Number(page) }),
      });
}

/** A year, a month or a day that exists. */
function isDate(typed: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(typed) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** What `--speaker "LABEL=VOICE"` says. */
export function speakersTold(options: Options): Outcome<{ readonly [label: string]: string }> {
  const wrong: Diagnostic[] = [];
  const speakers: Record<string, string> = {};
  for (const typed of options.all('speaker')) {
    // A label may hold `=`, a voice id may not.
    const at = typed.lastIndexOf('=');
    const voice = typed.slice(at + 1).trim();
    if (at < 1 || voice === '') {
      wrong.push(found(badValue, { file: '' }, { flag: '--speaker', typed, form: '"Narasumber=N1"' }));
    } else speakers[typed.slice(0, at).trim()] = voice;
  }
  return wrong.length > 0 ? failed(wrong) : done(speakers);
}
