import path from 'node:path';
import lockfile from 'proper-lockfile';
import { found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { errorCode, makeFolder } from './files.ts';
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

const LOCK = '.simpul/lock';
/** After this many milliseconds without a sign of life a lock counts as left behind by a killed process. */
const STALE = 5_000;
const LONG = 1_500;
const PAUSE = { least: 20, most: 150 };

/** Takes the project's lock. One left by a killed process is taken over after five seconds. */
export async function takeLock(dir: string, { wait = 30_000, waiting }: Patience = {}): Promise<Outcome<Lock>> {
  let lost = false;
  const timer = setTimeout(() => waiting?.(), LONG);
  try {
    makeFolder(path.join(dir, '.simpul'));
    const release = await lockfile.lock(dir, {
      lockfilePath: path.join(dir, LOCK),
      stale: STALE,
      update: STALE / 5,
      retries: {
        retries: Math.ceil(wait / PAUSE.least),
        factor: 1.1,
        minTimeout: PAUSE.least,
        maxTimeout: PAUSE.most,
        randomize: true,
        maxRetryTime: wait,
      },
      onCompromised: () => {
        lost = true;
      },
    });
    return done({
      holds: () => !lost,
      // What is done is done: a lock that cannot be given back is taken over by the next writer.
      release: () => release().catch(errorCode) as Promise<void>,
    });
  } catch (error) {
    const reason = errorCode(error);
    return failed([
      reason === 'ELOCKED' ? found(locked, { file: LOCK }, {}) : found(cannotWrite, { file: LOCK }, { reason }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
