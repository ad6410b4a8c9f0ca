import type { Coding } from '../core/coding.ts';
import { codingRecord } from '../core/coding-record.ts';
import { safeJson } from '../core/printable.ts';
import type { Exporter } from './exporter.ts';

/**
 * Coding lines with their source and coder, one a line: `code import` reads them back unchanged. Withheld codings come
 * without words and say so.
 */
export const codingsJsonl: Exporter = {
  name: 'codings-jsonl',
  title: { en: 'Codings, one a line (JSON Lines)', id: 'Pengodean, satu per baris (JSON Lines)' },
  extensions: ['.jsonl'],
  write: (project) => project.codings.map((coding) => `${safeJson(lineOf(coding))}\n`).join(''),
};

function lineOf(coding: Coding): object {
  const { id, ...record } = codingRecord(coding);
  const line = { id, source: coding.source, coder: coding.coder, ...record };
  if (!coding.withheld) return line;
  const { exact, prefix, suffix, ...rest } = line as Partial<Coding>;
  return { ...rest, withheld: true };
}
