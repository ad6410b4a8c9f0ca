import { CodeTree } from './code-tree.ts';
import type { Coding } from './coding.ts';
import { withhold } from './consent.ts';
import { type DiagnosticKind, found } from './diagnostic.ts';
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

/**
 * The same study, narrowed (DESIGN section 6). Words that may not be quoted are taken out here, before any display,
 * renderer or exporter. Claims stay whole: a conclusion is about the whole study.
 */
export function reduce(project: Project, selection: Selection): Outcome<Project> {
  const present = [...new Set(project.codings.map((coding) => coding.coder))];
  const asked = selection.coder?.length ? selection.coder : project.settings.coder ? [project.settings.coder] : present;
  if (!selection.coder?.length && !project.settings.coder && present.length > 1) {
    return failed([found(severalCoders, { file: 'simpul.yaml' }, { coders: present })]);
  }
  const sources = project.sources.filter((source) => keepsSource(source, selection, project));
  const sourceIds = new Set(sources.map((source) => source.id));
  const voices = project.voices.filter((voice) => keepsVoice(voice, selection, project) && speaksIn(voice, sources));
  const voiceIds = new Set(voices.map((voice) => voice.id));
  const byCoder = project.codings.filter((coding) => asked.includes(coding.coder));
  const tree = new CodeTree(project.codebooks);
  const codings = byCoder.filter(
    (coding) =>
      sourceIds.has(coding.source) &&
      (voiceIds.has(coding.voice) || isUnknown(project, coding, selection)) &&
      keepsCoding(coding, selection, tree),
  );
  const earlier = project.reduction;
  return done({
    ...project,
    sources,
    voices,
    codings: withhold(project, codings),
    readings: project.readings.filter((reading) => asked.includes(reading.coder) && sourceIds.has(reading.source)),
    reduction: {
      selection: { ...selection, coder: asked },
      hiddenSources: merge(
        earlier?.hiddenSources,
        project.sources.filter((source) => !sourceIds.has(source.id)).map(({ id }) => id),
      ),
      hiddenVoices: merge(
        earlier?.hiddenVoices,
        project.voices.filter((voice) => !voiceIds.has(voice.id)).map(({ id }) => id),
      ),
      hiddenCodings: (earlier?.hiddenCodings ?? 0) + byCoder.length - codings.length,
    },
  });
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

/** A coding of a voice that is in no list is not hidden by a selection of voices that was not made. */
function isUnknown(project: Project, coding: Coding, selection: Selection): boolean {
  const asked = selection.voice?.length || selection.role?.length || selection.side?.length || selection.where?.length;
  return !asked && !project.voices.some((voice) => voice.id === coding.voice);
}

function keepsCoding(coding: Coding, selection: Selection, tree: CodeTree): boolean {
  const { code, valence, refers } = selection;
  if (code?.length && !code.some((one) => one === coding.code || tree.isWithin(coding.code, one))) return false;
  if (!among(valence, coding.valence)) return false;
  if (!refers?.length) return true;
  const years = coding.refers_to;
  return (
    years !== undefined &&
    refers.some(({ from, to }) => (from ?? -Infinity) <= years.to && years.from <= (to ?? Infinity))
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
    list.some(({ attributes }) => attributes?.[name] !== undefined);
  const names = new Set((where ?? []).map(({ attribute }) => attribute));
  return [...names].every((name) => {
    if (!has(peers, name)) return has(others, name);
    const values = (where ?? []).filter(({ attribute }) => attribute === name).map(({ value }) => value);
    return values.includes(String(one.attributes?.[name]));
  });
}
