import { entry } from '../collect.ts';
import { inLocale, type Locale, type Localised } from '../locale.ts';
import { textCell } from '../tally.ts';
import type { Item, ListView, TableView } from '../view.ts';
import type { Conclusion } from './conclude.ts';
import { balanceText } from './condition-words.ts';
import { isReasoned } from './reasons.ts';
import { dispositionWords, originWords, stanceWords, statusWords } from './words.ts';

const words: Localised<{
  readonly history: string;
  readonly columns: readonly [string, string, string, string, string, string];
  readonly reasons: string;
  readonly noReasons: string;
  readonly unreasoned: string;
}> = {
  en: {
    history: 'Versions',
    columns: ['Text', 'Origin', 'For / against', 'Share in favour (B)', 'Raw status', 'Status by R1'],
    reasons: 'Reasons for decisions on the evidence',
    noReasons: 'No link was given another stance than the one proposed, and none was disposed of.',
    unreasoned: 'no reason given',
  },
  id: {
    history: 'Riwayat versi',
    columns: ['Isi', 'Asal', 'Mendukung / menentang', 'Bagian pendukung (B)', 'Status mentah', 'Status R1'],
    reasons: 'Alasan keputusan atas bukti',
    noReasons: 'Tidak ada tautan yang sikapnya diubah dari usulan, dan tidak ada yang diberi keputusan.',
    unreasoned: 'tanpa alasan',
  },
};

/**
 * Where the newest version comes from: the versions before it, and before those the versions of the claim that they
 * were split from. Oldest first; the last one is the version itself.
 */
export function lineageOf(latest: Conclusion, all: readonly Conclusion[]): readonly Conclusion[] {
  const known = new Set<Conclusion>();
  const back = (to: Conclusion): readonly Conclusion[] => {
    const own = all.filter(
      (one) => one.claim.id === to.claim.id && one.version.version <= to.version.version && !known.has(one),
    );
    for (const one of own) known.add(one);
    const origins = own.flatMap(({ version: { origin } }) =>
      origin.kind === 'split_from'
        ? all.filter((one) => one.claim.id === origin.claim && one.version.version === origin.version)
        : [],
    );
    return [...origins.filter((one) => !known.has(one)).flatMap(back), ...own];
  };
  return back(latest);
}

/** Each version with its status, so that one sees how the wording moved it. */
export function historyTable(lineage: readonly Conclusion[], claim: string, locale: Locale): TableView {
  const text = words[locale];
  const ids = ['text', 'origin', 'points', 'balance', 'raw', 'status'];
  return {
    view: 'table',
    name: `${claim}-history`,
    title: text.history,
    columns: text.columns.map((title, index) => ({ id: ids[index] ?? '', title, holds: 'text' })),
    rows: lineage.map((one) => ({
      id: nameOf(one),
      title: nameOf(one),
      cells: [
        inLocale(one.version.text, locale),
        originWords[locale](one.version.origin),
        `${one.figures.S} / ${one.figures.C}`,
        balanceText(one.figures, locale),
        statusWords[locale][one.raw.status],
        statusWords[locale][one.status],
      ].map(textCell),
    })),
  };
}

/** What the researcher decided in each version against or beyond the proposal, reason by reason (METHOD S32). */
export function reasonsList(lineage: readonly Conclusion[], claim: string, locale: Locale): ListView {
  const text = words[locale];
  const items = lineage.flatMap((one): Item[] => {
    const inner = reasonsIn(one, locale);
    return inner.length === 0 ? [] : [{ text: `${nameOf(one)}: ${statusWords[locale][one.status]}`, items: inner }];
  });
  return {
    view: 'list',
    name: `${claim}-reasons`,
    title: text.reasons,
    items: items.length > 0 ? items : [{ text: text.noReasons }],
  };
}

function reasonsIn({ evidence }: Conclusion, locale: Locale): readonly Item[] {
  const text = words[locale];
  const stances = stanceWords[locale];
  const kinds = new Map<string, { links: string[]; segments: string[] }>();
  for (const { link, stance, coding } of evidence) {
    const moved = link.suggested !== undefined && link.suggested !== stance;
    const disposed = link.disposition !== undefined && link.disposition !== 'unresolved';
    if (!moved && !disposed) continue;
    const way = moved && link.suggested ? `${stances[link.suggested]} → ${stances[stance]}` : stances[stance];
    const disposition =
      disposed && link.disposition && stance !== 'irrelevant' ? ` (${dispositionWords[locale][link.disposition]})` : '';
    const kind = entry(kinds, `${way}${disposition}: ${isReasoned(link) ? link.reason : text.unreasoned}`, () => ({
      links: [],
      segments: [],
    }));
    kind.links.push(link.id);
    if (coding) kind.segments.push(coding.id);
  }
  return [...kinds].map(([told, { links, segments }]) => ({ text: `${told} [${links.join(', ')}]`, segments }));
}

function nameOf({ claim, version }: Conclusion): string {
  return `${claim.id} v${version.version}`;
}
