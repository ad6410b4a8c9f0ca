import type { Span } from '../span.ts';
import type { Text } from '../text.ts';
import { type Citation, citationAfter, type Known } from './citation.ts';

/** Words that a draft gives as somebody's own. */
export interface Quotation {
  /** Of the words alone, in the draft; code points. */
  readonly span: Span;
  readonly words: string;
  /** What follows in brackets, when it names a source. */
  readonly citation?: Citation;
  /** A paragraph without quotation marks that ends in a reference: it may as well be a paraphrase. */
  readonly unmarked?: true;
}

export interface Draft {
  readonly quotations: readonly Quotation[];
  /** Quotation marks without a partner in their paragraph, in code points: what they open cannot be checked. */
  readonly unclosed: readonly number[];
}

/** Fewer words than these are a term or a title, unless a reference follows. */
export const FEWEST_WORDS = 4;

const CODE = /^(`{3,}|~{3,})[\s\S]*?^\1[^\n]*$|`[^`\n]*`|\]\([^()\n]*\)/gm;
const BLOCK = /^(?:[ \t]*>[^\n]*(?:\n|$))+/gm;
const PARAGRAPH = /(?:[^\n]*\S[^\n]*(?:\n|$))+/g;
const LINE = /[^\n]*\S[^\n]*/g;
const closers: Readonly<Record<string, string>> = { '“': '”', '„': '”', '«': '»', '‘': '’' };

/**
 * The quotations of a draft in Markdown or plain text: between quotation marks (“…”, "…", «…», ‘…’), in blocks (`>`), and
 * paragraphs that end in a reference. Code and addresses of links are left out. A paragraph ends at a blank line, in the
 * text of a word processor at every line.
 */
export function readDraft(text: Text, known: Known, paragraphs: 'blank lines' | 'lines' = 'blank lines'): Draft {
  // The same length throughout, so that every place stays a place in the draft.
  let rest = text.value.replace(CODE, blank);
  const found: Found[] = [];
  for (const block of rest.matchAll(BLOCK)) found.push(blockOf(block[0], block.index));
  rest = rest.replace(BLOCK, blank);
  const unclosed: number[] = [];
  for (const paragraph of rest.matchAll(paragraphs === 'lines' ? LINE : PARAGRAPH)) {
    const marked = markedIn(paragraph[0], paragraph.index, unclosed);
    const own = marked.length > 0 ? [] : unmarkedIn(paragraph[0], paragraph.index, known);
    found.push(...marked, ...own);
  }
  const quotations = found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, after, words, unmarked }) => {
      const citation = citationAfter(text.value.slice(after, after + 200), known);
      return {
        span: { start: text.toOffset(start), end: text.toOffset(end) },
        words,
        ...(citation ? { citation } : {}),
        ...(unmarked ? { unmarked } : {}),
      };
    });
  return { quotations, unclosed: unclosed.map((unit) => text.toOffset(unit)) };
}

/** Before offsets become code points; `after` is where a reference would follow. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly after: number;
  readonly words: string;
  readonly unmarked?: true;
}

function blank(value: string): string {
  return value.replace(/[^\n]/g, ' ');
}

const LAST_BRACKETS = /\([^()\n]{1,160}\)[.\s]{0,8}$/u;
/** Who is quoted, on a line of its own or behind a full stop: `— Pak Budi`. A dash within the words is none. */
const SPEAKER_AT_END = /(?:\n|[.!?…”"])[ \t>]{0,8}(?:[—–]|--)[ \t][^\n()]{1,60}$/u;
/** Only so much of the end is looked at, in UTF-16 units, so that no block takes long. */
const TAIL = 300;

function blockOf(block: string, at: number): Found {
  const inner = block.replace(/^[ \t]*>[ \t]?/gm, blank).trimEnd();
  const brackets = lastOf(inner, LAST_BRACKETS) ?? inner.length;
  const named = inner.slice(0, brackets).trimEnd();
  const speaker = lastOf(named, SPEAKER_AT_END);
  const body = speaker === undefined ? named : named.slice(0, speaker + 1);
  const lead = /^\s*["“„«]?/u.exec(body)?.[0].length ?? 0;
  const words = body
    .slice(lead)
    .trimEnd()
    .replace(/["”»]$/u, '')
    .trimEnd();
  return { start: at + lead, end: at + lead + words.length, after: at + brackets, words };
}

function lastOf(value: string, pattern: RegExp): number | undefined {
  const from = Math.max(0, value.length - TAIL);
  const match = pattern.exec(value.slice(from));
  return match ? from + match.index : undefined;
}

/** Stretches between quotation marks of one paragraph; a mark within another pair belongs to the words. */
function markedIn(paragraph: string, at: number, unclosed: number[]): readonly Found[] {
  const found: Found[] = [];
  for (let unit = 0; unit < paragraph.length; unit++) {
    const sign = paragraph[unit] ?? '';
    const opens = /[\s([{—–>*_]/u.test(paragraph[unit - 1] ?? ' ');
    if (!(sign in closers && Object.hasOwn(closers, sign)) && sign !== '"') continue;
    if ((sign === '‘' || sign === '"') && !opens) continue;
    const end = closing(paragraph, unit, sign);
    if (end === undefined) {
      // An apostrophe looks like a single mark.
      if (sign !== '‘') unclosed.push(at + unit);
      continue;
    }
    const words = paragraph.slice(unit + 1, end);
    found.push({ start: at + unit + 1, end: at + end, after: at + end + 1, words });
    unit = end;
  }
  return found;
}

function closing(paragraph: string, open: number, sign: string): number | undefined {
  const closer = sign === '"' ? '"' : (closers[sign] ?? '');
  let depth = 0;
  for (let unit = open + 1; unit < paragraph.length; unit++) {
    const next = paragraph[unit] ?? '';
    if (sign !== '"' && sign !== '‘' && next === sign) depth++;
    if (next !== closer || (sign === '‘' && /[\p{L}\p{N}]/u.test(paragraph[unit + 1] ?? ''))) continue;
    if (depth === 0) return unit;
    depth--;
  }
  return undefined;
}

const UNMARKED_WORDS = 5;

function unmarkedIn(paragraph: string, at: number, known: Known): readonly Found[] {
  const trimmed = paragraph.trimEnd();
  const reference = lastOf(trimmed, LAST_BRACKETS);
  if (reference === undefined || citationAfter(trimmed.slice(reference), known)?.own !== true) return [];
  const lead = /^\s*/.exec(trimmed)?.[0].length ?? 0;
  const words = trimmed.slice(lead, reference).trimEnd();
  if (countWords(words) < UNMARKED_WORDS || /^[#|>]/.test(words)) return [];
  return [{ start: at + lead, end: at + lead + words.length, after: at + reference, words, unmarked: true }];
}

export function countWords(words: string): number {
  return words.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
