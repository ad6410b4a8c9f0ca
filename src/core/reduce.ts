import { barredCodings, withdrawnVoices } from './barred.ts';
import { chosenCodes } from './chosen-codes.ts';
import { CodeTree } from './code-tree.ts';
import type { Barred, Coding, Withdrawn } from './coding.ts';
import { withholder } from './consent.ts';
import { type DiagnosticKind, found } from './diagnostic.ts';
import { leftOutKinds } from './left-out-kinds.ts';
import { done, failed, type Outcome } from './outcome.ts';
import type { Project } from './project.ts';
import type { Selection } from './selection.ts';
import type { Source } from './source.ts';
import type { Voice } from './voice.ts';

export const severalCoders: DiagnosticKind<{ coders: readonly string[] }> = {
  code: 'project/several-coders',
  severity: 'error',
  why: {
    en: 'Codings of two people added up would count every passage twice.',
    id: 'Pengodean dua orang yang dijumlahkan menghitung setiap petikan dua kali.',
  },
  words: {
    en: ({ coders }) => ({
      problem: `There are several coders: ${coders.join(', ')}.`,
      remedy: 'Say whose codings count: --coder ID, or coder: ID in simpul.yaml.',
    }),
    id: ({ coders }) => ({
      problem: `Ada beberapa pengode: ${coders.join(', ')}.`,
      remedy: 'Sebutkan pengodean siapa yang dihitung: --coder ID, atau coder: ID di simpul.yaml.',
    }),
  },
};

export const codersSummed: DiagnosticKind<{ coders: readonly string[] }> = {
  code: 'project/coders-summed',
  severity: 'warning',
  why: {
    en: 'Where two people coded the same passage it counts twice: the sum says how much was coded, not how much was said.',
    id: 'Petikan yang dikodekan dua orang terhitung dua kali: jumlahnya menunjukkan banyaknya pengodean, bukan banyaknya yang dikatakan.',
  },
  words: {
    en: ({ coders }) => ({
      problem: `The codings of ${coders.join(' and ')} are added up; a passage that several of them coded counts for each.`,
      remedy:
        'Choose one with --coder for figures of a report; how far coders agree is another question, which no sum answers.',
    }),
    id: ({ coders }) => ({
      problem: `Pengodean ${coders.join(' dan ')} dijumlahkan; petikan yang dikodekan beberapa pengode terhitung untuk masing-masing.`,
      remedy:
        'Untuk angka laporan, pilih satu dengan --coder; kesepakatan antarpengode adalah pertanyaan lain, yang tidak terjawab oleh jumlah.',
    }),
  },
};

/** What a selection keeps, before anything is barred or withheld: the researcher's own view of the data. */
export interface Chosen {
  readonly coders: readonly string[];
  readonly sources: readonly Source[];
  readonly voices: readonly Voice[];
  /** Whether what this voice says is looked at; a voice that is in no list is not hidden. */
  hears(voice: string): boolean;
  keeps(coding: Coding): boolean;
}

/** What a selection chooses in a project. Without `coder` the project's own coder counts, or the only one there is. */
export function choose(project: Project, selection: Selection): Outcome<Chosen> {
  const coders = codersAsked(project, selection);
  if (!coders.ok) return coders;
  const sources = project.sources.filter((source) => keepsSource(source, selection, project));
  const voices = project.voices.filter((voice) => keepsVoice(voice, selection, project) && speaksIn(voice, sources));
  const sourceIds = new Set(sources.map((source) => source.id));
  const voiceIds = new Set(voices.map((voice) => voice.id));
  const known = new Set(project.voices.map((voice) => voice.id));
  const asksVoices = [selection.voice, selection.role, selection.side, selection.where].some((one) => one?.length);
  const codes = chosenCodes(selection, new CodeTree(project.codebooks));
  const ids = selection.coding?.length ? new Set(selection.coding) : undefined;
  return done({
    coders: coders.value,
    sources,
    voices,
    hears: (voice) => voiceIds.has(voice) || !known.has(voice),
    // A coding of a voice that is in no list is not hidden by a selection of voices that was not made.
    keeps: (coding) =>
      sourceIds.has(coding.source) &&
      (voiceIds.has(coding.voice) || (!asksVoices && !known.has(coding.voice))) &&
      (codes === undefined || codes.has(coding.code)) &&
      (ids === undefined || ids.has(coding.id)) &&
      among(selection.valence, coding.valence) &&
      refersWithin(coding, selection.refers),
  });
}

/**
 * The same study, narrowed (DESIGN section 6). What the researcher or a voice that has withdrawn said is taken out, and
 * so are codings that cannot be counted and words that may not be quoted: here, before any display, renderer or exporter. Claims stay whole: a conclusion
 * is about the whole study.
 */
