import { type Diagnostic, found } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { SourceMeta } from '../core/source.ts';
import type { Text } from '../core/text.ts';
import { type LabelSummary, labelsOf, summaries, unmappedLabels } from '../core/transcript.ts';
import { labelTwins } from '../core/transcript-faults.ts';
import { RESEARCHER } from '../core/voice.ts';
import { absentSpeaker, labelVariants, unknownSpeaker } from './import-kinds.ts';
import { badName } from './kinds.ts';
import { isVoiceId } from './names.ts';

export type Speakers = NonNullable<SourceMeta['speakers']>;

/** Instead of a voice id: a voice of its own, the next that is free. */
export const NEW_VOICE = 'new';

/** A label with whom it stands for, as told or as it may be. */
export interface LabelCast extends LabelSummary {
  /** A voice id or `researcher`; undefined where not even a guess is to be had. */
  readonly voice?: string;
  /** Whether that was told by a person or by the file itself, rather than guessed from the label. */
  readonly told: boolean;
}

/** Who speaks under each label, and how much. */
export interface Cast {
  readonly speakers: Speakers;
  readonly labels: readonly LabelCast[];
}

/** The next free voice, besides those that are in `also`. */
export type NextVoice = (also: readonly string[]) => string;

/** Every label of a text, with whom it stands for or may stand for; the id in `Narasumber A (N4)` is a guess too. */
export function labelCasts(
  text: Text,
  certain: readonly string[],
  given: Speakers,
  nextVoice: NextVoice,
): readonly LabelCast[] {
  const used: string[] = Object.values(given).filter((voice) => voice !== NEW_VOICE);
  const fresh = (): string => {
    const voice = nextVoice(used);
    used.push(voice);
    return voice;
  };
  return labelsIn(text, [...certain, ...Object.keys(given)]).map((label) => {
    const told = Object.hasOwn(given, label.label) ? given[label.label] : undefined;
    if (told !== undefined) return { ...label, voice: told === NEW_VOICE ? fresh() : told, told: true };
    if (label.guess === 'researcher') return { ...label, voice: RESEARCHER, told: false };
    if (label.guess === undefined) return { ...label, told: false };
    return { ...label, voice: idIn(label.label) ?? fresh(), told: false };
  });
}

/**
 * Gives every label of a transcript its voice. What was said counts; besides, a whole word that means the interviewer
 * is the researcher, and the only word that means an informant is the next voice. Single letters and anything else must
 * be told: `P` may be Pewawancara or Partisipan (METHOD 6 "Transcripts").
 */
export function castOf(
  file: string,
  text: Text,
  certain: readonly string[],
  given: Speakers,
  nextVoice: NextVoice,
): Outcome<Cast> {
  const all = labelCasts(text, certain, given, nextVoice);
  const faults = speakerFaults(file, given, all);
  const twins = variants(file, text, all);
  const open = all.filter(({ told }) => !told);
  const asks = open.filter(({ guess, label }) => guess === 'informant' && isWord(label));
  const plain = open.filter(
    ({ guess, label }) => isWord(label) && (guess === 'researcher' || (guess === 'informant' && asks.length === 1)),
  );
  const unknown = open.filter((one) => !plain.includes(one));
  if (unknown.length > 0) {
    const labels = unknown.map(({ label, turns, words, guess }) => ({
      label,
      turns,
      words,
      guess: guess === 'researcher' ? RESEARCHER : (idIn(label) ?? NEW_VOICE),
    }));
    faults.push(found(unknownSpeaker, { file }, { labels }));
  }
  if (faults.length > 0) return failed([...faults, ...twins]);
  const speakers = Object.fromEntries(all.map(({ label, voice = '' }) => [label, voice])) as Speakers;
  const said = summaries(text, speakers);
  const told = new Set(all.filter((one) => one.told).map(({ label }) => label));
  const labels = said.map((one) => ({ ...one, voice: speakers[one.label] ?? '', told: told.has(one.label) }));
  return done({ speakers, labels }, twins);
}

/** What is wrong with what was said of speakers: a label that does not speak, a word that is no id. */
export function speakerFaults(file: string, given: Speakers, all: readonly LabelCast[]): Diagnostic[] {
  const labels = all.map(({ label }) => label);
  return [
    ...Object.keys(given)
      .filter((label) => !labels.includes(label))
      .map((label) => found(absentSpeaker, { file }, { label, nearest: nearest(label, labels) })),
    ...Object.values(given)
      .filter((voice) => !isVoiceId(voice))
      .map((voice) => found(badName, { file }, { name: voice })),
  ];
}

/** Labels that may be one speaker's, spelt two ways, unless somebody has said who each is. */
function variants(file: string, text: Text, all: readonly LabelCast[]): readonly Diagnostic[] {
  const known = new Map(all.map((one) => [one.label, one]));
  const speakers = Object.fromEntries(all.map(({ label }) => [label, label]));
  const strange = unmappedLabels(text, speakers).map(({ label }) => label);
  return labelTwins([...known.keys(), ...strange])
    .filter((pair) => !pair.every((label) => known.get(label)?.told))
    .map(([label, other]) => found(labelVariants, { file }, { label, other, voice: known.get(label)?.voice ?? 'new' }));
}

/** The id in a label such as `Narasumber A (N4)`. */
export function idIn(label: string): string | undefined {
  return /\(([A-Za-z]\d+)\)/.exec(label)?.[1];
}

/** The speakers of a text: those that its format names, and those that its lines look like. */
export function labelsIn(text: Text, certain: readonly string[]): readonly LabelSummary[] {
  const seen = labelsOf(text).map(({ label }) => label);
  return summaries(text, Object.fromEntries([...new Set([...seen, ...certain])].map((label) => [label, label])));
}

/** `Pewawancara`, not `P` and not `Narasumber A`, of which there are several. */
function isWord(label: string): boolean {
  return /^\p{L}{2,}$/u.test(label);
}
