import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { errorCode, isInside } from './files.ts';
import { isPlain } from './journal.ts';
import { outside } from './kinds.ts';

/** Why a file may not be written: its path leaves the project, or a link stands in the way. */
export async function safeTarget(dir: string, file: string): Promise<Diagnostic | undefined> {
  const refusal = found(outside, { file }, {});
  if (!isPlain(file)) return refusal;
  const root = await realpath(dir);
  for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder)) {
    const real = await realpath(path.join(dir, folder)).catch((error: unknown) => missing(error));
    if (real !== undefined) {
      if (!isInside(root, real)) return refusal;
      break;
    }
  }
  const entry = await lstat(path.join(dir, file)).catch((error: unknown) => missing(error));
  return entry?.isSymbolicLink() ? refusal : undefined;
}

function missing(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
  return undefined;
}
