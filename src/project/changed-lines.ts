import { type Coding, compareCodings } from '../core/coding.ts';

export type Line = { readonly [key: string]: unknown };

/**
 * A file of JSON lines with some of them changed; every other byte stays, a line that is no JSON object too: reading has
 * said so already. With `sorts`, a file of codings that was sorted is sorted again.
 */
export function changedLines(content: string, sorts: boolean, change: (value: Line) => Line): string {
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

function recordIn(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Line) : undefined;
  } catch {
    return undefined;
  }
}
