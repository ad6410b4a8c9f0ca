import type { Span } from './span.ts';
import { type SpeakerLine, speakerLines } from './speaker-lines.ts';
import { guesses, isHeaderKey, mayBeSpeaker, partOf, type SpeakerPart } from './speaker-words.ts';
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
  readonly guess?: SpeakerPart;
}

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
  const lines = spokenLines(text.value, (label) => Object.hasOwn(speakers, label));
  return lines.map((line, index) => {
    const speech = trim(text, { start: line.speech, end: lines[index + 1]?.from ?? text.value.length });
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

/** What a header block says of a speaker is a name or an office: not more words than this, and no sentence. */
const MOST_HEADER_WORDS = 15;

function isSpeech(said: string): boolean {
  return countWords(said) > MOST_HEADER_WORDS || /[?!…]|\p{Ll}{3,}\.$/u.test(said.trim());
}

/** `Dewi`, `Dr. Budi Santoso, M.Si.`, `Sari (staf dinas)`: capitalised words and what stands in brackets. */
const NAME = /^(?:\p{Lu}[\p{L}'’.-]*,?(?:\s+(?:bin|binti|van|de|al)(?=\s))?\s*){1,5}(?:\([^()]{1,60}\))?$/u;
/** What opens a talk in one or two words may look like a name. */
const GREETING =
  /^(?:assalam\p{L}*|w?a[’']?alaikum\p{L}*|salam|halo|hallo|hai|ya|iya|tidak|belum|sudah|baik|selamat|pagi|siang|sore|malam|oke?|mari|silakan|permisi|terima|hello|hi|yes|no|good|thanks?|welcome|please|right|sure)(?!\p{L})/iu;

/** A code of a person: `N1`, `Inf-03`. */
const PERSON_CODE = /^\p{Lu}\p{L}{0,4}-?\d{1,3}$/u;

/** A name, and behind a comma what its bearer is: `Bu Sari, ketua bank sampah`. */
function isName(said: string): boolean {
  const [name = ''] = said.split(/,\s+(?=\p{Ll})/u, 1);
  return (NAME.test(name) || PERSON_CODE.test(name)) && !GREETING.test(name);
}

/**
 * The lines that open a turn. A header block may name the speakers (`Narasumber : Budi`, `Tanggal : …`) and a legend
 * their letters (`P : Pewawancara`): as long as no speaker has come twice and all was short, everything up to the
 * last header key or legend is the header, and nobody's speech. So is a name that stands under the title or a key
 * (`Pewawancara: Dewi`), if all before it was header. Who is named there only is a speaker all the same, unless the
 * lines after it are a conversation without him: some label comes twice.
 */
function spokenLines(value: string, isSpeaker: (label: string) => boolean): readonly SpeakerLine[] {
  const lines = speakerLines(value);
  const seen = new Set<string>();
  let headerEnd = 0;
  let talking = false;
  for (const [index, line] of lines.entries()) {
    const said = value.slice(line.speech, lines[index + 1]?.from ?? value.length);
    const speaker = isSpeaker(line.label);
    const named = !talking && isName(lineFrom(value, line.speech)) && /\S/u.test(value.slice(0, line.start));
    if (speaker ? partOf(said.trim()) !== undefined : isHeaderKey(line.label) && /\S/u.test(said)) {
      headerEnd = index + 1;
    } else if (speaker) {
      if (seen.has(line.label) || isSpeech(said)) break;
      seen.add(line.label);
      if (named) headerEnd = index + 1;
      else talking = true;
    }
  }
  const spoken = lines.filter((line) => isSpeaker(line.label));
  const header = lines.slice(0, headerEnd).filter((line) => isSpeaker(line.label));
  const rest = spoken.slice(header.length);
  const labels = rest.map(({ label }) => label);
  const talk = new Set(labels).size < labels.length;
  return talk || header.every(({ label }) => labels.includes(label)) ? rest : spoken;
}

function lineFrom(value: string, start: number): string {
  const end = value.indexOf('\n', start);
  return value.slice(start, end === -1 ? value.length : end).trim();
}

/** Turns of named speakers are longer than the entries of a form; words a turn. */
const LEAST_WORDS_A_TURN = 5;

/**
 * Labels that look like speakers, in the order in which they first speak; empty when the text does not look like a
 * transcript at all. A header key (`Tanggal : …`) names no speaker; a speaker's label comes back, or is a word that
 * means one. What stands once and means nothing is left to `unmappedLabels`.
 */
export function labelsOf(text: Text): readonly LabelSummary[] {
  const times = new Map<string, number>();
  for (const { label, tight } of spokenLines(text.value, mayBeSpeaker)) {
    if (!tight) times.set(label, (times.get(label) ?? 0) + 1);
  }
  const known = [...times].filter(([label, count]) => count > 1 || partOf(label) !== undefined);
  const found = summaries(text, Object.fromEntries(known.map(([label]) => [label, label])));
  const turns = found.reduce((sum, label) => sum + label.turns, 0);
  const words = found.reduce((sum, label) => sum + label.words, 0);
  const meant = found.filter((label) => label.guess !== undefined);
  const conversation = found.length > 1 && turns >= 4 && words >= turns * LEAST_WORDS_A_TURN;
  const parts = new Set(meant.map((label) => label.guess));
  return parts.size === 2 || meant.some((label) => label.turns > 1) || conversation ? found : [];
}

/**
 * Lines among the turns that begin like a turn without being one, since their label is not in `speakers`: perhaps a
 * speaker who was forgotten and whose words now count for another, perhaps only a colon in speech. Lines count from 1.
 * Empty for a text without speakers, which `labelsOf` is for.
 */
export function unmappedLabels(
  text: Text,
  speakers: { readonly [label: string]: string },
): readonly { readonly label: string; readonly lines: readonly number[] }[] {
  const first = Object.keys(speakers).length === 0 ? undefined : turnsOf(text, speakers, '')[0];
  const found = new Map<string, number[]>();
  for (const line of speakerLines(text.value)) {
    const start = text.toOffset(line.start);
    if (line.tight || Object.hasOwn(speakers, line.label) || !mayBeSpeaker(line.label)) continue;
    if (!first || start < first.span.start) continue;
    found.set(line.label, [...(found.get(line.label) ?? []), text.lineAt(start)]);
  }
  return [...found].map(([label, lines]) => ({ label, lines }));
}

/** Words and turns of each label that stands in `speakers`, in the order in which they first speak. */
export function summaries(text: Text, speakers: { readonly [label: string]: string }): readonly LabelSummary[] {
  const byLabel = new Map<string, { turns: number; words: number; firstLine: string }>();
  const turns = Object.keys(speakers).length === 0 ? [] : turnsOf(text, speakers, '');
  for (const turn of turns) {
    const speech = text.slice(turn.speech);
    const sum = byLabel.get(turn.label) ?? { turns: 0, words: 0, firstLine: speech.split('\n', 1)[0] ?? '' };
    byLabel.set(turn.label, { ...sum, turns: sum.turns + 1, words: sum.words + countWords(speech) });
  }
  const all = [...byLabel.values()].reduce((sum, { words }) => sum + words, 0);
  const legend = text.slice({ start: 0, end: turns[0]?.span.start ?? 0 });
  const parts = guesses([...byLabel.keys()], legend, text.value);
  return [...byLabel].map(([label, sum]) => {
    const meant = parts.get(label);
    return { label, ...sum, share: all === 0 ? 0 : sum.words / all, ...(meant === undefined ? {} : { guess: meant }) };
  });
}

/** Lines of a text without turns in which a header block is looked for. */
const HEADER_LINES = 25;
/** Longer lines are prose. UTF-16 units. */
const LONGEST_HEADER_LINE = 1000;

/** `key: value` lines of the header block: all before the first turn, or the first block of a text without turns. */
export function headerOf(text: Text, turns: readonly Turn[]): { readonly [key: string]: string } {
  const first = turns[0];
  const spoken = first !== undefined && first.label !== '';
  const end = spoken ? first.span.start : text.lineSpan(Math.min(text.lines, HEADER_LINES)).end;
  const lines = text.slice({ start: 0, end }).split('\n');
  const header = new Map<string, string>();
  for (const line of spoken ? lines : firstBlock(lines)) {
    for (const [key, value] of entriesIn(line)) if (!header.has(key)) header.set(key, value);
  }
  return Object.fromEntries(header);
}

/**
 * The lines of a text without turns that may be its header: titles, then keys, up to the first line of prose and to
 * the first line that is no key after one that is. A list further down is content.
 */
function firstBlock(lines: readonly string[]): readonly string[] {
  let keys = false;
  const end = lines.findIndex((line) => {
    if (line.length > LONGEST_HEADER_LINE) return true;
    const words = bare(line);
    if (!/[\p{L}\p{N}]/u.test(words)) return false;
    // `P: …` and `N: …` are speakers of whom nobody has told.
    const isKey = entriesIn(line).some(([key]) => !/^\p{L}{1,2}\d{0,2}$/u.test(key));
    const before = keys;
    keys ||= isKey;
    return !isKey && (before || (isSpeech(words) && !/^\s*[>[#]/.test(line)));
  });
  return end === -1 ? lines : lines.slice(0, end);
}

function entriesIn(line: string): readonly (readonly [key: string, value: string])[] {
  if (line.length > LONGEST_HEADER_LINE) return [];
  // `Wawancara 02 / Kode: N2 / Peran: …` holds several keys in one line.
  return line.split(/ \/ (?=[^:/]{1,40}:)/).flatMap((part) => {
    const colon = part.search(/:[*_]*(?:\s|$)/u);
    const key = bare(part.slice(0, Math.max(0, colon)));
    const value = bare(part.slice(colon + 1));
    return /^\p{L}[\p{L}\p{N} /.,()-]{0,38}$/u.test(key) && value !== '' ? [[key, value] as const] : [];
  });
}

/** Without the marks of Markdown lists, quotes and emphasis at either end. */
function bare(value: string): string {
  const signs = Array.from(value);
  const first = signs.findIndex((sign) => !/[\s>*_-]/u.test(sign));
  const last = signs.findLastIndex((sign) => !/[\s*_]/u.test(sign));
  return first === -1
    ? ''
    : signs
        .slice(first, last + 1)
        .join('')
        .replace(/\s+/gu, ' ');
}

/** Words are maximal runs of characters that are not white space. */
export function countWords(value: string): number {
  return value.match(/\S+/gu)?.length ?? 0;
}

/** A stretch of UTF-16 units without white space at either end, in code points; empty stretches collapse to their start. */
function trim(text: Text, units: Span): Span {
  let { start, end } = units;
  while (start < end && /\s/u.test(text.value[start] ?? '')) start++;
  while (end > start && /\s/u.test(text.value[end - 1] ?? '')) end--;
  return { start: text.toOffset(start), end: text.toOffset(end) };
}
