import { CodeTree } from '../core/code-tree.ts';
import { codingNamed } from '../core/coding-id.ts';
import { dateIn } from '../core/dates.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Project } from '../core/project.ts';
import type { Selection } from '../core/selection.ts';
import { badValue, unknownValue } from './kinds.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';

const flags = {
  case: [
    { en: 'CASE', id: 'KASUS' },
    { en: 'only this case', id: 'hanya kasus ini' },
  ],
  source: [
    { en: 'SOURCE', id: 'SUMBER' },
    { en: 'only this source', id: 'hanya sumber data ini' },
  ],
  type: [
    { en: 'TYPE', id: 'JENIS' },
    { en: 'only sources of this type, e.g. interview', id: 'hanya sumber data jenis ini, mis. interview' },
  ],
  voice: [
    { en: 'VOICE', id: 'NARASUMBER' },
    { en: 'only this voice', id: 'hanya narasumber ini' },
  ],
  role: [
    { en: 'ROLE', id: 'PERAN' },
    { en: 'only voices in this role', id: 'hanya narasumber dengan peran ini' },
  ],
  side: [
    { en: 'SIDE', id: 'PIHAK' },
    { en: 'only voices of this side', id: 'hanya narasumber dari pihak ini' },
  ],
  code: [
    { en: 'CODE', id: 'KODE' },
    { en: 'only this code and those below it', id: 'hanya kode ini dan turunannya' },
  ],
  exactly: [
    { en: 'CODE', id: 'KODE' },
    { en: 'only this code itself, without those below it', id: 'hanya kode ini sendiri, tanpa turunannya' },
  ],
  valence: [
    { en: 'VALENCE', id: 'VALENSI' },
    { en: 'only codings of this valence, e.g. unmet', id: 'hanya pengodean bervalensi ini, mis. unmet' },
  ],
  coder: [
    { en: 'CODER', id: 'PENGODE' },
    {
      en: 'whose codings (else the project’s coder)',
      id: 'pengodean siapa (bila tidak disebut: pengode utama proyek)',
    },
  ],
  observed: [
    { en: 'FROM..TO', id: 'DARI..SAMPAI' },
    {
      en: 'only what was said or written between these dates',
      id: 'hanya yang diucapkan atau ditulis di antara tanggal ini',
    },
  ],
  refers: [
    { en: 'FROM..TO', id: 'DARI..SAMPAI' },
    { en: 'only what talks about these years', id: 'hanya yang membicarakan tahun-tahun ini' },
  ],
  where: [
    { en: 'NAME=VALUE', id: 'NAMA=NILAI' },
    { en: 'only where an attribute has this value', id: 'hanya bila atribut bernilai ini' },
  ],
  coding: [
    { en: 'ID', id: 'ID' },
    {
      en: 'only this coding; the beginning of its id is enough where no other has it',
      id: 'hanya pengodean ini; awal id-nya cukup bila tidak ada yang lain berawalan sama',
    },
  ],
} as const;

type Flag = keyof typeof flags;

/** The selection flags, the same on every command (DESIGN section 6). */
export const selectionOptions: readonly Option[] = (Object.keys(flags) as Flag[]).map((name) => {
  const [value, about] = flags[name];
  return { name, value, about, repeat: true, section: 'selection' };
});

