import type { Localised } from '../core/locale.ts';
import { clipped } from '../core/printable.ts';
import type { Span } from '../core/span.ts';
import type { Text } from '../core/text.ts';

/** Words that a finding is about: cut to fit a line; or, where they may not be quoted, `✕` and the line they were on. */
export type Quoted = { quote: string; withheld?: { line: number | undefined } };

const MOST_SIGNS = 60;

/** `open`: whether the words may be quoted, as `core/consent.ts` decides. */
export function quotedAt(text: Text | undefined, words: Span & { readonly exact: string }, open: boolean): Quoted {
  if (!open) return { quote: '✕', withheld: { line: text?.lineAt(Math.min(words.start, text.length)) } };
  return { quote: clipped(words.exact.replace(/\s+/g, ' '), MOST_SIGNS) };
}

export const sayQuoted: Localised<(quoted: Quoted) => string> = {
  en: ({ quote, withheld }) => (withheld ? `✕ (${lineOf('line', withheld)}may not be quoted)` : `“${quote}”`),
  id: ({ quote, withheld }) => (withheld ? `✕ (${lineOf('baris', withheld)}tidak boleh dikutip)` : `“${quote}”`),
};

function lineOf(noun: string, { line }: { readonly line: number | undefined }): string {
  return line === undefined ? '' : `${noun} ${line}, `;
}
