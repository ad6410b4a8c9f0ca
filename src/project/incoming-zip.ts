import { open } from 'node:fs/promises';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { kindOf } from '../formats/encoding.ts';
import { readZip, type Zip } from '../formats/zip.ts';
import { readableEndings } from '../importers/read-file.ts';
import { isDebris, isPacked } from './debris.ts';
import type { IncomingFile } from './incoming-file.ts';
import { leftOut, nestedZip, nothingInside, skipped } from './incoming-kinds.ts';
import { compareNatural } from './names.ts';
import { readUserFile, type UserFile } from './user-files.ts';

/** A few hundred interviews with their pictures; recordings are not unpacked. */
const limits = { entries: 20_000, entryBytes: 128 * 2 ** 20, totalBytes: 512 * 2 ** 20 };
/** What is larger and of no kind that can be read is left out without being unpacked. */
const LARGE = 8 * 2 ** 20;

/**
 * The files in a zip file, in natural order, as if it were a folder; undefined for a file that is none. A zipped
 * document (.docx) is none. What is named like a document is read as one, even when it is broken.
 */
export async function filesInZip(file: UserFile): Promise<Outcome<readonly IncomingFile[]> | undefined> {
  const ending = /\.[^./\\]+$/.exec(file.name)?.[0].toLowerCase() ?? '';
  if (readableEndings().includes(ending) || !(await beginsAsZip(file.full))) return undefined;
  const bytes = await readUserFile(file);
  if (!bytes.ok) return bytes;
  if (kindOf(bytes.value) !== 'zip') return undefined;
  const zip = readZip(bytes.value, file.name, limits);
  return zip.ok ? chosen(zip.value, file.name) : zip;
}

async function beginsAsZip(full: string): Promise<boolean> {
  try {
    const handle = await open(full);
    try {
      const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
      // An empty zip file begins with its end.
      return buffer.readUInt16LE(0) === 0x4b50 && [0x0403, 0x0605].includes(buffer.readUInt16LE(2));
    } finally {
      await handle.close();
    }
  } catch {
    // What cannot be opened is said when it is read.
    return false;
  }
}

function chosen(zip: Zip, file: string): Outcome<readonly IncomingFile[]> {
  const names = [...zip.names].sort(compareNatural);
  const debris = names.filter(isDebris);
  const nested = names.filter((name) => !isDebris(name) && isPacked(name));
  const large = names.filter(
    (name) => !isDebris(name) && !nested.includes(name) && zip.size(name) > LARGE && !isKnown(name),
  );
  const passed = new Set([...debris, ...nested, ...large]);
  const files = names.filter((name) => !passed.has(name));
  const inside = (all: readonly string[]): readonly string[] => all.map((name) => `${file}/${name}`);
  const notes: Diagnostic[] = [
    ...(debris.length > 0 ? [found(skipped, { file: '' }, { names: inside(debris) })] : []),
    ...(nested.length > 0 ? [found(nestedZip, { file: '' }, { names: inside(nested) })] : []),
    ...(large.length > 0
      ? [found(leftOut, { file: '' }, { names: inside(large), extensions: readableEndings() })]
      : []),
  ];
  if (files.length === 0) return failed([...notes, found(nothingInside, { file }, {})]);
  return done(
    files.map((name) => ({
      name: `${file}/${name}`,
      gathered: true,
      read: async () => zip.read(name),
    })),
    notes,
  );
}

function isKnown(name: string): boolean {
  return readableEndings().some((ending) => name.toLowerCase().endsWith(ending));
}
