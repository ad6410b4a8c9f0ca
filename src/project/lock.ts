import { mkdirSync, readdirSync, renameSync, rmdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { errorCode, isThere, makeFolder } from './files.ts';
import { cannotWrite, locked } from './write-kinds.ts';

/** The right to write in a project, held by one process at a time. */
export interface Lock {
  /** Whether it is still ours: not taken over by somebody who thought us dead. */
  holds(): boolean;
  release(): Promise<void>;
}

export interface Patience {
  /** Milliseconds to wait for another writer; half a minute unless told. */
  readonly wait?: number;
  /** Called once when the wait gets long. */
  waiting?(): void;
}

const FOLDER = '.simpul';
/** After this many milliseconds without a sign of life a lock counts as left behind by a killed process. */
const STALE = 5_000;
const LONG = 1_500;
const PAUSE = { least: 20, most: 150 };

/**
 * Takes the project's lock. One left by a killed process is taken over after five seconds.
 *
 * The lock is a folder in `.simpul` whose name counts up: `lock-7` is held, `free-8` is not. It changes hands by a
 * rename from a name that never comes back, which the file system lets one process do only. (Taking away a stale lock
 * and making a new one of the same name, as packages do, lets in two: the slower one takes away the lock of the faster.)
 */
export async function takeLock(dir: string, { wait = 30_000, waiting }: Patience = {}): Promise<Outcome<Lock>> {
  const folder = path.join(dir, FOLDER);
  const until = Date.now() + wait;
  const timer = setTimeout(() => waiting?.(), LONG);
  try {
    makeFolder(folder);
    for (let pause = PAUSE.least; ; pause = Math.min(PAUSE.most, pause * 1.1)) {
      const name = tryTake(folder);
      if (name !== undefined) return done(held(folder, name));
      if (Date.now() >= until) return failed([found(locked, { file: FOLDER }, {})]);
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
    }
  } catch (error) {
    return failed([found(cannotWrite, { file: FOLDER }, { reason: errorCode(error) })]);
  } finally {
    clearTimeout(timer);
  }
}

interface State {
  readonly name: string;
  readonly held: boolean;
  readonly count: number;
}

/** The state with the highest count is in force; what a slow process left below it means nothing. */
function stateIn(folder: string): State | undefined {
  let last: State | undefined;
  for (const name of readdirSync(folder)) {
    const match = /^(lock|free)-(\d{1,15})$/.exec(name);
    const count = Number(match?.[2]);
    if (match && (!last || count > last.count)) last = { name, held: match[1] === 'lock', count };
  }
  return last;
}

/** One attempt; the name of the lock that is now ours, or nothing. */
function tryTake(folder: string): string | undefined {
  const state = stateIn(folder);
  if (!state) {
    // Who comes first makes the beginning, and all then try for it.
    ignoring(['EEXIST'], () => mkdirSync(path.join(folder, 'free-0')));
    return undefined;
  }
  if (state.held && !isStale(path.join(folder, state.name))) return undefined;
  const name = `lock-${state.count + 1}`;
  const from = path.join(folder, state.name);
  // Fresh before it has its new name, so that nobody takes the new name for one left behind.
  if (!touch(from)) return undefined;
  const taken = ignoring(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => renameSync(from, path.join(folder, name)));
  if (!taken) return undefined;
  // While names change, a list may miss one: what counts more than ours is in force.
  return stateIn(folder)?.name === name ? name : undefined;
}

function isStale(full: string): boolean {
  const stat = statSync(full, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > STALE;
}

function touch(full: string): boolean {
  const now = new Date();
  return ignoring(['ENOENT'], () => utimesSync(full, now, now));
}

function held(folder: string, name: string): Lock {
  const full = path.join(folder, name);
  const count = Number(name.slice('lock-'.length));
  const life = setInterval(() => touch(full), STALE / 5);
  life.unref();
  return {
    holds: () => isThere(full),
    async release() {
      clearInterval(life);
      try {
        renameSync(full, path.join(folder, `free-${count + 1}`));
        for (const old of readdirSync(folder)) {
          const below = /^(?:lock|free)-(\d{1,15})$/.exec(old);
          if (below && Number(below[1]) < count) rmdirSync(path.join(folder, old));
        }
      } catch (error) {
        // What is done is done: a lock that cannot be given back is taken over by the next writer.
        errorCode(error);
      }
    },
  };
}

/** Whether it worked; false where it failed for one of the reasons. */
function ignoring(reasons: readonly string[], work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (reasons.includes(errorCode(error))) return false;
    throw error;
  }
}
