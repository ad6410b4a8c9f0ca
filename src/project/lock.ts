import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { errorCode } from './files.ts';
import { cannotWrite, locked } from './write-kinds.ts';

/** The right to write in a project, held by one process at a time. */
export interface Lock {
  /** Whether its last holder was gone without giving it back: something may lie about. */
  readonly inherited: boolean;
  /** Whether it is still ours: not taken over by somebody who thought us dead. */
  holds(): Promise<boolean>;
  release(): Promise<void>;
}

/** Who holds a lock, as written in its file. */
export interface Holder {
  readonly token: string;
  readonly host: string;
  readonly process: number;
}

export interface Patience {
  /** Milliseconds to wait for another writer. */
  readonly wait?: number;
  /** Called once when the wait gets long. */
  waiting?(holder: Holder | undefined): void;
}

/** Tokens of this very process, which may hold locks on several projects, or wait for itself. */
const ours = new Set<string>();

const LOCK = '.simpul/lock';
const PATIENCE = 30_000;
const LONG = 1_500;
/** After this many milliseconds a lock is taken for left behind where its process cannot be asked. */
const ABANDONED = 10 * 60_000;
/** A lock file is written right after it is made; one still empty by then was left by a killed process. */
const EMPTY = 3_000;

/**
 * Takes the project's lock. One left by a process that is gone is taken over at once. On another computer the process
 * cannot be asked, so a lock of its is only taken over when it is old.
 */
export async function takeLock(dir: string, patience: Patience = {}): Promise<Outcome<Lock>> {
  const holder = { token: randomBytes(8).toString('hex'), host: hostname(), process: process.pid };
  ours.add(holder.token);
  const file = path.join(dir, LOCK);
  const started = Date.now();
  let told = false;
  let inherited = false;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    for (;;) {
      if (await create(file, holder)) return done(lockOf(file, holder, inherited));
      inherited = (await breakIfStale(file, holder, 0)) || inherited;
      const waited = Date.now() - started;
      if (waited > (patience.wait ?? PATIENCE)) {
        const other = await holderOf(file);
        return failed([found(locked, { file: LOCK }, { process: other?.process ?? 0, host: other?.host ?? '' })]);
      }
      if (waited > LONG && !told) {
        told = true;
        patience.waiting?.(await holderOf(file));
      }
      // Uneven steps, so that two that wait do not always meet.
      await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * Math.min(50, 5 + waited / 10)));
    }
  } catch (error) {
    return failed([found(cannotWrite, { file: LOCK }, { reason: errorCode(error) })]);
  }
}

function lockOf(file: string, holder: Holder, inherited: boolean): Lock {
  const holds = async (): Promise<boolean> => (await holderOf(file))?.token === holder.token;
  return {
    inherited,
    holds,
    async release() {
      ours.delete(holder.token);
      // What is done is done: a lock that cannot be removed is taken over by the next writer.
      if (await holds()) await rm(file, { force: true }).catch(errorCode);
    },
  };
}

async function create(file: string, holder: Holder): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(JSON.stringify(holder));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    const code = errorCode(error);
    // Windows refuses a name whose file is just being deleted.
    if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')) return false;
    throw error;
  }
}

/**
 * Removes a lock whose holder is gone. Only who holds a second lock on the first may do so: else one could remove,
 * after a slow look, the fresh lock of another who had removed the old one before. Whether it was removed.
 */
async function breakIfStale(file: string, self: Holder, depth: number): Promise<boolean> {
  if (!(await isStale(file, self)) || depth > 8) return false;
  const guard = `${file}.guard`;
  if (await create(guard, self)) {
    try {
      if (!(await isStale(file, self))) return false;
      await rm(file, { force: true });
      return true;
    } finally {
      await rm(guard, { force: true });
    }
  }
  await breakIfStale(guard, self, depth + 1);
  return false;
}

async function isStale(file: string, self: Holder): Promise<boolean> {
  try {
    const age = Date.now() - (await stat(file)).mtimeMs;
    const holder = await holderOf(file);
    if (!holder) return age > EMPTY;
    if (holder.host !== self.host) return age > ABANDONED;
    // Our own number but not our token: a process before us, in a container where numbers begin anew.
    if (holder.process === self.process) return !ours.has(holder.token);
    return !isAlive(holder.process) || age > ABANDONED;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // EPERM: alive, but somebody else's.
    return errorCode(error) !== 'ESRCH';
  }
}

async function holderOf(file: string): Promise<Holder | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isHolder(value) ? value : undefined;
  } catch (error) {
    // Half written, or gone by now.
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isHolder(value: unknown): value is Holder {
  const holder = value as Partial<Holder> | null;
  return typeof holder?.token === 'string' && typeof holder.host === 'string' && Number.isSafeInteger(holder.process);
}
