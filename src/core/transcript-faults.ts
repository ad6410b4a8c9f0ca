import type { Source } from './source.ts';
import type { Span } from './span.ts';
import { speakerLines } from './speaker-lines.ts';
import { BRACKETED_CLOCK, secondsOf } from './timestamp.ts';
import { countWords, type Turn } from './transcript.ts';
import { RESEARCHER } from './voice.ts';

/** What is often wrong in a transcript, as `check` looks for it (METHOD 3.7 no. 2, 6 "Transcripts"). Lines count from 1. */

/** Turns without a word. */
export function emptyTurns({ turns }: Source): readonly Turn[] {
  return turns.filter(({ label, speech }) => label !== '' && speech.start >= speech.end);
}

/** Turns whose time is before that of the turn before them. */
export function backwardTurns({ turns }: Source): readonly { readonly turn: Turn; readonly before: string }[] {
  const backward: { turn: Turn; before: string }[] = [];
  let last: string | undefined;
  for (const turn of turns) {
    if (turn.timestamp === undefined) continue;
    if (last !== undefined && secondsOf(turn.timestamp) < secondsOf(last)) backward.push({ turn, before: last });
    last = turn.timestamp;
  }
  return backward;
}

const TIMED = new RegExp(String.raw`^[ \t]*${BRACKETED_CLOCK}[ \t]*\S`, 'gm');

/** Lines that begin with a time but name no speaker, so that their words count for the speaker before. */
export function linesWithoutSpeaker(source: Source): readonly number[] {
  const { text, turns } = source;
  if (turns[0]?.label === '' || turns.length === 0) return [];
  const labelled = new Set(speakerLines(text.value).map(({ start }) => text.lineAt(text.toOffset(start))));
  return [...text.value.matchAll(TIMED)]
    .map(({ index }) => text.lineAt(text.toOffset(index)))
    .filter((line) => !labelled.has(line));
}

/** Fewer words say nothing of who spoke most. */
const LEAST_WORDS = 200;

/** The interviewer's share of the words spoken; 0–1, undefined where too little was said. */
export function researcherShare({ text, turns }: Source): number | undefined {
  let all = 0;
  let asked = 0;
  for (const { voice, speech } of turns) {
    const words = countWords(text.slice(speech));
    all += words;
    if (voice === RESEARCHER) asked += words;
  }
  return all < LEAST_WORDS ? undefined : asked / all;
}

/** Questions that put the answer into the informant's mouth. Each is bounded, so that no text takes long. */
const LEADING = [
  String.raw`(?<=^|[.?!…]\s{1,3})(?:jadi|berarti|artinya)[, ]{1,2}(?:tidak|belum|bukan|nggak|memang)(?!\p{L})[^.?!\n]{0,200}\?`,
  String.raw`(?<!\p{L})bukankah(?!\p{L})[^.?!\n]{0,200}\?`,
  String.raw`(?<!\p{L})apakah benar bahwa(?!\p{L})[^.?!\n]{0,200}\?`,
  String.raw`(?<!\p{L})kan,?\s?(?:pak|bu|mas|mbak|kang|teh)?\s?\?`,
  String.raw`(?<=^|[.?!…]\s{1,3})(?:so|then) (?:there|it|they|you|the \p{L}{2,20}) (?:is|are|was|were|did|do|does|has|have)(?:n[’']t| not| no)(?!\p{L})[^.?!\n]{0,200}\?`,
  String.raw`(?:isn[’']t it|wasn[’']t it|don[’']t you (?:think|agree)|wouldn[’']t you (?:say|agree)|is it true that|would you agree that)(?!\p{L})[^.?!\n]{0,200}\?`,
];
const leading = new RegExp(LEADING.join('|'), 'giu');

export function leadingQuestions({ text, turns }: Source): readonly number[] {
  return turns
    .filter(({ voice }) => voice === RESEARCHER)
    .flatMap(({ speech }) => [...text.slice(speech).matchAll(leading)].map(({ index }) => lineIn(text, speech, index)));
}

/** Marks that a transcriber leaves where nothing could be understood, or where something is still to be done. */
const unclear =
  /[[(](?:(?:suara(?:nya)? )?(?:kurang|tidak|tdk|tak) (?:jelas|terdengar)|tidak (?:dapat|bisa) (?:didengar|dimengerti)|inaudible|unclear|unintelligible|indistinct|crosstalk|suara bertumpuk|\?{1,5}|cek(?: lagi| rekaman)?|check(?: recording)?|todo|xxx+)(?=[\]),: \d])[^\])\n]{0,60}[\])]|(?<!\p{L})xxx+(?!\p{L})/giu;

export function unclearPlaces({ text }: Pick<Source, 'text'>): readonly number[] {
  return [...text.value.matchAll(unclear)].map(({ index }) => text.lineAt(text.toOffset(index)));
}

/** UTF-8 that was once read as Windows-1252 (`dibilangâ€™`, `cafÃ©`), and signs that stand for lost ones. */
const garbled = /â€[^\sA-Za-z]|Ã[\u00a0-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ]|Â[\u00a0-\u00bf]|\uFFFD/gu;

export function garbledPlaces({
  text,
}: Pick<Source, 'text'>): readonly { readonly line: number; readonly signs: string }[] {
  return [...text.value.matchAll(garbled)].map(({ 0: signs, index }) => ({
    line: text.lineAt(text.toOffset(index)),
    signs,
  }));
}

/** Labels that may be one speaker's, spelt two ways: other capitals, spaces or stops, or one letter more, less or other. */
export function labelTwins(labels: readonly string[]): readonly (readonly [common: string, other: string])[] {
  const twins: (readonly [string, string])[] = [];
  for (const [index, label] of labels.entries()) {
    for (const other of labels.slice(index + 1)) if (areTwins(label, other)) twins.push([label, other]);
  }
  return twins;
}

const LEAST_LETTERS = 5;

function areTwins(a: string, b: string): boolean {
  const plain = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const [one, two] = [plain(a), plain(b)];
  if (one === two) return true;
  // `Informan 1` and `Informan 2`, `Narasumber A` and `Narasumber B` are two people.
  if (one.replace(/\d/g, '') === two.replace(/\d/g, '') || /\s\p{L}$/u.test(a) || /\s\p{L}$/u.test(b)) return false;
  return Math.min(one.length, two.length) >= LEAST_LETTERS && isOneEdit(one, two);
}

function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const skip = long.length === short.length ? 1 : 0;
  return short.slice(at + skip) === long.slice(at + 1);
}

function lineIn(text: Source['text'], { start }: Span, unit: number): number {
  return text.lineAt(text.toOffset(text.toUnit(start) + unit));
}
