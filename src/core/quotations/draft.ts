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
const closers: Readonly<Record<string, string>> = { '“': '”', '„': '”', '«': '»', '‘': '’' };

/**
 * The quotations of a draft in Markdown or plain text: between quotation marks (“…”, "…", «…», ‘…’), in blocks (`>`), and
 * paragraphs that end in a reference. Code and addresses of links are left out.
 */
export function readDraft(text: Text, known: Known): Draft {
  // The same length throughout, so that every place stays a place in the draft.
  let rest = text.value.replace(CODE, blank);
  const found: Found[] = [];
  for (const block of rest.matchAll(BLOCK)) found.push(blockOf(block[0], block.index));
  rest = rest.replace(BLOCK, blank);
  const unclosed: number[] = [];
  for (const paragraph of rest.matchAll(PARAGRAPH)) {
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

/** A reference at the end of a paragraph or block, and the name of the speaker after a dash. */
const REFERENCE_AT_END = /\s*(?:[—–-]{1,2}\s*[^\n()]{1,60}|\([^()\n]{1,160}\)[.\s]*)$/u;

function blockOf(block: string, at: number): Found {
  const inner = block.replace(/^[ \t]*>[ \t]?/gm, blank).trimEnd();
  const reference = REFERENCE_AT_END.exec(inner);
  const body = inner.slice(0, reference?.index ?? inner.length);
  const lead = /^\s*["“„«]?/u.exec(body)?.[0].length ?? 0;
  const words = body
    .slice(lead)
    .replace(/["”»]\s*$/u, '')
    .trimEnd();
  return { start: at + lead, end: at + lead + words.length, after: at + body.length, words };
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

const UNMARKED_WORDS = 12;

function unmarkedIn(paragraph: string, at: number, known: Known): readonly Found[] {
  const trimmed = paragraph.trimEnd();
  const reference = /\s*\([^()\n]{1,160}\)[.\s]*$/u.exec(trimmed);
  if (!reference || citationAfter(reference[0], known)?.own !== true) return [];
  const lead = /^\s*/.exec(trimmed)?.[0].length ?? 0;
  const words = trimmed.slice(lead, reference.index);
  if (countWords(words) < UNMARKED_WORDS || /^[#|>]/.test(words)) return [];
  return [{ start: at + lead, end: at + lead + words.length, after: at + reference.index, words, unmarked: true }];
}

export function countWords(words: string): number {
  return words.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
