import { type Diagnostic, found } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { SourceMeta } from '../core/source.ts';
import type { Text } from '../core/text.ts';
import { type LabelSummary, labelsOf, summaries } from '../core/transcript.ts';
import { RESEARCHER } from '../core/voice.ts';
import { absentSpeaker, unknownSpeaker } from './import-kinds.ts';
import { badName } from './kinds.ts';
import { isVoiceId } from './names.ts';

export type Speakers = NonNullable<SourceMeta['speakers']>;

/** Who speaks under each label, and how much. */
export interface Cast {
  readonly speakers: Speakers;
  readonly labels: readonly LabelSummary[];
}

/**
 * Gives every label of a transcript its voice. What was said counts; besides, a whole word that means the interviewer
 * is the researcher, and the only word that means an informant is `nextVoice`. Single letters and anything else must
 * be told: `P` may be Pewawancara or Partisipan (METHOD 6 "Transcripts").
 */
export function castOf(
  file: string,
  text: Text,
  certain: readonly string[],
  given: Speakers,
  nextVoice: () => string,
): Outcome<Cast> {
  const seen = labelsIn(text, certain);
  const said = summaries(text, given);
  const faults: Diagnostic[] = Object.keys(given)
    .filter((label) => !said.some((one) => one.label === label))
    .map((label) => {
      const guess = nearest(
        label,
        seen.map((one) => one.label),
      );
      return found(absentSpeaker, { file }, { label, nearest: guess });
    });
  for (const voice of Object.values(given))
    if (!isVoiceId(voice)) faults.push(found(badName, { file }, { name: voice }));
  const open = seen.filter(({ label }) => !Object.hasOwn(given, label));
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
      guess: guess === 'researcher' ? RESEARCHER : (/\(([A-Za-z]\d+)\)/.exec(label)?.[1] ?? '?'),
    }));
    faults.push(found(unknownSpeaker, { file }, { labels }));
  }
  if (faults.length > 0) return failed(faults);
  const speakers = Object.fromEntries([
    ...Object.entries(given),
    ...plain.map(({ label, guess }) => [label, guess === 'researcher' ? RESEARCHER : nextVoice()]),
  ]) as Speakers;
  return done({ speakers, labels: summaries(text, speakers) });
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
