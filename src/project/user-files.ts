import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { compareStrings, type Diagnostic, type DiagnosticKind, found } from '../core/diagnostic.ts';
import type { Localised } from '../core/locale.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { errorCode } from './files.ts';
import { randomName } from './names.ts';
import { checkOwnPart, ownPart } from './own-parts.ts';

/** Files outside a project that a command line names: those to read, and the one to write a result to. */

/** What the system said, in words where it is one of the common ones. */
const reasons: Localised<{ readonly [code: string]: string }> = {
  en: {
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'a part of its path is no folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk is full',
  },
  id: {
    ENOENT: 'berkas atau foldernya tidak ada',
    ENOTDIR: 'sebagian alamatnya bukan folder',
    EACCES: 'tidak ada izin',
    EPERM: 'tidak ada izin',
    EISDIR: 'ini sebuah folder',
    EROFS: 'disk hanya dapat dibaca',
    ENOSPC: 'disk penuh',
    EDQUOT: 'disk penuh',
  },
};

const nothingMatches: DiagnosticKind<{ pattern: string }> = {
  code: 'file/no-match',
  severity: 'error',
  why: {
    en: 'A name that fits no file is a slip; going on would look as if there were nothing wrong.',
    id: 'Nama yang tidak cocok dengan berkas mana pun adalah kekeliruan; bila diteruskan, seolah-olah tidak ada yang salah.',
  },
  words: {
    en: ({ pattern }) => ({
      problem: `No file matches “${pattern}”.`,
      remedy: 'Check the spelling and the folder you are in; * stands for any letters, ** for any folders.',
    }),
    id: ({ pattern }) => ({
      problem: `Tidak ada berkas yang cocok dengan “${pattern}”.`,
      remedy: 'Periksa ejaan dan folder tempat Anda berada; * mewakili huruf apa pun, ** mewakili folder apa pun.',
    }),
  },
};

export const cannotRead: DiagnosticKind<{ reason: string }> = {
  code: 'file/cannot-read',
  severity: 'error',
  why: {
    en: 'A file that cannot be read would be missing from the study without a word.',
    id: 'Berkas yang tidak terbaca akan hilang dari penelitian tanpa pemberitahuan.',
  },
  words: {
    en: ({ reason }) => ({
      problem: `This file cannot be read: ${reasons.en[reason] ?? reason}.`,
      remedy: 'Check its name, and that you may read it.',
    }),
    id: ({ reason }) => ({
      problem: `Berkas ini tidak dapat dibaca: ${reasons.id[reason] ?? reason}.`,
      remedy: 'Periksa namanya, dan apakah boleh Anda baca.',
    }),
  },
};

const cannotWriteFile: DiagnosticKind<{ reason: string }> = {
  code: 'file/cannot-write',
  severity: 'error',
  why: {
    en: 'A result is written whole or not at all; an older file of that name stays as it was.',
    id: 'Hasil ditulis utuh atau tidak sama sekali; berkas lama dengan nama itu tetap seperti semula.',
  },
  words: {
    en: ({ reason }) => ({
      problem: `This file cannot be written: ${reasons.en[reason] ?? reason}; nothing was changed.`,
      remedy: 'Choose a folder that exists and that you may write to.',
    }),
    id: ({ reason }) => ({
      problem: `Berkas ini tidak dapat ditulis: ${reasons.id[reason] ?? reason}; tidak ada yang berubah.`,
      remedy: 'Pilih folder yang sudah ada dan boleh Anda tulisi.',
    }),
  },
};

export const userFileKinds: readonly DiagnosticKind[] = [nothingMatches, cannotRead, cannotWriteFile, ownPart];

/** A file named on the command line, as the user would write it and as the system finds it. */
export interface UserFile {
  readonly name: string;
  readonly full: string;
}

/**
 * The files that names and patterns mean, each once, in the order given and sorted within a pattern. `*` and `?` stand
 * for letters of one name, `**` for any folders; names that begin with a dot must be named. A pattern or name that fits
 * nothing is a diagnostic.
 */
