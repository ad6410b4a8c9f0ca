import { groupBy } from '../core/collect.ts';
import { knownSides } from '../core/conclude/sides.ts';
import type { Locale, Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import type { Cell, Column, TableView } from '../core/view.ts';
import type { Voice } from '../core/voice.ts';

const words: Localised<{
  readonly roleSide: string;
  readonly period: string;
  readonly noSide: string;
  readonly noRole: string;
  readonly noDate: string;
  readonly cells: string;
  readonly dates: string;
  readonly empty: string;
  sides(names: string): string;
  roles(names: string): string;
}> = {
  en: {
    roleSide: 'Role by side',
    period: 'Role and side by period',
    noSide: 'no side given',
    noRole: 'no role given',
    noDate: 'no date',
    cells:
      'Cells name the voices. … means that nobody was heard there; whether somebody should have been is for the researcher to say.',
    dates: 'Periods are those in which something was said or written (observed_at), not those it is about.',
    empty: 'nobody heard',
    sides: (names) => `No voice from: ${names}.`,
    roles: (names) => `No voice in the role of: ${names}.`,
  },
  id: {
    roleSide: 'Peran menurut pihak',
    period: 'Peran dan pihak menurut kurun waktu',
    noSide: 'pihak tidak diisi',
    noRole: 'peran tidak diisi',
    noDate: 'tanpa tanggal',
    cells:
      'Sel menyebut narasumbernya. … berarti belum ada yang didengar di situ; perlu tidaknya didengar diputuskan peneliti.',
    dates: 'Kurun waktu ialah saat sesuatu diucapkan atau ditulis (observed_at), bukan waktu yang dibicarakan.',
    empty: 'belum ada yang didengar',
    sides: (names) => `Belum ada narasumber dari pihak: ${names}.`,
    roles: (names) => `Belum ada narasumber dengan peran: ${names}.`,
  },
};

/** Roles by sides. A side that is only spoken of has a column too, so that its silence shows (METHOD S27). */
export function coverage(project: Project, locale: Locale): TableView {
  const text = words[locale];
  const sideOf = (voice: Voice): string => voice.side ?? text.noSide;
  const given = [...new Set(project.voices.map(sideOf))];
  const heard = new Set(given.map((side) => side.toLowerCase()));
  const unheard = knownSides(project).filter((side) => !heard.has(side.toLowerCase()));
  const roles = rolesOf(project, locale);
  const byRole = groupBy(project.voices, (voice) => voice.role ?? text.noRole);
  const empty = roles.filter((role) => !byRole.has(role));
  return {
    view: 'table',
    name: 'role-side',
    title: text.roleSide,
    columns: [...given, ...unheard].map((side) => ({ id: side, title: side, holds: 'text' })),
    rows: roles.map((role) => ({
      id: role,
      title: role,
      cells: [...given, ...unheard].map((side) =>
        voiceCell((byRole.get(role) ?? []).filter((voice) => sideOf(voice) === side)),
      ),
    })),
    footer: {
      rules: [text.cells],
      legend: [{ mark: 'not-sought', text: text.empty }],
      unseen: [],
      warnings: [
        ...(unheard.length > 0 ? [text.sides(unheard.join(', '))] : []),
        ...(empty.length > 0 ? [text.roles(empty.join(', '))] : []),
      ],
    },
  };
}

/** Each role and side that was heard, by the periods of the project or, without any, the years of its sources. */
export function periodCoverage(project: Project, locale: Locale): TableView {
  const text = words[locale];
  const years = yearsOf(project);
  const periods = project.settings.periods ?? yearPeriods(years);
  const undated = project.voices.filter((voice) => (years.get(voice.id) ?? []).length === 0);
  const order = rolesOf(project, locale);
  const rows = [
    ...groupBy(project.voices, (voice) => `${voice.role ?? text.noRole} · ${voice.side ?? text.noSide}`),
  ].sort(([, a], [, b]) => rank(order, a, text.noRole) - rank(order, b, text.noRole));
  const columns: Column[] = periods.map(({ id }) => ({ id, title: id, holds: 'text' }));
  return {
    view: 'table',
    name: 'role-side-period',
    title: text.period,
    columns: undated.length > 0 ? [...columns, { id: 'undated', title: text.noDate, holds: 'text' }] : columns,
    rows: rows.map(([title, voices]) => ({
      id: title,
      title,
      cells: [
        ...periods.map(({ from, to }) =>
          voiceCell(voices.filter((voice) => years.get(voice.id)?.some((year) => from <= year && year <= to))),
        ),
        ...(undated.length > 0 ? [voiceCell(voices.filter((voice) => undated.includes(voice)))] : []),
      ],
    })),
    footer: {
      rules: [text.dates],
      legend: [{ mark: 'not-sought', text: text.empty }],
      unseen: [],
      warnings: [],
    },
  };
}

function rank(order: readonly string[], voices: readonly Voice[], noRole: string): number {
  return order.indexOf(voices[0]?.role ?? noRole);
}

/** Roles in the project's order, then those that only the voices name. */
function rolesOf(project: Project, locale: Locale): readonly string[] {
  const given = project.voices.map((voice) => voice.role ?? words[locale].noRole);
  return [...new Set([...(project.settings.roles ?? []), ...given])];
}

/** Voice id → the years of its sources. */
function yearsOf(project: Project): ReadonlyMap<string, readonly number[]> {
  const years = new Map<string, number[]>();
  for (const source of project.sources) {
    const year = Number(source.observed_at?.slice(0, 4));
    if (!Number.isInteger(year)) continue;
    const voices = source.speakers ? new Set(Object.values(source.speakers)) : [source.id];
    for (const voice of voices) years.set(voice, [...(years.get(voice) ?? []), year]);
  }
  return years;
}

function yearPeriods(years: ReadonlyMap<string, readonly number[]>) {
  const all = [...new Set([...years.values()].flat())].sort((a, b) => a - b);
  return all.map((year) => ({ id: String(year), from: year, to: year }));
}

function voiceCell(voices: readonly Voice[]): Cell {
  const ids = voices.map((voice) => voice.id);
  if (ids.length === 0) return { state: 'not-sought', voices: [], segments: [] };
  return { state: 'filled', text: ids.join(', '), voices: ids, segments: [] };
}
