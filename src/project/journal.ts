import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A change that has been decided and lies ready in temporary files. `log/pending.json` appears in one step, when all of
 * them are safe on disk: from then on the change is made, and whatever kills the program only delays that its files
 * come into their places. Until then nothing has changed.
 */
export interface Pending {
  readonly pending: 1;
  readonly writes: readonly PendingWrite[];
  readonly logs: readonly PendingLog[];
}

/** A temporary file beside the one it replaces. Hashes are SHA-256; `before` is null where there was no file. */
export interface PendingWrite {
  readonly file: string;
  readonly temp: string;
  readonly before: string | null;
}

/** Lines to be put behind the first `size` bytes of a log. */
export interface PendingLog {
  readonly file: string;
  readonly temp: string;
  readonly size: number;
}

export const pendingFile = 'log/pending.json';

/** The change that waits to be finished; undefined when there is none, 'broken' when the record is not ours. */
export function readPending(dir: string): Pending | 'broken' | undefined {
  try {
    const full = path.join(dir, pendingFile);
    if (!lstatSync(full).isFile()) return 'broken';
    const value: unknown = JSON.parse(readFileSync(full, 'utf8'));
    return isPending(value) ? value : 'broken';
  } catch (error) {
    if (error instanceof SyntaxError) return 'broken';
    // Nothing there, or no folder at all. Any other trouble shows as soon as the files themselves are read or written.
    return undefined;
  }
}

function isPending(value: unknown): value is Pending {
  const record = value as Partial<Pending> | null;
  return (
    typeof record === 'object' &&
    record?.pending === 1 &&
    isList(record.writes) &&
    isList(record.logs) &&
    record.writes.every((one) => isPair(one) && (one.before === null || typeof one.before === 'string')) &&
    record.logs.every((one) => isPair(one) && Number.isSafeInteger(one.size) && one.file.startsWith('log/'))
  );
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Both names lie in the project, and the temporary one is ours and beside the other. */
function isPair(one: { readonly file: string; readonly temp: string } | null): boolean {
  return (
    typeof one?.file === 'string' &&
    typeof one.temp === 'string' &&
    isPlain(one.file) &&
    path.posix.dirname(one.file) === path.posix.dirname(one.temp) &&
    /^\.[0-9a-f]{16}-\d+\.tmp$/.test(path.posix.basename(one.temp))
  );
}

/** A path below the project's folder, written with `/`, that does not climb out of it. */
export function isPlain(file: string): boolean {
  return file !== '' && !file.includes('\\') && !/^[A-Za-z]:/.test(file) && file.split('/').every(isStep);
}

function isStep(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !part.includes('\0');
}

/** Whether a name is that of one of our temporary files. */
export function isTemporary(name: string): boolean {
  return /^\.[0-9a-f]{16}-\d+\.tmp$/.test(name);
}
