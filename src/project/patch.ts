import { sha256 } from '../core/hash.ts';

/** How a file differs from what it was, line by line, so that the log can give it back byte for byte. */
export interface Patch {
  readonly file: string;
  /** SHA-256 of the file before and after. */
  readonly before: string;
  readonly after: string;
  /** Line (from 0) in the file as it is after, how many lines stand there, and the lines that stood there before. */
  readonly hunks: readonly (readonly [number, number, readonly string[]])[];
}

export function patchOf(file: string, before: string, after: string): Patch {
  const old = before.split('\n');
  const now = after.split('\n');
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const hunks: (readonly [number, number, readonly string[]])[] = [];
  if (old.length === now.length) {
    for (let line = head; line < old.length - tail; line++) {
      if (old[line] !== now[line]) hunks.push([line, 1, [old[line] ?? '']]);
    }
  } else hunks.push([head, now.length - tail - head, old.slice(head, old.length - tail)]);
  return { file, before: sha256(before), after: sha256(after), hunks };
}

/** The file as it was; undefined where it is no longer what the patch left, or the patch itself was spoiled. */
export function unpatched(patch: Patch, now: string): string | undefined {
  if (sha256(now) !== patch.after) return undefined;
  const lines = now.split('\n');
  for (const [line, count, old] of [...patch.hunks].sort(([a], [b]) => b - a)) lines.splice(line, count, ...old);
  const before = lines.join('\n');
  return sha256(before) === patch.before ? before : undefined;
}

/** The patches that an entry of the log carries; undefined where it carries none. */
export function patchesIn(after: unknown): readonly Patch[] | undefined {
  const files = isRecord(after) ? after.files : undefined;
  return Array.isArray(files) && files.length > 0 && files.every(isPatch) ? files : undefined;
}

function isPatch(value: unknown): value is Patch {
  return (
    isRecord(value) &&
    [value.file, value.before, value.after].every((one) => typeof one === 'string') &&
    Array.isArray(value.hunks) &&
    value.hunks.every(isHunk)
  );
}

function isHunk(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [line, count, old]: readonly unknown[] = value;
  const counts = [line, count].every((one) => Number.isSafeInteger(one) && Number(one) >= 0);
  return counts && Array.isArray(old) && old.every((one) => typeof one === 'string');
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
