import { groupBy } from '../core/collect.ts';
import { type Conclusion, conclude, newestOf } from '../core/conclude/conclude.ts';
import { formatNumber, inLocale, type Locale, type Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import type { Cell, TableView } from '../core/view.ts';

/** Shares above which one voice dominates (METHOD 3.7 no. 1); 0–1. */
export const MOST_CODINGS = 0.3;
export const MOST_POINTS = 0.5;

const words: Localised<{
  readonly codings: string;
  readonly points: string;
  readonly columns: readonly [string, string];
  readonly claimColumns: readonly [string, string, string, string];
  codingRule(most: string): string;
  pointRule(most: string): string;
  dominates(voice: string, count: number, of: number, share: string): string;
  carries(claim: string, group: string, share: string, side: 'support' | 'contradict'): string;
  leftOut(count: number): string;
  readonly none: string;
  readonly noClaims: string;
}> = {
  en: {
    codings: 'Share of the codings',
    points: 'Share of the points for a claim',
    columns: ['Codings', 'Share'],
    claimColumns: ['Largest in favour', 'Share', 'Largest against', 'Share'],
    codingRule: (most) => `A voice dominates above ${most} of the codings.`,
    pointRule: (most) =>
      `Points by rule R1 over the whole study, of the newest version of each claim. Voices of one independence group count together; a group dominates above ${most} of the points on its side.`,
    dominates: (voice, count, of, share) => `${voice} dominates the codings: ${count} of ${of} = ${share}.`,
    carries: (claim, group, share, side) =>
      `${claim}: ${group} carries ${share} of the points ${side === 'support' ? 'in favour' : 'against'}.`,
    leftOut: (count) => `Links that do not count: ${count}.`,
    none: 'There is no coding to share out.',
    noClaims: 'There is no claim yet.',
  },
  id: {
    codings: 'Bagian dari pengodean',
    points: 'Bagian dari poin proposisi',
    columns: ['Pengodean', 'Bagian'],
    claimColumns: ['Terbesar yang mendukung', 'Bagian', 'Terbesar yang menentang', 'Bagian'],
    codingRule: (most) => `Satu narasumber mendominasi bila bagiannya lebih dari ${most} pengodean.`,
    pointRule: (most) =>
      `Poin menurut aturan R1 atas seluruh penelitian, dari versi terbaru tiap proposisi. Narasumber dari satu kelompok independen dihitung bersama; satu kelompok mendominasi bila bagiannya lebih dari ${most} poin di sisinya.`,
    dominates: (voice, count, of, share) => `${voice} mendominasi pengodean: ${count} dari ${of} = ${share}.`,
    carries: (claim, group, share, side) =>
      `${claim}: ${group} menanggung ${share} dari poin yang ${side === 'support' ? 'mendukung' : 'menentang'}.`,
    leftOut: (count) => `Tautan yang tidak dihitung: ${count}.`,
    none: 'Tidak ada pengodean untuk dibagi.',
    noClaims: 'Belum ada proposisi.',
  },
};

/** How much of the codings each voice has given. */
export function codingShares(project: Project, most: number, locale: Locale): TableView {
  const text = words[locale];
  const all = project.codings.length;
  const byVoice = groupBy(project.codings, (coding) => coding.voice);
  const ids = [...new Set([...project.voices.map((voice) => voice.id), ...byVoice.keys()])];
  const shares = ids.map((id) => ({ id, codings: byVoice.get(id) ?? [] }));
  const heavy = shares.filter(({ codings }) => codings.length > most * all);
  const role = new Map(project.voices.map((voice) => [voice.id, voice.role]));
  return {
    view: 'table',
    name: 'coding-shares',
    title: text.codings,
    columns: [
      { id: 'codings', title: text.columns[0], holds: 'count', selection: {} },
      { id: 'share', title: text.columns[1], holds: 'number', selection: {} },
    ],
    rows: shares
      .filter(({ codings }) => codings.length > 0)
      .map(({ id, codings }) => {
        const segments = codings.map((coding) => coding.id);
        return {
          id,
          title: role.get(id) ? `${id} · ${role.get(id)}` : id,
          selection: { voice: [id] },
          cells: [
            { state: 'filled', count: codings.length, voices: [id], segments },
            shareCell(codings.length, all, most, [id], segments),
          ],
        };
      }),
    footer: {
      rules: [text.codingRule(formatNumber(most, locale, 2))],
      legend: [],
      unseen: [],
      warnings: [
        ...(all === 0 ? [text.none] : []),
        ...heavy.map(({ id, codings }) =>
          text.dominates(id, codings.length, all, formatNumber(codings.length / all, locale, 3)),
        ),
      ],
    },
  };
}

/**
 * For each claim, the independence group that carries most of its points, on either side. A conclusion is about the whole
 * study: give the project as it was read.
 */
export function pointShares(project: Project, most: number, locale: Locale): TableView {
  const text = words[locale];
  const newest = newestOf(conclude(project));
  const leftOut = newest.reduce((sum, one) => sum + one.leftOut.length, 0);
  const warnings: string[] = [];
  const rows = newest.map((one) => {
    const title = `${one.claim.id} v${one.version.version}`;
    const cells = (['support', 'contradict'] as const).flatMap((side): Cell[] => {
      const all = side === 'support' ? one.figures.S : one.figures.C;
      const largest = largestIn(one, side);
      if (!largest || all === 0) return [notApplicable, notApplicable];
      if (largest.points > most * all) {
        warnings.push(text.carries(title, largest.name, formatNumber(largest.points / all, locale, 3), side));
      }
      return [
        {
          state: 'filled',
          text: `${largest.name}: ${largest.points}/${all}`,
          voices: largest.voices,
          segments: largest.segments,
        },
        shareCell(largest.points, all, most, largest.voices, largest.segments),
      ];
    });
    return { id: one.claim.id, title: `${title} ${inLocale(one.version.text, locale)}`, cells };
  });
  const ids = ['favour', 'favour-share', 'against', 'against-share'];
  return {
    view: 'table',
    name: 'point-shares',
    title: text.points,
    columns: text.claimColumns.map((title, index) => ({
      id: ids[index] ?? '',
      title,
      holds: index % 2 === 0 ? 'text' : 'number',
    })),
    rows,
    footer: {
      rules: [text.pointRule(formatNumber(most, locale, 2))],
      legend: [],
      unseen: leftOut > 0 ? [text.leftOut(leftOut)] : [],
      warnings: newest.length === 0 ? [text.noClaims] : warnings,
    },
  };
}

const notApplicable: Cell = { state: 'not-applicable', voices: [], segments: [] };

/** A share to three decimals, marked where it is above `most`. */
function shareCell(
  part: number,
  all: number,
  most: number,
  voices: readonly string[],
  segments: readonly string[],
): Cell {
  const number = Math.round((part * 1000) / all) / 1000;
  return {
    state: 'filled',
    number,
    decimals: 3,
    ...(part > most * all ? { mark: 'warning' as const } : {}),
    voices,
    segments,
  };
}

function largestIn({ shares, evidence }: Conclusion, side: 'support' | 'contradict') {
  const stance = side === 'support' ? 'supports' : 'contradicts';
  const [group, share] = [...shares].reduce<readonly [string, number]>(
    (best, [name, one]) => ((one[side] ?? 0) > best[1] ? [name, one[side] ?? 0] : best),
    ['', 0],
  );
  if (share === 0) return undefined;
  const own = evidence.filter((one) => one.group === group && one.stance === stance);
  const voices = [...new Set(own.map((one) => one.voice))];
  return {
    name: voices.length === 1 && voices[0] === group ? group : `${group} (${voices.join(', ')})`,
    points: share,
    voices,
    segments: own.flatMap(({ coding }) => (coding ? [coding.id] : [])),
  };
}
