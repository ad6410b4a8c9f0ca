import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { isDebris, isPacked } from './debris.ts';
import { errorCode, isThere } from './files.ts';
import type { IncomingFile } from './incoming-file.ts';
import { nestedZip, nothingInside, skipped } from './incoming-kinds.ts';
import { filesInZip } from './incoming-zip.ts';
import { compareNatural } from './names.ts';
import { isStudyPart } from './own-parts.ts';
import { cannotRead, expandFiles, readUserFile } from './user-files.ts';

/**
 * The files that names, patterns, folders and zip files mean, each once; those of a folder in natural order (2 before
 * 10), with its subfolders, and those of a zip file like those of a folder. What systems and programs leave beside data is passed over and told.
 */
export async function incomingFiles(
  cwd: string,
  patterns: readonly string[],
): Promise<Outcome<readonly IncomingFile[]>> {
  const files = new Map<string, IncomingFile>();
  const notes: Diagnostic[] = [];
  const wrong: Diagnostic[] = [];
  const add = (name: string, gathered: boolean): void => {
    const full = path.resolve(cwd, name);
    if (!files.has(full)) files.set(full, { name, gathered, read: () => readUserFile({ name, full }) });
  };
  for (const pattern of patterns) {
    const folder = await isFolder(path.resolve(cwd, pattern));
    const names = folder ? await filesIn(cwd, pattern) : await named(cwd, pattern);
    if (!names.ok) {
      wrong.push(...names.diagnostics);
      continue;
    }
    const isPassed = (name: string): boolean => (folder ? isDebris(inFolder(name, pattern)) : isOpenFile(name));
    const debris = names.value.filter(isPassed);
    const packed = folder ? names.value.filter((name) => !isPassed(name) && isPacked(name)) : [];
    const data = names.value.filter((name) => !isPassed(name) && !packed.includes(name));
    if (packed.length > 0) notes.push(found(nestedZip, { file: '' }, { names: packed }));
    if (debris.length > 0) notes.push(found(skipped, { file: '' }, { names: debris }));
    if (data.length === 0) wrong.push(found(nothingInside, { file: pattern }, {}));
    for (const name of data) {
      const zipped = folder ? undefined : await filesInZip({ name, full: path.resolve(cwd, name) });
      if (zipped === undefined) add(name, folder);
      else if (zipped.ok) {
        notes.push(...zipped.diagnostics);
        for (const file of zipped.value) files.set(`${path.resolve(cwd, name)}\0${file.name}`, file);
      } else wrong.push(...zipped.diagnostics);
    }
  }
  return wrong.length > 0 ? failed([...notes, ...wrong]) : done([...files.values()], notes);
}

async function named(cwd: string, pattern: string): Promise<Outcome<readonly string[]>> {
  const files = await expandFiles(cwd, [pattern]);
  return files.ok ? done(files.value.map(({ name }) => name).sort(compareNatural)) : files;
}

/** A link to a folder is not followed: it could lead round in a circle. */
async function filesIn(cwd: string, folder: string): Promise<Outcome<readonly string[]>> {
  const files: string[] = [];
  const wrong: Diagnostic[] = [];
  const walk = async (at: string): Promise<void> => {
    const full = path.resolve(cwd, at);
    const study = isThere(path.join(full, 'simpul.yaml'));
    try {
      for (const entry of await readdir(full, { withFileTypes: true })) {
        const name = at === '.' ? entry.name : at.endsWith('/') ? at + entry.name : `${at}/${entry.name}`;
        if (study && isStudyPart(entry.name)) continue;
        if (entry.isSymbolicLink() && (await isFolder(path.resolve(cwd, name)))) continue;
        if (!entry.isDirectory()) files.push(name);
        else if (isDebris(entry.name)) files.push(`${name}/`);
        else await walk(name);
      }
    } catch (error) {
      wrong.push(found(cannotRead, { file: at }, { reason: errorCode(error) }));
    }
  };
  await walk(plain(folder));
  return wrong.length > 0 ? failed(wrong) : done(files.sort(compareNatural));
}

async function isFolder(full: string): Promise<boolean> {
  return stat(full).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

/** With strokes of one kind and none at the end. */
function plain(folder: string): string {
  return folder.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
}

function inFolder(name: string, folder: string): string {
  return plain(folder) === '.' ? name : name.slice(plain(folder).length);
}

/** Whoever names a hidden file means it; `~$01.docx` comes along with every `*.docx` while Word has 01.docx open. */
function isOpenFile(name: string): boolean {
  const last = path.basename(name);
  return !last.startsWith('.') && isDebris(last);
}
