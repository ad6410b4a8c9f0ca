import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { outside, unreadable } from './kinds.ts';

/** Reads within one project: never outside it, and every trouble becomes a diagnostic. */
export interface Folder {
  readonly dir: string;
  readonly diagnostics: Diagnostic[];
  /** Names of the entries of a folder, sorted, dot files left out; empty when it is not there. */
  list(name: string): Promise<readonly string[]>;
  /** Content of a file as UTF-8; undefined when it is not there or cannot be read (then a diagnostic says so). */
  text(name: string): Promise<string | undefined>;
}

export function openFolder(dir: string): Folder {
  const diagnostics: Diagnostic[] = [];
  const trouble = (name: string, error: unknown): void => {
    const code = errorCode(error);
    if (code !== 'ENOENT') diagnostics.push(found(unreadable, { file: name }, { reason: code }));
  };
  return {
    dir,
    diagnostics,
    async list(name) {
      try {
        return (await readdir(path.join(dir, name))).filter((entry) => !entry.startsWith('.')).sort();
      } catch (error) {
        trouble(name, error);
        return [];
      }
    },
    async text(name) {
      const full = path.join(dir, name);
      try {
        if ((await lstat(full)).isSymbolicLink() && !isInside(await realpath(dir), await realpath(full))) {
          diagnostics.push(found(outside, { file: name }, {}));
          return undefined;
        }
        return await readFile(full, 'utf8');
      } catch (error) {
        trouble(name, error);
        return undefined;
      }
    },
  };
}

export function isInside(dir: string, file: string): boolean {
  const way = path.relative(dir, file);
  return way !== '' && !way.startsWith('..') && !path.isAbsolute(way);
}

/** `EACCES` and the like; anything without such a code is our own fault and is thrown on. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
