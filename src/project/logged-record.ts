import type { Json } from '../core/diagnostic.ts';
import { asJson, type LogEntry } from './log.ts';
import { type Patch, patchesIn } from './patch.ts';

/** What an entry keeps of a voice or a source: its record as it then was, and beside it the files as they were before. */
export function logged(record: object | undefined, files: readonly Patch[], more: object = {}): Json {
  return asJson({ ...record, ...more, files });
}

/** The record of a voice or a source as an entry left it, or (`before`) found it; undefined where it tells of none. */
export function recordIn(
  { object, before, after }: Pick<LogEntry, 'object' | 'before' | 'after'>,
  when: 'before' | 'after' = 'after',
): { readonly [key: string]: unknown } | undefined {
  const value: unknown = when === 'before' ? before : after;
  const [noun, id] = object.split(' ');
  if ((noun !== 'voice' && noun !== 'source') || !isRecord(value) || value.id !== id) return undefined;
  const { undoes: _undoes, files: _files, ...record } = value;
  return patchesIn(value) ? record : value;
}

export function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
