import type { Span } from './span.ts';
import type { Text } from './text.ts';

/** One voice's speech between two labels. */
export interface Turn {
  /** From 0, in the order of the text. */
  readonly index: number;
  /** The label as it stands in the text; empty for a text without labels. */
  readonly label: string;
  /** A voice id, or `researcher`. */
  readonly voice: string;
  /** From the start of the label (or timestamp) to the end of the speech. */
  readonly span: Span;
  /** The speech alone: no label, no timestamp, no white space at either end. */
  readonly speech: Span;
  /** As it stands in the text, without brackets: `00:03:43`. */
  readonly timestamp?: string;
}

/** A label found in a text that may be a speaker's, for the preview before an import (METHOD 6 "Transcripts"). */
export interface LabelSummary {
  readonly label: string;
  readonly turns: number;
  /** Words spoken under it: maximal runs of characters that are not white space, label and timestamp left out. */
  readonly words: number;
  /** Share of the words under all labels; 0–1. */
  readonly share: number;
  readonly firstLine: string;
  /** What the label's word suggests; a guess, never acted on unasked. */
  readonly guess?: 'researcher' | 'informant';
}

interface LabelLine {
  readonly label: string;
  readonly timestamp?: string;
  /** UTF-16 offsets: start of the line's label or timestamp, and of what is said. */
  readonly start: number;
  readonly speech: number;
}

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
// [00:03:43] N: …   00:03 N: …   **Narasumber A (N4):** …   Peneliti : …   N (00:03:43): …
const LABEL_LINE = new RegExp(
  String.raw`^[ \t>]*(?:[\[(]?(${TIME})[\])]?[ \t]*(?:[-–][ \t]*)?)?(?:\*\*|__)?[ \t]*([\p{L}\p{N}][^:\n*_\[\]]{0,59}?)(?:[ \t]*[\[(](${TIME})[\])])?[ \t]*(?:\*\*|__)?[ \t]*:(?:\*\*|__)?(?=\s|$)[ \t]*`,
  'gmu',
);

const researcherWords =
  /^(?:pewawancara|peneliti|penanya|interviewer|researcher|moderator|fasilitator|facilitator|p|t|q|i)$/iu;
const informantWords =
  /^(?:narasumber|informan|informant|responden|respondent|participant|partisipan|peserta|interviewee|n|j|a|r)$/iu;

/** Turns, worked out from the text and its speakers each time; never stored. A text without speakers is one turn of its own voice. */
export function turnsOf(
  text: Text,
  speakers: { readonly [label: string]: string } | undefined,
  ownVoice: string,
): readonly Turn[] {
  if (!speakers || Object.keys(speakers).length === 0) {
    const all = trim(text, { start: 0, end: text.value.length });
    return [{ index: 0, label: '', voice: ownVoice, span: { start: 0, end: text.length }, speech: all }];
  }
  const lines = labelLines(text.value).filter((line) => Object.hasOwn(speakers, line.label));
  return lines.map((line, index) => {
    const speech = trim(text, { start: line.speech, end: lines[index + 1]?.start ?? text.value.length });
    return {
      index,
      label: line.label,
      voice: speakers[line.label] ?? ownVoice,
      span: { start: text.toOffset(line.start), end: Math.max(speech.end, text.toOffset(line.speech)) },
      speech,
      ...(line.timestamp === undefined ? {} : { timestamp: line.timestamp }),
    };
  });
}

/**
 * Labels that look like speakers, in the order in which they first speak; empty when the text does not look like a
 * transcript at all. A header key (`Tanggal : …`) stands once and names no speaker; a label that is a speaker's
 * comes back, or is a word that means one.
 */
export function labelsOf(text: Text): readonly LabelSummary[] {
  const lines = labelLines(text.value).filter((line) => looksLikeLabel(line.label));
  const times = new Map<string, number>();
  for (const line of lines) times.set(line.label, (times.get(line.label) ?? 0) + 1);
  const known = [...times].filter(([label, count]) => count > 1 || guess(label) !== undefined);
  const turnsInAll = known.reduce((sum, [, count]) => sum + count, 0);
  const both =
    known.some(([label]) => guess(label) === 'researcher') && known.some(([label]) => guess(label) === 'informant');
  if (!both && (known.length < 2 || turnsInAll < 4)) return [];
  return summaries(text, Object.fromEntries(known.map(([label]) => [label, label])));
}

