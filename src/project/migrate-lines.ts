import { type Coding, compareCodings } from '../core/coding.ts';
import { memoParts } from './front-matter.ts';
import type { Decisions } from './migrate-decisions.ts';

/** A coding file with new codes; every other byte of it stays, and a file that was sorted is sorted again. */
export function migratedCodings(
  file: string,
  content: string,
  stampOf: (code: string) => string | undefined,
  decisions: Decisions,
): string {
  return migratedLines(content, true, (value) => {
    const { id, code } = value;
    if (typeof id !== 'string' || typeof code !== 'string') return value;
    const [into] = decisions.of('coding', id, file, code) ?? [];
    if (into === undefined) return value;
    // Who decided on a split has read the coding under the newer version.
    const split = (decisions.ways.get(code)?.length ?? 0) > 1;
    const codebook = split ? stampOf(into) : undefined;
    return { ...value, code: into, ...(codebook === undefined ? {} : { codebook }) };
  });
}

/** A review file: what a coder has turned down, turned down under the new code. */
export function migratedReviews(file: string, content: string, decisions: Decisions): string {
  return migratedLines(content, false, (value) => {
    if (typeof value.code !== 'string') return value;
    const [into] = decisions.of('review', file, file, value.code) ?? [];
    return into === undefined ? value : { ...value, code: into };
  });
}

type Line = { readonly [key: string]: unknown };

function migratedLines(content: string, sorts: boolean, change: (value: Line) => Line): string {
  // Some editors put a byte order mark in front, and some end lines with CRLF; both stay.
  const mark = content.startsWith('\uFEFF') ? '\uFEFF' : '';
  const ends = content.endsWith('\n');
  const lines = content.slice(mark.length, ends ? -1 : undefined).split('\n');
  const read = lines.map((text) => ({ text, value: recordIn(text) }));
  const wasSorted = sorts && read.every((line, index) => index === 0 || inOrder(read[index - 1]?.value, line.value));
  const after = read.map(({ text, value }) => {
    const changed = value ? change(value) : undefined;
    return changed === undefined || changed === value
      ? { text, value }
      : { text: JSON.stringify(changed) + (text.endsWith('\r') ? '\r' : ''), value: changed };
  });
  if (wasSorted) after.sort((a, b) => compareCodings(a.value as unknown as Coding, b.value as unknown as Coding));
  return mark + after.map(({ text }) => text).join('\n') + (ends ? '\n' : '');
}

function inOrder(a: Line | undefined, b: Line | undefined): boolean {
  return a !== undefined && b !== undefined && compareCodings(a as unknown as Coding, b as unknown as Coding) <= 0;
}

/** A line that is no JSON object stays as it is: reading has said so already. */
function recordIn(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Line) : undefined;
  } catch {
    return undefined;
  }
}

/** A memo about a code: the target in its front matter. The words below are the researcher's own and stay. */
export function migratedMemo(file: string, content: string, decisions: Decisions): string {
  const { head, text } = memoParts(content);
  const changed = head.replace(
    /^(target:[ \t]*)(["']?)((?:code[ :])?)([A-Za-z0-9][A-Za-z0-9._-]*)\2(?=[ \t]*(?:#.*)?$)/m,
    (whole, key: string, quote: string, word: string, code: string) => {
      const [into] = decisions.of('memo', file, file, code) ?? [];
      return into === undefined ? whole : `${key}${quote}${word}${into}${quote}`;
    },
  );
  return changed + text;
}
