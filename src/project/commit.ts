import { open, readdir, readFile, rename, rm, rmdir, truncate } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { sha256 } from '../core/hash.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { errorCode, hashOfFile, isThere, makeFolder } from './files.ts';
import { isTemporary, type Pending, type PendingLog, type PendingWrite, pendingFile, readPending } from './journal.ts';
import { unfinished } from './kinds.ts';
import type { Lock } from './lock.ts';
import { logEnd, logFile, logLines } from './log.ts';
import { randomName } from './names.ts';
import type { LogDraft, Plan, Write } from './plan.ts';
import { safeTarget } from './targets.ts';
import { cannotFinish, cannotWrite, fileExists, lockLost } from './write-kinds.ts';

/**
 * Makes a change as a whole. First everything new is written to temporary files and forced to disk; then
 * `log/pending.json` appears, by one rename, and the change is made; then logs and files are put in place. Killed
 * before the rename, nothing has changed; killed after it, `recover` finishes, and readers see the change meanwhile.
 */
export async function commit(dir: string, plan: Plan, at: string, lock: Lock): Promise<Outcome<void>> {
  const stage = new Stage(dir);
  let file = '';
  try {
    const writes: PendingWrite[] = [];
    for (const write of plan.writes) {
      file = write.file;
      const refusal = await safeTarget(dir, file);
      if (refusal) return await stage.giveUp([refusal]);
      const before = hashOfFile(path.join(dir, file));
      if (before !== null && 'fresh' in write && write.fresh) {
        return await stage.giveUp([found(fileExists, { file }, {})]);
      }
      const content = await contentOf(dir, write);
      if (before !== sha256(content)) writes.push({ file, temp: await stage.put(file, content), before });
    }
    const logs: PendingLog[] = [];
    for (const [actor, drafts] of byActor(plan.log)) {
      file = logFile(actor);
      const refusal = await safeTarget(dir, file);
      if (refusal) return await stage.giveUp([refusal]);
      const { size, lead, prev } = await logEnd(path.join(dir, file));
      logs.push({ file, temp: await stage.put(file, lead + logLines(drafts, at, prev)), size });
    }
    if (writes.length === 0 && logs.length === 0) return done(undefined);
    file = pendingFile;
    if (!lock.holds()) return await stage.giveUp([found(lockLost, { file: '' }, {})]);
    const pending: Pending = { pending: 1, writes, logs };
    const record = await stage.put(pendingFile, `${JSON.stringify(pending)}\n`);
    await stage.syncFolders();
    await rename(path.join(dir, record), path.join(dir, pendingFile));
    return await finish(dir, pending);
  } catch (error) {
    return stage.giveUp([found(cannotWrite, { file }, { reason: errorCode(error) })]);
  }
}

/** Finishes what an earlier, killed change left. Must be called under the lock before anything is read or written. */
export async function recover(dir: string): Promise<Outcome<void>> {
  const pending = readPending(dir);
  const finished = pending === undefined ? done(undefined) : await resume(dir, pending);
  if (finished.ok) await sweep(dir, '.').catch(errorCode);
  return finished;
}

async function resume(dir: string, pending: Pending | 'broken'): Promise<Outcome<void>> {
  if (pending === 'broken') return failed([found(unfinished, { file: pendingFile }, { files: [] })]);
  const edited: string[] = [];
  for (const { file, temp, before } of pending.writes) {
    const refusal = await safeTarget(dir, file);
    if (refusal) return failed([refusal]);
    if (isThere(path.join(dir, temp)) && hashOfFile(path.join(dir, file)) !== before) edited.push(file);
  }
  if (edited.length > 0) return failed([found(unfinished, { file: pendingFile }, { files: edited })]);
  return finish(dir, pending);
}

