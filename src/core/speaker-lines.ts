import { BRACKETED_CLOCK, CLOCK } from './timestamp.ts';

/** A line that begins with words and a colon, as a speaker's turn does (METHOD 6 "Transcripts"). */
export interface SpeakerLine {
  /** Without timestamp and emphasis marks, white space as single spaces: `Narasumber A (N4)`. */
  readonly label: string;
  readonly timestamp?: string;
  /** UTF-16 offsets: where the line begins, where its timestamp or label does, and where what is said does. */
  readonly from: number;
  readonly start: number;
  readonly speech: number;
  /** What follows the colon at once is no word (`https://…`, `C:\\…`), so that the label is hardly a speaker's. */
  readonly tight: boolean;
}

/** Longer beginnings of a line are prose. */
const LONGEST_LABEL = 80;
const LONGEST_HEAD = 2 * LONGEST_LABEL;

// Each is tried at one place only and has no two neighbours that take the same sign, so that no line takes long.
const INDENT = /[\s>]*/y;
const EMPHASIS = /[*_]*[^\S\n]*/y;
// [00:03:43]  (00.03.43)  [00:03:43 - 00:04:01]  00:03
const TIMESTAMP = new RegExp(String.raw`(?:${BRACKETED_CLOCK}|(${CLOCK})(?![\d:]))[^\S\n]*`, 'y');
// Turns are numbered: `12. P: …`
const NUMBER = /(?:\d{1,4}[.)][^\S\n]+)?/y;
const DASH = /[-–—][^\S\n]*/y;

/** Every line of a text that begins like a turn, in their order. Linear in the length of the text. */
export function speakerLines(value: string): readonly SpeakerLine[] {
  const lines: SpeakerLine[] = [];
  for (let from = 0; from <= value.length; ) {
    const newline = value.indexOf('\n', from);
    const to = newline === -1 ? value.length : newline;
    const head = value.slice(from, Math.min(to, from + LONGEST_HEAD));
    const line = /[:：]/.test(head) ? speakerLine(head, from) : undefined;
    if (line) lines.push(line);
    from = to + 1;
  }
  return lines;
}

// Before the label: indent, block quote, number, emphasis, timestamp, dash. After it: a timestamp, emphasis, a space.
function speakerLine(head: string, offset: number): SpeakerLine | undefined {
  const start = skip(INDENT, head, 0);
  const opened = skip(EMPHASIS, head, skip(NUMBER, head, start));
  const before = timestampAt(head, opened);
  const labelStart = skip(EMPHASIS, head, before ? skip(DASH, head, before.end) : opened);
  const found = labelEnd(head, labelStart);
  if (!found) return undefined;
  const label = head
    .slice(labelStart, found.end)
    .replace(/\*+|__|_+\s*$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (label === '' || label.length > LONGEST_LABEL || !/^[\p{L}\p{N}(#]/u.test(label)) return undefined;
  const closed = /[*_]/.test(head.slice(start, found.colon)) ? skip(EMPHASIS, head, found.colon + 1) : found.colon + 1;
  const speech = skip(EMPTY, head, closed);
  const timestamp = before?.time ?? found.timestamp;
  return {
    label,
    from: offset,
    start: offset + start,
    speech: offset + speech,
    tight: /^[^\s\p{L}\p{N}\p{Pi}\p{Ps}"'*_….-]/u.test(head.slice(found.colon + 1)),
    ...(timestamp === undefined ? {} : { timestamp }),
  };
}

const EMPTY = /[^\S\n]*/y;
/** What neither ends a label nor begins a timestamp. */
const WORDS = /[^:：\d[(<]*/y;

/** The colon that ends a label, and where the label ends; a timestamp between them is left out. */
function labelEnd(head: string, from: number): { end: number; colon: number; timestamp?: string } | undefined {
  for (let at = skip(WORDS, head, from); at < head.length; at = skip(WORDS, head, at + 1)) {
    const sign = head[at];
    if (sign === ':' || sign === '：') return { end: at, colon: at };
    if (/\d/.test(head[at - 1] ?? '')) continue;
    const after = timestampAt(head, at);
    const colon = after && skip(EMPHASIS, head, after.end);
    if (after && colon !== undefined && head[colon] === ':') return { end: at, colon, timestamp: after.time };
  }
  return undefined;
}

function timestampAt(head: string, at: number): { time: string; end: number } | undefined {
  TIMESTAMP.lastIndex = at;
  const match = TIMESTAMP.exec(head);
  const time = match?.[1] ?? match?.[2];
  return time === undefined ? undefined : { time, end: TIMESTAMP.lastIndex };
}

function skip(pattern: RegExp, head: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(head);
  return Math.max(from, pattern.lastIndex);
}