export async function expandFiles(cwd: string, patterns: readonly string[]): Promise<Outcome<readonly UserFile[]>> {
  const files = new Map<string, UserFile>();
  const diagnostics: Diagnostic[] = [];
  for (const pattern of patterns) {
    const names = (await isFile(path.resolve(cwd, pattern))) ? [pattern] : await matches(cwd, pattern);
    if (names.length === 0) diagnostics.push(found(nothingMatches, { file: '' }, { pattern }));
    for (const name of names) {
      const full = path.resolve(cwd, name);
      if (!files.has(full)) files.set(full, { name, full });
    }
  }
  return diagnostics.length > 0 ? failed(diagnostics) : done([...files.values()]);
}

async function matches(cwd: string, pattern: string): Promise<readonly string[]> {
  if (!/[*?]/.test(pattern)) return [];
  const parts = pattern.split(/[\\/]/);
  const found: string[] = [];
  const walk = async (at: string, rest: readonly string[]): Promise<void> => {
    const [part, ...more] = rest;
    if (part === undefined) return;
    if (part === '**') {
      await walk(at, more);
      for (const folder of await entries(cwd, at))
        if (folder.isFolder && !folder.name.startsWith('.')) await walk(join(at, folder.name), rest);
      return;
    }
    if (!/[*?]/.test(part)) {
      const next = at === '' && part === '' ? '/' : join(at, part);
      if (more.length > 0) await walk(next, more);
      else if (await isFile(path.resolve(cwd, next))) found.push(next);
      return;
    }
    const fits = matcher(part);
    for (const entry of await entries(cwd, at)) {
      if (!fits(entry.name)) continue;
      if (more.length > 0 && entry.isFolder) await walk(join(at, entry.name), more);
      else if (more.length === 0 && !entry.isFolder) found.push(join(at, entry.name));
    }
  };
  await walk('', parts);
  return found.sort(compareStrings);
}

function join(at: string, name: string): string {
  return at === '' ? name : at.endsWith('/') ? at + name : `${at}/${name}`;
}

async function entries(cwd: string, at: string): Promise<readonly { name: string; isFolder: boolean }[]> {
  try {
    const list = await readdir(path.resolve(cwd, at), { withFileTypes: true });
    // A link to a folder is not followed: it could lead round in a circle.
    return list.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch (error) {
    // A folder that is not there, or may not be read, holds no match; the pattern as a whole then says so.
    errorCode(error);
    return [];
  }
}

/** Whether a name fits a part of a pattern; linear, however many stars there are. */
export function matcher(pattern: string): (name: string) => boolean {
  const signs = [...pattern.normalize('NFC')];
  return (name) => {
    const letters = [...name.normalize('NFC')];
    if (letters[0] === '.' && signs[0] !== '.') return false;
    let at = 0;
    let sign = 0;
    let star = -1;
    let resume = 0;
    while (at < letters.length) {
      if (signs[sign] === '*') {
        star = sign++;
        resume = at;
      } else if (sign < signs.length && (signs[sign] === '?' || signs[sign] === letters[at])) {
        sign++;
        at++;
      } else if (star >= 0) {
        sign = star + 1;
        at = ++resume;
      } else return false;
    }
    while (signs[sign] === '*') sign++;
    return sign === signs.length;
  };
}

async function isFile(full: string): Promise<boolean> {
  return stat(full).then(
    (entry) => entry.isFile(),
    () => false,
  );
}

export async function readUserFile(file: UserFile): Promise<Outcome<Uint8Array>> {
  try {
    return done(await readFile(file.full));
  } catch (error) {
    return failed([found(cannotRead, { file: file.name }, { reason: errorCode(error) })]);
  }
}

/**
 * Writes a result whole or not at all: to a temporary name in the same folder, then into place. Never over a part of
 * a study itself.
 */
export async function writeUserFile(file: UserFile, content: string | Uint8Array): Promise<Outcome<void>> {
  const refusal = await checkOwnPart(file);
  if (refusal.length > 0) return failed(refusal);
  const temporary = `${file.full}.${randomName()}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file.full);
    return done(undefined);
  } catch (error) {
    await rm(temporary, { force: true });
    return failed([found(cannotWriteFile, { file: file.name }, { reason: errorCode(error) })]);
  }
}
