import { groupBy } from '../core/collect.ts';
import type { Locale, Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import type { Source } from '../core/source.ts';
import type { Cell, Column, Row, TableView } from '../core/view.ts';
import type { Voice } from '../core/voice.ts';
import { voicesOf } from './voices.ts';

interface Words {
  readonly title: string;
  readonly all: string;
  readonly unknown: string;
  readonly undated: string;
  readonly rules: readonly string[];
  readonly voice: string;
  readonly notAsked: string;
  noSide(side: string): string;
  noRole(role: string): string;
  noPeriod(period: string): string;
}

const words: Localised<Words> = {
  en: {
    title: 'Coverage: role × side × period',
    all: 'all',
    unknown: 'not recorded',
    undated: 'undated',
    rules: [
      'A cell counts voices, not quotes. The period is that of collection (observed_at), not the time talked about.',
      'Sides come from the voices; where all are of one side, also from the actors that the codebook names.',
    ],
    voice: 'voices asked or read',
    notAsked: 'nobody of this role and side in this period',
    noSide: (side) => `No voice of the side “${side}”.`,
    noRole: (role) => `No voice in the role “${role}”.`,
    noPeriod: (period) => `No voice from the period ${period}.`,
  },
  id: {
    title: 'Cakupan: peran × pihak × periode',
    all: 'semua',
    unknown: 'tidak tercatat',
    undated: 'tanpa tanggal',
    rules: [
      'Isi sel ialah banyaknya narasumber, bukan kutipan. Periode ialah waktu pengumpulan (observed_at), bukan waktu yang dibicarakan.',
      'Pihak diambil dari narasumber; bila semuanya satu pihak, juga dari aktor yang disebut buku kode.',
    ],
    voice: 'narasumber yang ditanya atau dibaca',
    notAsked: 'belum ada narasumber dengan peran dan pihak ini pada periode ini',
    noSide: (side) => `Tidak ada narasumber dari pihak “${side}”.`,
    noRole: (role) => `Tidak ada narasumber dengan peran “${role}”.`,
    noPeriod: (period) => `Tidak ada narasumber dari periode ${period}.`,
  },
};

/** A voice in one period. */
interface Contact {
  readonly voice: string;
  readonly role: string;
  readonly side: string;
  readonly period: string;
}

/** Who was asked, and who was not (METHOD 3.7 no. 1, S27). */
export function coverageTable(
  project: Project,
  locale: Locale,
): { readonly table: TableView; readonly gaps: readonly string[] } {
  const say = words[locale];
  const voices = voicesOf(project);
  const contacts = contactsOf(project, voices, locale);
  const roles = distinct([...(project.settings.roles ?? []), ...voices.map((voice) => voice.role ?? say.unknown)]);
  const sides = sidesOf(project, voices, say.unknown);
  const periods = periodsOf(project, contacts);
  const segments = groupBy(project.codings, (coding) => coding.voice);
  const cell = (role: string | undefined, side: string | undefined, period: string | undefined): Cell => {
    const there = new Set(
      contacts
        .filter((one) => fits(one.role, role) && fits(one.side, side) && fits(one.period, period))
        .map((one) => one.voice),
    );
    const ids = voices.map((voice) => voice.id).filter((id) => there.has(id));
    const inner = role !== undefined && side !== undefined;
    if (ids.length === 0 && inner) return { state: 'not-sought', voices: [], segments: [] };
    return {
      state: 'filled',
      number: ids.length,
      ...(ids.length === 0 ? { mark: 'warning' as const } : {}),
      voices: ids,
      segments: ids.flatMap((id) => (segments.get(id) ?? []).map((coding) => coding.id)),
    };
  };
  const across = sides.flatMap((side) => periods.map((period) => ({ side, period })));
  const row = (id: string, title: string, role: string | undefined): Row => ({
    id,
    title,
    cells: [...across.map(({ side, period }) => cell(role, side, period)), cell(role, undefined, undefined)],
  });
  const columns: Column[] = [
    ...across.map(({ side, period }) => ({
      id: `${side}:${period}`,
      title: `${side} ${period}`,
      holds: 'number' as const,
    })),
    { id: 'all', title: say.all, holds: 'number' },
  ];
  return {
    table: {
      view: 'table',
      name: 'coverage',
      title: say.title,
      columns,
      rows: [...roles.map((role) => row(role, role, role)), row('', say.all, undefined)],
      footer: { rules: say.rules, legend: [{ mark: 'not-sought', text: say.notAsked }], unseen: [], warnings: [] },
    },
    gaps: [
      ...sides.filter((side) => !contacts.some((one) => fits(one.side, side))).map(say.noSide),
      ...roles.filter((role) => !contacts.some((one) => fits(one.role, role))).map(say.noRole),
      ...periods.filter((period) => !contacts.some((one) => one.period === period)).map(say.noPeriod),
    ],
  };
}

function contactsOf(project: Project, voices: readonly Voice[], locale: Locale): readonly Contact[] {
  const say = words[locale];
  return voices.flatMap((voice) => {
    const sources = project.sources.filter((source) => speaksIn(voice.id, source));
    const periods = distinct(sources.map((source) => periodOf(project, source) ?? say.undated));
    return periods.map((period) => ({
      voice: voice.id,
      role: voice.role ?? say.unknown,
      side: voice.side ?? say.unknown,
      period,
    }));
  });
}

function speaksIn(voice: string, source: Source): boolean {
  return source.speakers ? Object.values(source.speakers).includes(voice) : source.id === voice;
}

/** The project's period in which a source was collected, else its year. */
function periodOf(project: Project, { observed_at }: Source): string | undefined {
  const year = /^\d{4}/.exec(observed_at ?? '')?.[0];
  if (year === undefined) return undefined;
  const periods = project.settings.periods ?? [];
  return periods.find(({ from, to }) => from <= Number(year) && Number(year) <= to)?.id ?? year;
}

/** The project's periods, also those nobody was met in, then any year outside them. */
function periodsOf(project: Project, contacts: readonly Contact[]): readonly string[] {
  const planned = (project.settings.periods ?? []).map((period) => period.id);
  const others = distinct(contacts.map((contact) => contact.period)).filter((period) => !planned.includes(period));
  return [...planned, ...others.sort()];
}

/** Words that name no side of their own. */
const nobody = new Set(['both', 'keduanya', 'other', 'lainnya']);

function sidesOf(project: Project, voices: readonly Voice[], unknown: string): readonly string[] {
  const heard = distinct(voices.map((voice) => voice.side ?? unknown));
  if (heard.filter((side) => !nobody.has(side.toLowerCase()) && side !== unknown).length > 1) return heard;
  const actors = project.codebooks.flatMap((codebook) => codebook.attributes?.actor ?? []);
  return distinct([...heard, ...actors.filter((actor) => !nobody.has(actor.toLowerCase()))]);
}

function fits(value: string, asked: string | undefined): boolean {
  return asked === undefined || value.toLowerCase() === asked.toLowerCase();
}

/** Without regard to capitals: the first spelling stays. */
function distinct(values: readonly string[]): string[] {
  return [...groupBy(values, (value) => value.toLowerCase()).values()].flatMap(([first]) =>
    first === undefined ? [] : [first],
  );
}
