import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { openFolder } from './files.ts';
import { asJson, type LogEntry, readLog } from './log.ts';
import { isRecord, logged, recordIn } from './logged-record.ts';
import { type Patch, patchesIn, patchOf, unpatched } from './patch.ts';
import type { Plan } from './plan.ts';
import type { OpenStudy } from './read.ts';
import { cannotUndo, changedSince, nothingToUndo, unknownEntry } from './undo-kinds.ts';

export interface UndoRequest {
  /** The hash of the entry, or how it begins; absent: the newest that is not undone. */
  readonly entry?: string | undefined;
  readonly actor: string;
  readonly reason?: string | undefined;
}

export interface Undone {
  readonly entry: LogEntry;
  readonly files: readonly string[];
}

/** What simpul itself writes patches for; the log and originals are never rewritten. */
const writable = /^(?:simpul\.yaml|voices\.yaml|(?:codebooks|codings|reviews|claims|memos|phrases)\/.+)$/;

/** A text is only given back by undoing its own correction. */
function mayWrite(file: string, { object }: LogEntry): boolean {
  const [noun, id = ''] = object.split(' ');
  return writable.test(file) || (noun === 'source' && [`sources/${id}.txt`, `sources/${id}.yaml`].includes(file));
}

/** `log undo`: every file that an entry changed becomes again what it was, byte for byte; or nothing does. */
export async function planUndo(study: OpenStudy, request: UndoRequest): Promise<Outcome<Plan<Undone>>> {
  const entries = await readLog(study.dir);
  const chosen = entryOf(entries, request.entry);
  if (!chosen.ok) return chosen;
  const entry = chosen.value;
  const name = nameOf(entry);
  const patches = patchesIn(entry.after);
  if (!patches?.every(({ file }) => mayWrite(file, entry)))
    return failed([found(cannotUndo, { file: '' }, { entry: name })]);
  const folder = openFolder(study.dir);
  const changes: { readonly patch: Patch; readonly now: string; readonly before: string }[] = [];
  const changed: Diagnostic[] = [];
  for (const patch of patches) {
    const now = (await folder.text(patch.file)) ?? '';
    const before = unpatched(patch, now);
    if (before !== undefined) changes.push({ patch, now, before });
    else
      changed.push(
        found(changedSince, { file: patch.file }, { entry: name, later: laterThan(entry, entries, patch.file) }),
      );
  }
  if (changed.length > 0) return failed(changed);
  return done({
    writes: changes.map(({ patch: { file }, before }) => ({ file, content: before })),
    log: [
      {
        actor: request.actor,
        verb: 'undo',
        object: entry.object,
        ...(recordIn(entry) ? { before: asJson(recordIn(entry) ?? {}) } : {}),
        after: logged(
          recordIn(entry, 'before'),
          changes.map(({ patch: { file }, now, before }) => patchOf(file, now, before)),
          { undoes: entry.hash },
        ),
        ...(request.reason === undefined ? {} : { reason: request.reason }),
      },
    ],
    result: { entry, files: changes.map(({ patch }) => patch.file) },
  });
}

/** Signs of a hash that choose an entry: with fewer, the next entry may begin alike. */
const ENOUGH = 4;

function entryOf(entries: readonly LogEntry[], typed: string | undefined): Outcome<LogEntry> {
  if (typed === undefined) {
    const newest = lastStanding(entries);
    return newest ? done(newest) : failed([found(nothingToUndo, { file: '' }, { entries: entries.length })]);
  }
  const fits = entries.filter(({ hash }) => hash.startsWith(typed));
  const [only] = fits;
  return only && fits.length === 1 && typed.length >= ENOUGH
    ? done(only)
    : failed([found(unknownEntry, { file: '' }, { typed, count: fits.length })]);
}

/** The newest change that is not undone. What undid another is passed over, so that one undo after another walks back. */
function lastStanding(entries: readonly LogEntry[]): LogEntry | undefined {
  const undone = new Set<string>();
  for (const { verb, hash, after } of [...entries].reverse()) {
    if (verb === 'undo' && !undone.has(hash) && isRecord(after)) undone.add(String(after.undoes));
  }
  return entries.findLast(({ verb, hash }) => verb !== 'undo' && !undone.has(hash));
}

/** `migrate codebook undp@1.1.0`. */
export function nameOf({ verb, object }: Pick<LogEntry, 'verb' | 'object'>): string {
  return `${verb} ${object}`;
}

/** What the log knows of after an entry that may have changed a file: at most five, oldest first. */
function laterThan(entry: LogEntry, entries: readonly LogEntry[], file: string): readonly string[] {
  const [part, coder, source = ''] = file.split('/');
  const at = entries.indexOf(entry);
  const touched = entries.slice(at + 1).filter((later) => {
    const patches = patchesIn(later.after);
    if (patches) return patches.some((patch) => patch.file === file);
    if (part !== 'codings') return later.object.includes(file.replace(/^\w+\/|\.\w+$/g, ''));
    return /^codings? /.test(later.object) && isAbout(later, coder ?? '', source.replace(/\.jsonl$/, ''));
  });
  const names = touched.map(nameOf);
  return names.length > 5 ? [...names.slice(0, 5), `… (${names.length})`] : names;
}

/** The log keeps with a coding the source it is in; whose it was is said by the file of an import alone. */
function isAbout({ before, after, object }: LogEntry, coder: string, source: string): boolean {
  if (object.startsWith('codings ')) return object === `codings codings/${coder}/${source}.jsonl`;
  return [before, after].some(
    (one) => typeof one === 'object' && one !== null && 'source' in one && one.source === source,
  );
}