/** Words and turns of each label that stands in `speakers`, in the order in which they first speak. */
export function summaries(text: Text, speakers: { readonly [label: string]: string }): readonly LabelSummary[] {
  const byLabel = new Map<string, { turns: number; words: number; firstLine: string }>();
  for (const turn of turnsOf(text, speakers, '')) {
    const speech = text.slice(turn.speech);
    const sum = byLabel.get(turn.label) ?? { turns: 0, words: 0, firstLine: speech.split('\n', 1)[0] ?? '' };
    byLabel.set(turn.label, { ...sum, turns: sum.turns + 1, words: sum.words + countWords(speech) });
  }
  const all = [...byLabel.values()].reduce((sum, { words }) => sum + words, 0);
  return [...byLabel].map(([label, sum]) => {
    const meant = guess(label);
    return { label, ...sum, share: all === 0 ? 0 : sum.words / all, ...(meant === undefined ? {} : { guess: meant }) };
  });
}

/** `key: value` lines of the header block: all before the first turn, or the first lines of a text without turns. */
export function headerOf(text: Text, turns: readonly Turn[]): { readonly [key: string]: string } {
  const first = turns[0];
  const end = first && first.label !== '' ? first.span.start : text.lineSpan(Math.min(text.lines, 25)).end;
  const header: Record<string, string> = {};
  for (const line of text.slice({ start: 0, end }).split('\n')) {
    // `Wawancara 02 / Kode: N2 / Peran: …` holds several keys in one line.
    for (const part of line.split(' / ')) {
      const match = /^[\s>*_-]*([\p{L}][\p{L}\p{N} /-]{0,38}?)[*_\s]*:[*_\s]+(\S.*?)[\s*_]*$/u.exec(part);
      const [, key, value] = match ?? [];
      if (key && value && !Object.hasOwn(header, key)) header[key] = value;
    }
  }
  return header;
}

/** Words are maximal runs of characters that are not white space. */
export function countWords(value: string): number {
  return value.match(/\S+/gu)?.length ?? 0;
}

function labelLines(value: string): readonly LabelLine[] {
  return [...value.matchAll(LABEL_LINE)].map((match) => {
    const [whole, before, label = '', after] = match;
    const timestamp = before ?? after;
    const start = match.index + (/^[ \t>]*/u.exec(whole)?.[0].length ?? 0);
    return {
      label: label.trim().replace(/\s+/gu, ' '),
      start,
      speech: match.index + whole.length,
      ...(timestamp === undefined ? {} : { timestamp }),
    };
  });
}

/** At most five words, a capital or a digit first, no sentence inside. */
function looksLikeLabel(label: string): boolean {
  return (
    /^[\p{Lu}\p{N}]/u.test(label) &&
    label.split(' ').length <= 5 &&
    !/[?!;,]|\.\s/u.test(label) &&
    !/^(?:https?|ftp|mailto)$/iu.test(label)
  );
}

function guess(label: string): 'researcher' | 'informant' | undefined {
  // `Narasumber A (N4)`, `Informan 2` and `N3` mean what their word means.
  const word = label
    .replace(/\s*\(.*\)$/u, '')
    .replace(/\s+[A-Z\d]+$/u, '')
    .replace(/\d+$/u, '');
  if (researcherWords.test(word)) return 'researcher';
  return informantWords.test(word) ? 'informant' : undefined;
}

/** A stretch of UTF-16 units without white space at either end, in code points; empty stretches collapse to their start. */
function trim(text: Text, units: Span): Span {
  let { start, end } = units;
  while (start < end && /\s/u.test(text.value[start] ?? '')) start++;
  while (end > start && /\s/u.test(text.value[end - 1] ?? '')) end--;
  return { start: text.toOffset(start), end: text.toOffset(end) };
}
