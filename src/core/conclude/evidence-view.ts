import type { Stance } from '../claim.ts';
import { CodeTree } from '../code-tree.ts';
import type { Coding } from '../coding.ts';
import { entry } from '../collect.ts';
import type { Locale, Localised } from '../locale.ts';
import type { Project } from '../project.ts';
import { quoteOf } from '../reference.ts';
import { readVoices } from '../tally.ts';
import type { Item, ListView, Quote } from '../view.ts';
import type { Conclusion } from './conclude.ts';
import { type Evidence, subjectsOf } from './evidence.ts';
import { countedOf } from './gates.ts';
import { isReasoned } from './reasons.ts';
import { bandWords, directnessWords, dispositionWords, stanceWords } from './words.ts';

const words: Localised<{
  readonly titles: { readonly favour: string; readonly against: string; readonly silence: string };
  readonly none: { readonly favour: string; readonly against: string; readonly silence: string };
  points(count: number): string;
  readonly unrated: string;
  proposed(stance: string): string;
  readonly open: string;
  readonly unreasoned: string;
  readonly outside: string;
  readonly silent: string;
  readonly notSought: string;
  unlinked(count: number): string;
  /** Links that wait for the researcher. */
  unconfirmed(count: number): string;
  readonly noLink: string;
  readonly withdrawn: string;
}> = {
  en: {
    titles: {
      favour: 'Evidence in favour',
      against: 'Evidence against and qualifying',
      silence: 'Voices neither for nor against',
    },
    none: {
      favour: 'No confirmed link supports this claim.',
      against: 'No confirmed link contradicts or qualifies this claim.',
      silence: 'There is no such voice.',
    },
    points: (count) => `${count} ${count === 1 ? 'point' : 'points'}`,
    unrated: 'not yet rated',
    proposed: (stance) => `proposed as: ${stance}`,
    open: 'no decision yet',
    unreasoned: 'no reason given, so it stays unresolved',
    outside: 'all its links are out of scope',
    silent: 'looked for, nothing found',
    notSought: 'not yet looked for: its sources have not been read to the end',
    unlinked: (count) => `${count} ${count === 1 ? 'coding' : 'codings'} on the subject, none linked to this claim`,
    unconfirmed: (count) => `${count} ${count === 1 ? 'link' : 'links'} not confirmed yet, so not counted`,
    noLink: 'no link; a claim without an element cannot be looked for by code',
    withdrawn: 'has withdrawn its consent; its links do not count',
  },
  id: {
    titles: {
      favour: 'Bukti yang mendukung',
      against: 'Bukti yang menentang dan membatasi',
      silence: 'Narasumber yang tidak mendukung, menentang, atau membatasi',
    },
    none: {
      favour: 'Belum ada tautan terkonfirmasi yang mendukung proposisi ini.',
      against: 'Belum ada tautan terkonfirmasi yang menentang atau membatasi proposisi ini.',
      silence: 'Tidak ada narasumber seperti itu.',
    },
    points: (count) => `${count} poin`,
    unrated: 'belum dinilai',
    proposed: (stance) => `semula diusulkan: ${stance}`,
    open: 'belum diputuskan',
    unreasoned: 'tanpa alasan, jadi tetap belum diselesaikan',
    outside: 'semua tautannya di luar cakupan',
    silent: 'sudah dicari, tidak ditemukan',
    notSought: 'belum dicari: sumbernya belum dibaca sampai akhir',
    unlinked: (count) => `${count} pengodean tentang pokok ini, belum ada yang ditautkan ke proposisi`,
    unconfirmed: (count) => `${count} tautan belum dikonfirmasi, jadi belum dihitung`,
    noLink: 'tanpa tautan; proposisi tanpa elemen tidak dapat dicari menurut kode',
    withdrawn: 'menarik persetujuannya; tautannya tidak dihitung',
  },
};

/** Links that support the claim, voice by voice in the order of collection. */
export function favourList(conclusion: Conclusion, project: Project, locale: Locale): ListView {
  return list(conclusion, 'favour', byVoice(conclusion, project, ['supports'], locale), locale);
}

/** Links that contradict, qualify or were set aside, with what the researcher decided on each and why. */
export function againstList(conclusion: Conclusion, project: Project, locale: Locale): ListView {
  const items = (['contradicts', 'qualifies', 'irrelevant'] as const).flatMap((stance): Item[] => {
    const inner = byVoice(conclusion, project, [stance], locale);
    const title = stanceWords[locale][stance];
    return inner.length === 0 ? [] : [{ text: title.charAt(0).toUpperCase() + title.slice(1), items: inner }];
  });
  return list(conclusion, 'against', items, locale);
}

