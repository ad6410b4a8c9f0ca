import { groupBy } from '../core/collect.ts';
import { conclude, newestOf } from '../core/conclude/conclude.ts';
import { formatNumber, inLocale, type Locale, type Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import type { Cell, Row, TableView } from '../core/view.ts';
import { voicesOf } from './voices.ts';

interface Words {
  readonly codings: string;
  readonly points: string;
  readonly share: string;
  readonly count: string;
  readonly group: string;
  readonly ruleCodings: string;
  readonly rulePoints: string;
  readonly reduced: string;
  dominates(voice: string, share: string, most: string): string;
  carries(claim: string, group: string, share: string, most: string): string;
}

const words: Localised<Words> = {
  en: {
    codings: 'Dominance: share of the codings',
    points: 'Dominance: share of the points of a claim',
    share: 'Share',
    count: 'Codings',
    group: 'Largest group (voices)',
    ruleCodings: 'Share of a voice = its codings ÷ all codings shown; above 0.30 it is flagged.',
    rulePoints:
      'Points by rule R1: voices of one independence group count once, so the share is that of a group, for and against together; above 0.50 it is flagged. The newest version of each claim.',
    reduced: 'The selection leaves codings out; the points of the claims are then those of the codings shown.',
    dominates: (voice, share, most) => `${voice} alone brings ${share} of the codings (more than ${most}).`,
    carries: (claim, group, share, most) =>
      `${claim} rests on ${group} for ${share} of its points (more than ${most}).`,
  },
  id: {
    codings: 'Dominasi: bagian dari pengodean',
    points: 'Dominasi: bagian dari poin proposisi',
    share: 'Bagian',
    count: 'Pengodean',
    group: 'Kelompok terbesar (narasumber)',
    ruleCodings: 'Bagian satu narasumber = pengodeannya ÷ semua pengodean yang tampak; di atas 0,30 diberi tanda.',
    rulePoints:
      'Poin menurut aturan R1: narasumber dalam satu kelompok independensi dihitung sekali, jadi bagiannya ialah bagian kelompok, yang mendukung dan menentang bersama-sama; di atas 0,50 diberi tanda. Versi terbaru tiap proposisi.',
    reduced: 'Pilihan ini menyaring sebagian pengodean; poin proposisi hanya dari pengodean yang tampak.',
    dominates: (voice, share, most) => `${voice} sendirian membawa ${share} dari pengodean (lebih dari ${most}).`,
    carries: (claim, group, share, most) =>
      `${claim} bertumpu pada ${group} untuk ${share} dari poinnya (lebih dari ${most}).`,
  },
};

/** METHOD 3.7 no. 1. In hundredths, so that 3 of 10 is not above 0.30. */
const mostOfCodings = 30;
const mostOfPoints = 50;

interface Dominance {
  readonly table: TableView;
  readonly warnings: readonly string[];
}

/** How much of the coded material each voice brings. */
export function codingDominance(project: Project, locale: Locale): Dominance {
  const say = words[locale];
  const byVoice = groupBy(project.codings, (coding) => coding.voice);
  const voices = voicesOf(project);
  const all = voices.reduce((sum, voice) => sum + (byVoice.get(voice.id)?.length ?? 0), 0);
  const warnings: string[] = [];
  const rows = voices.map((voice): Row => {
    const codings = byVoice.get(voice.id) ?? [];
    const above = codings.length * 100 > mostOfCodings * all;
    if (above)
      warnings.push(say.dominates(voice.id, shareText(codings.length, all, locale), hundredths(mostOfCodings, locale)));
    const behind = { voices: [voice.id], segments: codings.map((coding) => coding.id) };
    return {
      id: voice.id,
      title: voice.role ? `${voice.id} · ${voice.role}` : voice.id,
      cells: [
        { state: 'filled', count: codings.length, ...behind },
        shareCell(codings.length, all, above, behind, locale),
      ],
    };
  });
  return {
    table: {
      view: 'table',
      name: 'dominance-codings',
      title: say.codings,
      columns: [
        { id: 'codings', title: say.count, holds: 'count' },
        { id: 'share', title: say.share, holds: 'text' },
      ],
      rows,
      footer: { rules: [say.ruleCodings], legend: [], unseen: [], warnings: [] },
    },
    warnings,
  };
}

/** How much of each claim's weight its weightiest group brings. */
export function pointDominance(project: Project, locale: Locale): Dominance {
  const say = words[locale];
  const { hiddenCodings = 0 } = project.reduction ?? {};
  const warnings: string[] = hiddenCodings > 0 ? [say.reduced] : [];
  const rows = newestOf(conclude(project)).map(({ claim, version, shares, evidence, figures }): Row => {
    const points = [...shares].map(([group, share]) => ({
      group,
      points: (share.support ?? 0) + (share.contradict ?? 0),
    }));
    const largest = points.reduce((most, one) => (one.points > most.points ? one : most), { group: '', points: 0 });
    const all = figures.S + figures.C;
    const own = evidence.filter((one) => one.group === largest.group);
    const voices = [...new Set(own.map((one) => one.voice))];
    const behind = { voices, segments: own.flatMap((one) => (one.coding ? [one.coding.id] : [])) };
    const above = largest.points * 100 > mostOfPoints * all;
    const title = `${claim.id} v${version.version}`;
    const group = `${largest.group} (${voices.join(', ')})`;
    if (above)
      warnings.push(
        say.carries(title, group, shareText(largest.points, all, locale), hundredths(mostOfPoints, locale)),
      );
    const none: Cell = { state: 'not-applicable', voices: [], segments: [] };
    return {
      id: title,
      title: `${title} ${inLocale(version.text, locale)}`,
      cells:
        all === 0
          ? [none, none]
          : [{ state: 'filled', text: group, ...behind }, shareCell(largest.points, all, above, behind, locale)],
    };
  });
  return {
    table: {
      view: 'table',
      name: 'dominance-points',
      title: say.points,
      columns: [
        { id: 'group', title: say.group, holds: 'text' },
        { id: 'share', title: say.share, holds: 'text' },
      ],
      rows,
      footer: { rules: [say.rulePoints], legend: [], unseen: [], warnings: [] },
    },
    warnings,
  };
}

function shareCell(
  part: number,
  all: number,
  above: boolean,
  behind: Pick<Cell, 'voices' | 'segments'>,
  locale: Locale,
): Cell {
  if (all === 0) return { state: 'not-applicable', voices: [], segments: [] };
  return {
    state: 'filled',
    text: shareText(part, all, locale),
    ...(above ? { mark: 'warning' as const } : {}),
    ...behind,
  };
}

/** `29/149 = 0.195`: a share that shows what it was made of. */
function shareText(part: number, all: number, locale: Locale): string {
  return `${formatNumber(part, locale)}/${formatNumber(all, locale)} = ${formatNumber(part / all, locale, 3)}`;
}

function hundredths(value: number, locale: Locale): string {
  return formatNumber(value / 100, locale, 2);
}
