import path from 'node:path';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { commit, recover } from './commit.ts';
import { errorCode, isThere, makeFolder } from './files.ts';
import { badName } from './kinds.ts';
import { type Patience, takeLock } from './lock.ts';
import { isFileId } from './names.ts';
import type { Plan } from './plan.ts';
import { isUnread, type OpenStudy, readProject } from './read.ts';
import { cannotWrite, exists } from './write-kinds.ts';

/** Plans a change on the study as it was read. A planner that reads further files is asynchronous. */
export type Change<T> = (study: OpenStudy) => Outcome<Plan<T>> | Promise<Outcome<Plan<T>>>;

/** How a change is to be made. */
export interface ChangeOptions extends Patience {
  /** ISO time in UTC, for the log. */
  now(): string;
  /** Only plan: no lock, nothing written. */
  readonly dryRun?: boolean;
}

/**
 * Changes a project: under its lock, reads it, plans, and applies the plan as a whole. What was found wrong while
 * reading comes along; a file in which something was found is not written over.
 */
export async function changeProject<T>(
  dir: string,
  options: ChangeOptions,
  change: Change<T>,
): Promise<Outcome<Plan<T>>> {
  if (options.dryRun) return planned(await readProject(dir), change);
  return locked(dir, options, async (apply) => {
    const plan = await planned(await readProject(dir), change);
    return plan.ok ? apply(plan) : plan;
  });
}

/** Makes a project in a folder that holds none; the folder is made if need be, and other files in it stay as they are. */
export async function createProject<T>(
  dir: string,
  options: ChangeOptions,
  plan: Outcome<Plan<T>>,
): Promise<Outcome<Plan<T>>> {
  const taken = () => isThere(path.join(dir, 'simpul.yaml'));
  if (taken()) return failed([found(exists, { file: '' }, { folder: dir })]);
  if (!plan.ok || options.dryRun) return plan;
  try {
    makeFolder(dir);
  } catch (error) {
    return failed([found(cannotWrite, { file: dir }, { reason: errorCode(error) })]);
  }
  return locked(dir, options, async (apply) =>
    taken() ? failed([found(exists, { file: '' }, { folder: dir })]) : apply(plan),
  );
}

type Applied<T> = Promise<Outcome<Plan<T>>>;

async function locked<T>(
  dir: string,
  options: ChangeOptions,
  work: (apply: (plan: Outcome<Plan<T>> & { ok: true }) => Applied<T>) => Applied<T>,
): Applied<T> {
  const lock = await takeLock(dir, options);
  if (!lock.ok) return lock;
  try {
    const recovered = await recover(dir);
    if (!recovered.ok) return recovered;
    return await work(async (plan) => {
      const applied = await commit(dir, plan.value, options.now(), lock.value);
      return applied.ok ? plan : failed([...plan.diagnostics, ...applied.diagnostics]);
    });
  } finally {
    await lock.value.release();
  }
}

async function planned<T>(study: Outcome<OpenStudy>, change: Change<T>): Promise<Outcome<Plan<T>>> {
  if (!study.ok) return study;
  if (study.diagnostics.some(isUnread)) return failed(study.diagnostics);
  const plan = await change(study.value);
  if (!plan.ok) return failed([...spoiled(study.diagnostics, plan.diagnostics), ...plan.diagnostics]);
  // An actor is the name of a log file; a plan that is only shown may not know who will do it.
  const actor = plan.value.log.find(({ actor }) => actor !== '' && !isFileId(actor))?.actor;
  if (actor !== undefined) return failed([found(badName, { file: '' }, { name: actor })]);
  const files = new Set(plan.value.writes.map(({ file }) => file));
  const inTheWay = study.diagnostics.filter(({ file, severity }) => severity === 'error' && files.has(file));
  if (inTheWay.length > 0) return failed(inTheWay);
  return done(plan.value, [...study.diagnostics, ...plan.diagnostics]);
}

/** What was found in the files that a refusal is about, said once. */
function spoiled(reading: readonly Diagnostic[], refusal: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = new Set(refusal.map(({ file }) => file));
  return reading.filter(({ file }) => file !== '' && files.has(file));
}
