import { isAscii, isUtf8 } from 'node:buffer';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { sha256 } from '../core/hash.ts';
import { pendingFile, readPending } from './journal.ts';
import { notUtf8, outside, unfinished, unreadable } from './kinds.ts';

/** Reads within one project: never outside it, and every trouble becomes a diagnostic. */
export interface Folder {
  readonly dir: string;
  readonly diagnostics: Diagnostic[];
  /** Names of the entries of a folder, sorted, dot files left out; empty when it is not there. */
  list(name: string): Promise<readonly string[]>;
  /** Content of a file as UTF-8; undefined when it is not there or cannot be read (then a diagnostic says so). */
  text(name: string): Promise<string | undefined>;
  /** The same in pieces of whole lines, each given to `take` in turn: then not all of it need be in memory. False where `text` gives nothing. */
  pieces(name: string, take: (piece: string) => void): Promise<boolean>;
}

/**
 * Opens a project's folder for reading. A change that was decided but not finished is read as if it were. Files are
 * read one after the other in the foreground: for hundreds of small files that takes half the time of promises.
 */
export function openFolder(dir: string): Folder {
  const diagnostics: Diagnostic[] = [];
  const trouble = (name: string, reason: string): undefined => {
    if (reason !== 'ENOENT') diagnostics.push(found(unreadable, { file: name }, { reason }));
    return undefined;
  };
  const root = isThere(dir) ? realpathSync(dir) : dir;
  const waiting = unfinishedFiles(dir, diagnostics);
  const inside = new Map<string, boolean>();
  /** Whether a folder of the project really lies in it; links are followed once a folder. */
  const isOurs = (name: string): boolean => {
    const known = inside.get(name);
    if (known !== undefined) return known;
    const ours = name === '.' || isInside(root, realpathSync(path.join(dir, name)));
    if (!ours) diagnostics.push(found(outside, { file: name }, {}));
    inside.set(name, ours);
    return ours;
  };
  /** Bytes of a file that are UTF-8, good until the next is read. */
  const bytesOf = (name: string): Buffer | undefined => {
    try {
      if (!isOurs(path.posix.dirname(name))) return undefined;
      const full = path.join(dir, waiting.get(name) ?? name);
      const entry = lstatSync(full);
      if (entry.isSymbolicLink()) {
        if (!isInside(root, realpathSync(full))) {
          diagnostics.push(found(outside, { file: name }, {}));
          return undefined;
        }
      }
      // A pipe or a device would be waited for without end.
      if (!(entry.isSymbolicLink() ? statSync(full) : entry).isFile()) return trouble(name, 'ENOTFILE');
      const bytes = readBytes(full);
      if (isUtf8(bytes)) return bytes;
      diagnostics.push(found(notUtf8, { file: name }, {}));
      return undefined;
    } catch (error) {
      return trouble(name, errorCode(error));
    }
  };
  const textOf = (name: string, bytes: Buffer): string | undefined => {
    try {
      // Bytes that are all ASCII need no decoding, which costs more than reading them.
      return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
    } catch (error) {
      // Longer than a string can be.
      return trouble(name, errorCode(error));
    }
  };
  return {
    dir,
    diagnostics,
    async list(name) {
      try {
        if (!isOurs(name)) return [];
        const waitingHere = [...waiting.keys()].filter((file) => path.posix.dirname(file) === name);
        const names = [...readdirSync(path.join(dir, name)), ...waitingHere.map((file) => path.posix.basename(file))];
        return [...new Set(names)].filter((entry) => !entry.startsWith('.')).sort();
      } catch (error) {
        trouble(name, errorCode(error));
        return [];
      }
    },
    async text(name) {
      const bytes = bytesOf(name);
      return bytes && textOf(name, bytes);
    },
    async pieces(name, take) {
      const bytes = bytesOf(name);
      if (!bytes) return false;
      for (let start = 0; start < bytes.length; ) {
        const end = pieceEnd(bytes, start);
        const piece = textOf(name, bytes.subarray(start, end));
        if (piece === undefined) return false;
        take(piece);
        start = end;
      }
      return true;
    },
  };
}

/** Small enough for V8 to put one piece where another was; a new place for each would cost more than reading it. */
const PIECE = 1 << 16;

/** Where the piece from `start` ends: behind an LF, or with the file. */
function pieceEnd(bytes: Buffer, start: number): number {
  if (bytes.length - start <= PIECE) return bytes.length;
  const end = bytes.lastIndexOf(10, start + PIECE) + 1;
  return end > start ? end : bytes.indexOf(10, start + PIECE) + 1 || bytes.length;
}

let shared = Buffer.allocUnsafeSlow(1 << 17);

/** The bytes of a file, good until the next is read: memory that was not touched before costs more than the reading. */
function readBytes(full: string): Buffer {
  const descriptor = openSync(full, 'r');
  try {
    for (let length = 0; ; ) {
      const read = readSync(descriptor, shared, length, shared.length - length, null);
      length += read;
      if (read === 0) return shared.subarray(0, length);
      if (length === shared.length) {
        const larger = Buffer.allocUnsafeSlow(2 * length);
        shared.copy(larger);
        shared = larger;
      }
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Files whose new content still lies in a temporary file → that file. */
function unfinishedFiles(dir: string, diagnostics: Diagnostic[]): ReadonlyMap<string, string> {
  const pending = readPending(dir);
  const waiting = new Map<string, string>();
  if (pending === 'broken') diagnostics.push(found(unfinished, { file: pendingFile }, { files: [] }));
  if (pending === undefined || pending === 'broken') return waiting;
  const edited: string[] = [];
  for (const { file, temp, before } of pending.writes) {
    if (!isThere(path.join(dir, temp))) continue;
    if (hashOfFile(path.join(dir, file)) === before) waiting.set(file, temp);
    else edited.push(file);
  }
  if (edited.length > 0) diagnostics.push(found(unfinished, { file: pendingFile }, { files: edited }));
  return waiting;
}

export function isThere(full: string): boolean {
  try {
    return lstatSync(full, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // In a folder that may not be looked into: for us it is not there.
    return false;
  }
}

/** SHA-256 of a file's bytes; null where there is none. */
export function hashOfFile(full: string): string | null {
  try {
    return sha256(readFileSync(full));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Makes a folder and those above it. Not with `recursive`, which never ends where a folder is refused as missing
 * (`/proc/x`). Gives back the first that was made; undefined when all were there.
 */
export function makeFolder(full: string): string | undefined {
  if (isThere(full)) {
    if (statSync(full).isDirectory()) return undefined;
    throw Object.assign(new Error(`${full} is a file`), { code: 'ENOTDIR' });
  }
  const above = path.dirname(full);
  const first = above === full ? undefined : makeFolder(above);
  try {
    mkdirSync(full);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return first ?? full;
}

/** Whether a file lies in a folder by its name, and really somewhere else. */
export function leadsOut(dir: string, file: string): boolean {
  return isInside(dir, file) && isThere(file) && !isInside(realpathSync(dir), realpathSync(file));
}

export function isInside(dir: string, file: string): boolean {
  const way = path.relative(dir, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** `EACCES` and the like; anything without such a code is our own fault and is thrown on. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