/** Voices that say nothing for or against: information for the researcher, never evidence for the rule (METHOD 4.6). */
export function silenceList(conclusion: Conclusion, project: Project, locale: Locale): ListView {
  const text = words[locale];
  const heard = new Map<string, boolean>();
  for (const one of conclusion.evidence) {
    heard.set(one.voice, (heard.get(one.voice) ?? false) || one.stance !== 'irrelevant');
  }
  const subjects = subjectsOf(conclusion.version);
  const counted = countedOf(project);
  const read = readVoices(counted);
  const onSubject = codingsOn(subjects, counted);
  const linked = new Set((conclusion.version.links ?? []).map(({ coding }) => coding));
  const items = project.voices.flatMap((voice): Item[] => {
    if (heard.get(voice.id)) return [];
    const name = voice.role ? `${voice.id}, ${voice.role}` : voice.id;
    const codings = onSubject.get(voice.id) ?? [];
    if (voice.consent?.withdrawn) return [{ text: `${voice.id}: ${text.withdrawn}`, mark: 'withheld' }];
    if (heard.has(voice.id)) return [{ text: `${name}: ${text.outside}` }];
    if (subjects.length === 0) return [{ text: `${name}: ${text.noLink}` }];
    if (codings.length > 0) {
      const segments = codings.map((coding) => coding.id);
      const waiting = codings.filter((coding) => linked.has(coding.id)).length;
      const says = waiting > 0 ? text.unconfirmed(waiting) : text.unlinked(codings.length);
      return [{ text: `${name}: ${says}`, mark: 'warning', segments }];
    }
    return read.has(voice.id)
      ? [{ text: `${name}: ${text.silent}`, mark: 'silent' }]
      : [{ text: `${name}: ${text.notSought}`, mark: 'not-sought' }];
  });
  return list(conclusion, 'silence', items, locale);
}

function codingsOn(subjects: readonly string[], project: Project): ReadonlyMap<string, readonly Coding[]> {
  const tree = new CodeTree(project.codebooks);
  const found = new Map<string, Coding[]>();
  for (const coding of project.codings) {
    if (!subjects.some((subject) => tree.isWithin(coding.code, subject))) continue;
    entry(found, coding.voice, () => []).push(coding);
  }
  return found;
}

function list(
  { claim }: Conclusion,
  which: 'favour' | 'against' | 'silence',
  items: readonly Item[],
  locale: Locale,
): ListView {
  const { titles, none } = words[locale];
  return {
    view: 'list',
    name: `${claim.id}-${which}`,
    title: titles[which],
    items: items.length > 0 ? items : [{ text: none[which] }],
  };
}

/** One item a voice, and within it one a link, in the order of the text. */
function byVoice(
  { evidence, passages }: Conclusion,
  project: Project,
  stances: readonly Stance[],
  locale: Locale,
): readonly Item[] {
  const rank = new Map(project.voices.map((voice, index) => [voice.id, index]));
  const links = evidence
    .flatMap((one, index) => {
      const passage = passages[index];
      return passage && stances.includes(one.stance) ? [{ one, passage }] : [];
    })
    .sort(
      (a, b) =>
        (rank.get(a.one.voice) ?? rank.size) - (rank.get(b.one.voice) ?? rank.size) ||
        (a.one.source < b.one.source ? -1 : a.one.source > b.one.source ? 1 : 0) ||
        a.passage.start - b.passage.start,
    );
  const voices = new Map<string, { head: string; items: Item[] }>();
  for (const { one, passage } of links) {
    entry(voices, one.voice, () => ({ head: voiceLine(one, locale), items: [] as Item[] })).items.push({
      text: linkLine(one, locale),
      ...(one.unresolved ? { mark: 'warning' } : {}),
      quotes: [quoteOfPassage(one, passage, project, locale)],
    });
  }
  return [...voices.values()].map(({ head, items }) => ({ text: head, items }));
}

function voiceLine(one: Evidence, locale: Locale): string {
  const band = bandWords[locale][one.band];
  return [
    one.role === '' ? one.voice : `${one.voice}, ${one.role}`,
    ...(one.group === one.voice ? [] : [one.group]),
    one.rated ? band : `${band} (${words[locale].unrated})`,
  ].join(' · ');
}

/** `C1av3-L08 · direct, 3 points · outweighed: one visit only`. */
function linkLine({ link, stance, points, unresolved }: Evidence, locale: Locale): string {
  const text = words[locale];
  const weighs = stance === 'supports' || stance === 'contradicts';
  const decided = link.disposition && link.disposition !== 'unresolved' && stance !== 'irrelevant';
  const moved = link.suggested !== undefined && link.suggested !== stance;
  const decision =
    decided && link.disposition ? dispositionWords[locale][link.disposition] : unresolved && !moved ? text.open : '';
  const reason = isReasoned(link) ? (link.reason ?? '') : unresolved && (decided || moved) ? text.unreasoned : '';
  return [
    link.id,
    directnessWords[locale][link.directness] + (weighs ? `, ${text.points(points)}` : ''),
    ...(moved && link.suggested ? [text.proposed(stanceWords[locale][link.suggested])] : []),
    [decision, reason].filter((part) => part !== '').join(': '),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function quoteOfPassage(one: Evidence, passage: Coding, project: Project, locale: Locale): Quote {
  const quote = quoteOf(project, passage, locale);
  if (one.coding) return quote;
  // A bare passage has no coding and no code to show.
  const { coding: _coding, code: _code, ...bare } = quote;
  return bare;
}
