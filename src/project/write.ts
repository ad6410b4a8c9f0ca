import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import lockfile from 'proper-lockfile';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { errorCode } from './files.ts';
import { chain, type Deed, wholeLog } from './log.ts';
import { cannotWrite, locked, unfinished } from './write-kinds.ts';

/** A file to be written whole. Paths are relative to the project, with `/`. */
export interface Write {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What a command means to do: decided in full before anything is written. */
export interface Plan {
  readonly writes: readonly Write[];
  readonly deeds: readonly Deed[];
}

export interface Actor {
  readonly actor: string;
  /** ISO time. */
  readonly at: string;
}

const PENDING = 'log/pending.json';

interface Pending {
  readonly actor: string;
  readonly lines: readonly string[];
  readonly writes: readonly { readonly path: string; readonly before: string | null; readonly base64: string }[];
}

/**
 * Holds the project's one lock while `work` reads, plans and writes. A lock left behind by a killed process is taken
 * over after five seconds.
 */
export async function withLock<T>(dir: string, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  let release: () => Promise<void>;
  try {
    await mkdir(path.join(dir, '.simpul'), { recursive: true });
    const retries = { retries: 400, factor: 1.1, minTimeout: 20, maxTimeout: 150, randomize: true };
    release = await lockfile.lock(dir, {
      lockfilePath: path.join(dir, '.simpul/lock'),
      stale: 5000,
      update: 1000,
      retries,
    });
  } catch (error) {
    const code = errorCode(error);
    return failed([
      code === 'ELOCKED' ? found(locked, { file: '' }, {}) : found(cannotWrite, { file: '.simpul' }, { reason: code }),
    ]);
  }
  try {
    const rest = await finishPending(dir);
    return rest.length > 0 ? failed(rest) : await work();
  } finally {
    await release();
  }
}

/**
 * Carries out a plan, all or nothing: first the whole plan goes to `log/pending.json`, then the files, then the log.
 * Killed at any moment, the next writer finishes what was begun. The lock must be held.
 */
export async function apply(dir: string, plan: Plan, by: Actor): Promise<Outcome<Plan>> {
  try {
    const writes = await Promise.all(
      plan.writes.map(async (write) => ({
        path: write.path,
        before: await hashAt(dir, write.path),
        base64: Buffer.from(write.content).toString('base64'),
      })),
    );
    const lines = await chain(dir, by.actor, by.at, plan.deeds);
    const pending: Pending = { actor: by.actor, lines, writes };
    await writeWhole(dir, PENDING, JSON.stringify(pending));
    await carryOut(dir, pending);
    return done(plan);
  } catch (error) {
    const code = errorCode(error);
    return failed([found(cannotWrite, { file: plan.writes[0]?.path ?? '' }, { reason: code })]);
  }
}

async function carryOut(dir: string, pending: Pending): Promise<void> {
  for (const write of pending.writes) await writeWhole(dir, write.path, Buffer.from(write.base64, 'base64'));
  const log = await wholeLog(dir, pending.actor);
  const [first = ''] = pending.lines;
  const at = first === '' ? -1 : log.indexOf(first);
  // Lines that were already appended before a kill are not appended twice.
  const kept = at === -1 ? log : log.slice(0, at);
  if (pending.lines.length > 0) await writeWhole(dir, `log/${pending.actor}.jsonl`, kept + pending.lines.join(''));
  await rm(path.join(dir, PENDING), { force: true });
}

/** Finishes a write that was interrupted, unless its files were edited since. */
async function finishPending(dir: string): Promise<readonly Diagnostic[]> {
  let content: string;
  try {
    content = await readFile(path.join(dir, PENDING), 'utf8');
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' ? [] : [found(cannotWrite, { file: PENDING }, { reason: code })];
  }
  const pending = JSON.parse(content) as Pending;
  const edited: string[] = [];
  for (const write of pending.writes) {
    const now = await hashAt(dir, write.path);
    if (now !== write.before && now !== hashOf(Buffer.from(write.base64, 'base64'))) edited.push(write.path);
  }
  if (edited.length > 0) return [found(unfinished, { file: PENDING }, { files: edited.join(', ') })];
  await carryOut(dir, pending);
  return [];
}

/** Writes to a temporary name in the same folder, then renames: a reader sees the old file or the new, never half of one. */
async function writeWhole(dir: string, name: string, content: string | Uint8Array): Promise<void> {
  const full = path.join(dir, name);
  const temporary = path.join(path.dirname(full), `.${path.basename(full)}.tmp`);
  await mkdir(path.dirname(full), { recursive: true });
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, full);
  const folder = await open(path.dirname(full), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function hashAt(dir: string, name: string): Promise<string | null> {
  try {
    return hashOf(await readFile(path.join(dir, name)));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