export function reduce(project: Project, selection: Selection): Outcome<Project> {
  const chosen = choose(project, selection);
  if (!chosen.ok) return chosen;
  const { coders, sources, keeps } = chosen.value;
  const asked = new Set(coders);
  const gone = withdrawnVoices(project);
  const bars = barredCodings(project);
  const withheld = withholder(project);
  const codings: Coding[] = [];
  let hidden = 0;
  const barred: Counts = { ...project.reduction?.barredCodings };
  const now: Counts = {};
  const withdrawn: Withdrawn[] = [];
  for (const coding of project.codings) {
    if (!asked.has(coding.coder)) continue;
    if (!keeps(coding)) {
      hidden++;
      continue;
    }
    const why = bars.get(coding);
    if (why === undefined) codings.push(withheld(coding));
    else if (why === 'withdrawn')
      withdrawn.push({ id: coding.id, source: coding.source, voice: coding.voice, code: coding.code });
    else {
      now[why] = (now[why] ?? 0) + 1;
      barred[why] = (barred[why] ?? 0) + 1;
    }
  }
  const sourceIds = new Set(sources.map((source) => source.id));
  // Of what an earlier reduction took out, a later one by valence or time can no longer tell; by place and code it can.
  const codes = chosenCodes(selection, new CodeTree(project.codebooks));
  const stays = (one: Withdrawn): boolean => sourceIds.has(one.source) && (codes?.has(one.code) ?? true);
  const voices = chosen.value.voices.filter((voice) => !gone.has(voice.id));
  const shown = new Set(chosen.value.voices.map((voice) => voice.id));
  const earlier = project.reduction;
  const narrowed: Project = {
    ...project,
    sources,
    voices,
    codings,
    readings: project.readings.filter((reading) => asked.has(reading.coder) && sourceIds.has(reading.source)),
    reduction: {
      selection: { ...earlier?.selection, ...selection, coder: coders },
      hiddenSources: merge(
        earlier?.hiddenSources,
        project.sources.filter((source) => !sourceIds.has(source.id)).map(({ id }) => id),
      ),
      hiddenVoices: merge(
        earlier?.hiddenVoices,
        project.voices.filter(({ id }) => !shown.has(id) && !gone.has(id)).map(({ id }) => id),
      ),
      hiddenCodings: (earlier?.hiddenCodings ?? 0) + hidden,
      barredCodings: barred,
      withdrawn: [...gone],
      withdrawnCodings: [...(earlier?.withdrawnCodings ?? []).filter(stays), ...withdrawn],
    },
  };
  return done(narrowed, [
    ...(coders.length > 1 && !selection.coding?.length ? [found(codersSummed, { file: '' }, { coders })] : []),
    ...leftOutKinds.flatMap(({ why, kind }) => {
      const count = now[why] ?? 0;
      return count > 0 ? [found(kind, { file: 'codings' }, { count })] : [];
    }),
  ]);
}

type Counts = { [why in Exclude<Barred, 'withdrawn'>]?: number };

function codersAsked({ settings, codings }: Project, { coder, coding }: Selection): Outcome<readonly string[]> {
  if (coder?.length) return done(coder);
  if (coding?.length) {
    const ids = new Set(coding);
    return done([...new Set(codings.filter(({ id }) => ids.has(id)).map((one) => one.coder))]);
  }
  if (settings.coder) return done([settings.coder]);
  const present = new Set<string>();
  for (const coding of codings) present.add(coding.coder);
  return present.size > 1
    ? failed([found(severalCoders, { file: 'simpul.yaml' }, { coders: [...present] })])
    : done([...present]);
}

function merge(a: readonly string[] | undefined, b: readonly string[]): readonly string[] {
  return [...new Set([...(a ?? []), ...b])];
}

function keepsSource(source: Source, selection: Selection, project: Project): boolean {
  return (
    among(selection.case, source.case) &&
    among(selection.source, source.id) &&
    among(selection.type, source.type) &&
    observedWithin(source.observed_at, selection.observed) &&
    fits(source, selection.where, project.sources, project.voices)
  );
}

function keepsVoice(voice: Voice, selection: Selection, project: Project): boolean {
  return (
    among(selection.voice, voice.id) &&
    among(selection.role, voice.role) &&
    among(selection.side, voice.side) &&
    fits(voice, selection.where, project.voices, project.sources)
  );
}

function speaksIn(voice: Voice, sources: readonly Source[]): boolean {
  return sources.some((source) =>
    source.speakers ? Object.values(source.speakers).includes(voice.id) : source.id === voice.id,
  );
}

function refersWithin({ refers_to: years }: Coding, wanted: Selection['refers']): boolean {
  if (!wanted?.length) return true;
  return (
    years !== undefined &&
    wanted.some(({ from, to }) => (from ?? -Infinity) <= years.to && years.from <= (to ?? Infinity))
  );
}

function among(wanted: readonly string[] | undefined, value: string | undefined): boolean {
  return !wanted?.length || (value !== undefined && wanted.includes(value));
}

function observedWithin(date: string | undefined, wanted: Selection['observed']): boolean {
  if (!wanted?.length) return true;
  return date !== undefined && wanted.some(({ from, to }) => (from ?? '') <= date && date <= `${to ?? '9999'}\uffff`);
}

interface Described {
  readonly attributes?: { readonly [name: string]: string | number | boolean };
}

/**
 * Whether a source or voice has the attributes asked for. An attribute belongs to whichever of the two nouns has it
 * anywhere; one that nobody has keeps nothing, so that a slip of the pen does not pass for everything.
 */
function fits(
  one: Described,
  where: Selection['where'],
  peers: readonly Described[],
  others: readonly Described[],
): boolean {
  const has = (list: readonly Described[], name: string): boolean =>
    list.some(({ attributes }) => attributes !== undefined && Object.hasOwn(attributes, name));
  const names = new Set((where ?? []).map(({ attribute }) => attribute));
  return [...names].every((name) => {
    if (!has(peers, name)) return has(others, name);
    const values = (where ?? []).filter(({ attribute }) => attribute === name).map(({ value }) => value);
    return values.includes(String(one.attributes?.[name]));
  });
}
