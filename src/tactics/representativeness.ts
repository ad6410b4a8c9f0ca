import { groupBy } from '../core/collect.ts';
import { conclude } from '../core/conclude/conclude.ts';
import { footerOf, headerOf } from '../core/header.ts';
import { formatNumber, type Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import type { Cell } from '../core/view.ts';
import type { Tactic } from './tactic.ts';

/** Shares above which one voice is said to dominate (METHOD 3.7 no. 1); 0–1. */
const MOST_CODINGS = 0.3;
const MOST_POINTS = 0.5;

const words: Localised<{
  readonly noSide: string;
  readonly noRole: string;
  readonly rule: string;
  share(voice: string, count: number, of: number, share: string): string;
  dominates(share: string): string;
  missing(side: string): string;
  points(claim: string, group: string, share: string): string;
}> = {
  en: {
    noSide: 'no side given',
    noRole: 'no role given',
    rule: 'Cells name the voices of a role and side; an empty cell means nobody was heard there. A voice dominates above 0.30 of the codings, a group above 0.50 of the points for a claim.',
    share: (voice, count, of, share) => `Largest share of the codings: ${voice}, ${count} of ${of} = ${share}.`,
    dominates: (share) => `One voice dominates the codings (${share}).`,
    missing: (side) => `Only one side was heard: ${side}. No voice speaks for the other.`,
    points: (claim, group, share) => `${claim}: ${group} carries ${share} of the points in favour.`,
  },
  id: {
    noSide: 'pihak belum diisi',
    noRole: 'peran belum diisi',
    rule: 'Sel menyebut narasumber menurut peran dan pihak; sel kosong berarti tidak ada yang didengar di situ. Satu narasumber mendominasi bila melebihi 0,30 pengodean, satu kelompok bila melebihi 0,50 poin pendukung proposisi.',
    share: (voice, count, of, share) => `Bagian pengodean terbesar: ${voice}, ${count} dari ${of} = ${share}.`,
    dominates: (share) => `Satu narasumber mendominasi pengodean (${share}).`,
    missing: (side) => `Hanya satu pihak yang didengar: ${side}. Tidak ada narasumber dari pihak lain.`,
    points: (claim, group, share) => `${claim}: ${group} menyumbang ${share} dari poin pendukung.`,
  },
};

/** Checking for representativeness (METHOD 3.7 no. 1): who is missing, and who dominates. */
export const representativeness: Tactic = {
  name: 'representativeness',
  title: { en: 'Representativeness', id: 'Keterwakilan' },
  about: {
    en: 'roles by sides: who was heard, who is missing, and who dominates',
    id: 'peran menurut pihak: siapa yang didengar, siapa yang belum, dan siapa yang mendominasi',
  },
  needs: ['voices', 'codings'],
  options: [],
  build(project, _options, locale) {
    const { noSide, noRole, rule } = words[locale];
    const byRole = groupBy(project.voices, (voice) => voice.role ?? noRole);
    const ordered = (project.settings.roles ?? []).filter((role) => byRole.has(role));
    const roles = [...ordered, ...[...byRole.keys()].filter((role) => !ordered.includes(role))];
    const sides = [...new Set(project.voices.map((voice) => voice.side ?? noSide))];
    const { said, warnings } = dominance(project, locale);
    return {
      view: 'table',
      name: this.name,
      title: this.title[locale],
      columns: sides.map((side) => ({ id: side, title: side, holds: 'text' })),
      rows: roles.map((role) => ({
        id: role,
        title: role,
        cells: sides.map((side): Cell => {
          const voices = (byRole.get(role) ?? [])
            .filter((voice) => (voice.side ?? noSide) === side)
            .map((voice) => voice.id);
          return voices.length === 0
            ? { state: 'not-sought', voices: [], segments: [] }
            : { state: 'filled', text: voices.join(', '), voices, segments: [] };
        }),
      })),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, { rules: [rule, ...said], legend: [], warnings }),
    };
  },
};

function dominance(
  project: Project,
  locale: 'en' | 'id',
): { readonly said: readonly string[]; readonly warnings: readonly string[] } {
  const texts = words[locale];
  const counts = [...groupBy(project.codings, (coding) => coding.voice)].map(([voice, codings]) => ({
    voice,
    count: codings.length,
  }));
  const largest = counts.sort((a, b) => b.count - a.count || (a.voice < b.voice ? -1 : 1))[0];
  if (!largest) return { said: [], warnings: [] };
  const share = largest.count / project.codings.length;
  const number = (value: number): string => formatNumber(value, locale, 3);
  const sides = new Set(project.voices.flatMap((voice) => (voice.side === undefined ? [] : [voice.side])));
  const heavy = conclude(project).flatMap(({ claim, version, figures }) =>
    [...figures.groupsSupport]
      .filter(([, points]) => points / figures.S > MOST_POINTS)
      .map(([group, points]) => texts.points(`${claim.id} v${version.version}`, group, number(points / figures.S))),
  );
  return {
    said: [texts.share(largest.voice, largest.count, project.codings.length, number(share))],
    warnings: [
      ...(share > MOST_CODINGS ? [texts.dominates(number(share))] : []),
      ...(sides.size === 1 ? [texts.missing([...sides][0] ?? '')] : []),
      ...heavy,
    ],
  };
}