/** Puts logs, then files in place. May be begun again at any point: what has no temporary file any more is done. */
async function finish(dir: string, pending: Pending): Promise<Outcome<void>> {
  let file = pendingFile;
  let moved = 0;
  try {
    await syncFolder(path.join(dir, path.dirname(pendingFile)));
    for (const log of pending.logs) {
      file = log.file;
      if (isThere(path.join(dir, log.temp))) await appendLog(dir, log);
    }
    for (const write of pending.writes) {
      file = write.file;
      if (isThere(path.join(dir, write.temp))) await replace(path.join(dir, write.temp), path.join(dir, file));
      moved++;
    }
    const folders = [...new Set([...pending.writes, ...pending.logs].map((one) => path.posix.dirname(one.file)))];
    for (const folder of folders) await syncFolder(path.join(dir, folder));
    for (const { temp } of pending.logs) await rm(path.join(dir, temp), { force: true });
    file = pendingFile;
    await rm(path.join(dir, pendingFile), { force: true });
    return done(undefined);
  } catch (error) {
    const reason = errorCode(error);
    const undone = moved === 0 && (await undo(dir, pending));
    return failed([undone ? found(cannotWrite, { file }, { reason }) : found(cannotFinish, { file }, { reason })]);
  }
}

/** Takes a change back of which no file is in place yet. Whether that worked; if not, it stays to be finished. */
async function undo(dir: string, pending: Pending): Promise<boolean> {
  try {
    for (const { file, size } of pending.logs) {
      if (size === 0) await rm(path.join(dir, file), { force: true });
      else await truncate(path.join(dir, file), size);
    }
    await rm(path.join(dir, pendingFile), { force: true });
  } catch (error) {
    errorCode(error);
    return false;
  }
  for (const { temp } of [...pending.writes, ...pending.logs]) {
    await rm(path.join(dir, temp), { force: true }).catch(errorCode);
  }
  return true;
}

async function appendLog(dir: string, { file, temp, size }: PendingLog): Promise<void> {
  const handle = await open(path.join(dir, file), 'a');
  try {
    // A part of the lines may be there already, from an attempt that was cut short.
    await handle.truncate(size);
    await handle.appendFile(await readFile(path.join(dir, temp)));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A program that looks at a file keeps Windows from replacing it; such looks are short. */
async function replace(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (attempt === 10 || !['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error)) || process.platform !== 'win32')
        throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}

/** Temporary files of one change, and what has to be taken away again if it is not made. */
class Stage {
  private readonly token = randomName();
  private readonly temps: string[] = [];
  private readonly madeFolders: string[] = [];
  private readonly folders = new Set<string>();

  constructor(private readonly dir: string) {}

  /** Writes content to a temporary file beside its place, safe on disk. */
  async put(file: string, content: string | Uint8Array): Promise<string> {
    const folder = path.posix.dirname(file);
    const made = makeFolder(path.join(this.dir, folder));
    if (made !== undefined) this.madeFolders.push(path.join(this.dir, folder));
    const temp = path.posix.join(folder, `.${this.token}-${this.temps.length}.tmp`);
    this.temps.push(temp);
    this.folders.add(folder);
    const handle = await open(path.join(this.dir, temp), 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return temp;
  }

  async syncFolders(): Promise<void> {
    for (const folder of this.folders) await syncFolder(path.join(this.dir, folder));
  }

  async giveUp(diagnostics: readonly Diagnostic[]): Promise<Outcome<never>> {
    for (const temp of this.temps) await rm(path.join(this.dir, temp), { force: true }).catch(errorCode);
    // Only folders that are empty go.
    for (const folder of this.madeFolders.reverse()) await rmdir(folder).catch(errorCode);
    return failed(diagnostics);
  }
}

/** Takes away what a killed process left before its change was made, in every folder that simpul writes in. */
async function sweep(dir: string, folder: string): Promise<void> {
  for (const entry of await readdir(path.join(dir, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name);
    if (entry.isFile() && isTemporary(entry.name)) await rm(path.join(dir, name), { force: true });
    else if (entry.isDirectory() && !entry.name.startsWith('.') && name.split('/').length <= 2) await sweep(dir, name);
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot, and need not.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function contentOf(dir: string, write: Write): Promise<string | Uint8Array> {
  if ('content' in write) return write.content;
  const full = path.join(dir, write.file);
  const old = isThere(full) ? await readFile(full, 'utf8') : '';
  return old + (old === '' || old.endsWith('\n') ? '' : '\n') + write.append;
}

function byActor(drafts: readonly LogDraft[]): ReadonlyMap<string, readonly LogDraft[]> {
  const actors = new Map<string, LogDraft[]>();
  for (const draft of drafts) {
    const list = actors.get(draft.actor);
    if (list) list.push(draft);
    else actors.set(draft.actor, [draft]);
  }
  return actors;
}