/** The selection that the flags ask for, its values checked against the project. */
export function selectionOf(options: Options, project: Project): Outcome<Selection> {
  const wrong: Diagnostic[] = [];
  const observed = options.all('observed').map((typed) => range(typed, isDate, (from, to) => from <= `${to}\uffff`));
  const refers = options.all('refers').map((typed) => range(typed, isYear, (from, to) => Number(from) <= Number(to)));
  options.all('observed').forEach((typed, index) => {
    if (!observed[index])
      wrong.push(found(badValue, { file: '' }, { flag: '--observed', typed, form: '2021-03-01..2021-04-30' }));
  });
  options.all('refers').forEach((typed, index) => {
    if (!refers[index]) wrong.push(found(badValue, { file: '' }, { flag: '--refers', typed, form: '2009..2015' }));
  });
  const where = options.all('where').map((typed) => {
    const at = typed.indexOf('=');
    if (at < 1) wrong.push(found(badValue, { file: '' }, { flag: '--where', typed, form: 'gender=f' }));
    return { attribute: typed.slice(0, at), value: typed.slice(at + 1) };
  });
  if (wrong.length === 0) wrong.push(...strangers(options, project));
  const codings = options.all('coding').map((typed) => codingNamed(project, typed));
  wrong.push(...codings.flatMap((one) => (one.ok ? [] : one.diagnostics)));
  if (wrong.length > 0) return failed(wrong);
  const selection: { -readonly [key in keyof Selection]: Selection[key] } = {};
  for (const name of [
    'case',
    'source',
    'type',
    'voice',
    'role',
    'side',
    'code',
    'exactly',
    'valence',
    'coder',
  ] as const) {
    if (options.has(name)) selection[name] = options.all(name);
  }
  if (observed.length > 0) selection.observed = observed.filter((one) => one !== undefined);
  if (refers.length > 0) {
    selection.refers = refers
      .filter((one) => one !== undefined)
      .map(({ from, to }) => ({
        ...(from === undefined ? {} : { from: Number(from) }),
        ...(to === undefined ? {} : { to: Number(to) }),
      }));
  }
  if (where.length > 0) selection.where = where;
  if (codings.length > 0) selection.coding = codings.flatMap((one) => (one.ok ? [one.value.id] : []));
  return done(selection);
}

/** `2009..2015`, `2009..`, `..2015` or `2009` alone. */
function range(
  typed: string,
  isEnd: (end: string) => boolean,
  inOrder: (from: string, to: string) => boolean,
): { from?: string; to?: string } | undefined {
  const parts = typed.split('..');
  const [from = '', to = parts.length === 1 ? from : ''] = parts;
  if (parts.length > 2 || (from === '' && to === '')) return undefined;
  if ([from, to].some((end) => end !== '' && !isEnd(end))) return undefined;
  if (from !== '' && to !== '' && !inOrder(from, to)) return undefined;
  return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
}

/** A day, a month or a year of the calendar. */
function isDate(end: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(end) && dateIn(`${end}-01-01`.slice(0, 10)) !== undefined;
}

function isYear(end: string): boolean {
  return /^-?\d{1,4}$/.test(end);
}

/** Values that name nothing in the project: one suggestion each, never acted on. */
function strangers(options: Options, project: Project): readonly Diagnostic[] {
  const tree = new CodeTree(project.codebooks);
  const codes = tree.all.map((placed) => placed.code.id);
  const known: Partial<Record<Flag, readonly (string | undefined)[]>> = {
    case: [...(project.settings.cases ?? []).map((one) => one.id), ...project.sources.map((one) => one.case)],
    source: project.sources.map((source) => source.id),
    type: ['interview', 'group_interview', 'document', 'news', 'web', 'field_note', 'observation'],
    voice: [
      ...project.voices.map((voice) => voice.id),
      ...project.sources.filter((source) => !source.speakers).map((source) => source.id),
    ],
    role: [...(project.settings.roles ?? []), ...project.voices.map((voice) => voice.role)],
    side: [...project.voices.map((voice) => voice.side), ...project.sources.map((source) => source.side)],
    code: codes,
    exactly: codes,
    valence: project.codebooks.flatMap((codebook) => codebook.valences.map((valence) => valence.id)),
    coder: codersOf(project),
    where: [...project.sources, ...project.voices].flatMap(({ attributes }) =>
      Object.entries(attributes ?? {}).map(([name, value]) => `${name}=${value}`),
    ),
  };
  return (Object.keys(known) as Flag[]).flatMap((name) => {
    const names = [...new Set((known[name] ?? []).filter((one) => one !== undefined))];
    return options
      .all(name)
      .filter((typed) => !names.includes(typed))
      .map((typed) =>
        found(
          unknownValue,
          { file: '' },
          { typed, flag: `--${name}`, allowed: shortened(names), nearest: nearest(typed, names) },
        ),
      );
  });
}

function shortened(names: readonly string[]): readonly string[] {
  return names.length > 12 ? [...names.slice(0, 12), '…'] : names;
}

/** Everyone who codes: those of simpul.yaml, and those whose codings or readings are there. */
export function codersOf(project: Project): readonly string[] {
  const coders = new Set((project.settings.coders ?? []).map((coder) => coder.id));
  for (const { coder } of project.codings) coders.add(coder);
  for (const { coder } of project.readings) coders.add(coder);
  return [...coders];
}
