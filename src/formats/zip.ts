import zlib from 'node:zlib';
import { found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { directoryOf, type ZipEntry } from './zip-directory.ts';
import { type ZipReason, zipUnreadable } from './zip-words.ts';

/** What a zipped file may hold. */
export interface ZipLimits {
  /** Parts, folders included. */
  readonly entries: number;
  /** Bytes of one part, unpacked. */
  readonly entryBytes: number;
  /** Bytes of all parts that are read from one file, unpacked. */
  readonly totalBytes: number;
}

/** A thesis of 1,000 pages with all of Word's marks is about 40 MB of XML. */
export const documentLimits: ZipLimits = { entries: 10_000, entryBytes: 128 * 2 ** 20, totalBytes: 256 * 2 ** 20 };

/** A zipped file whose table of contents has been found in order. Nothing is unpacked before it is asked for. */
export interface Zip {
  /** Of all parts but folders, in the order of the file; with `/`, never absolute, never with `..`, unique without regard to case. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Bytes that a part claims to be when unpacked; 0 for one that is not there. */
  size(name: string): number;
  /**
   * One part, unpacked and checked against its size and CRC. Refused when it is absent, larger than the limits allow
   * (told by the size it claims, before anything is unpacked, and held to that size while unpacking), locked or damaged.
   */
  read(name: string): Outcome<Uint8Array>;
}

/**
 * Reads the table of contents of a zipped file. Own code on Node's inflate: every part is unpacked in one call that stops
 * at the size it claims, its CRC is checked, and nothing hides before or behind the file.
 */
export function readZip(bytes: Uint8Array, file: string, limits: ZipLimits = documentLimits): Outcome<Zip> {
  const fault = (reason: ZipReason, part = '', limit = 0) => found(zipUnreadable, { file }, { reason, part, limit });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(buffer, limits.entries);
  if (!('entries' in directory)) return failed([fault(directory.reason, '', limits.entries)]);
  const entries = new Map<string, ZipEntry>();
  const folded = new Set<string>();
  for (const entry of directory.entries) {
    const reason = unfit(entry);
    const key = entry.name.normalize('NFC').toLowerCase();
    if (reason) return failed([fault(reason, shown(entry.name))]);
    if (folded.has(key)) return failed([fault('duplicate-name', shown(entry.name))]);
    folded.add(key);
    if (!entry.name.endsWith('/')) entries.set(entry.name, entry);
  }
  let left = limits.totalBytes;
  return done({
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    size: (name) => entries.get(name)?.size ?? 0,
    read(name) {
      const entry = entries.get(name);
      if (!entry) return failed([fault('no-part', name)]);
      const limit = Math.min(limits.entryBytes, left);
      const unpacked = unpack(buffer, entry, limit);
      if (typeof unpacked === 'string') return failed([fault(unpacked, shown(name), limit)]);
      left -= unpacked.length;
      return done(unpacked);
    },
  });
}

const LINK = 0o120000;
const KIND = 0o170000;

function unfit({ name, mode }: ZipEntry): ZipReason | undefined {
  const steps = name.split('/');
  if (name === '' || /^\/|^[A-Za-z]:|[\\\0]/.test(name) || steps.includes('..')) return 'unsafe-name';
  return (mode & KIND) === LINK ? 'symlink' : undefined;
}

const STORED = 0;
const DEFLATED = 8;

function unpack(file: Buffer, entry: ZipEntry, limit: number): Uint8Array | ZipReason {
  if (entry.encrypted) return 'encrypted';
  if (entry.method !== STORED && entry.method !== DEFLATED) return 'method';
  if (entry.size > limit) return 'too-large';
  const packed = packedBytes(file, entry);
  const unpacked = packed && (entry.method === STORED ? packed : inflate(packed, entry.size));
  return unpacked && unpacked.length === entry.size && zlib.crc32(unpacked) === entry.crc ? unpacked : 'damaged';
}

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

/** The packed bytes behind an entry's own head, which must name the same part as the table of contents. */
function packedBytes(file: Buffer, entry: ZipEntry): Buffer | undefined {
  const { at } = entry;
  if (at + LOCAL_LENGTH > file.length || file.readUInt32LE(at) !== LOCAL) return undefined;
  const nameEnd = at + LOCAL_LENGTH + file.readUInt16LE(at + 26);
  const start = nameEnd + file.readUInt16LE(at + 28);
  const named = file.subarray(at + LOCAL_LENGTH, nameEnd);
  if (!named.equals(entry.rawName) || start + entry.packed > file.length) return undefined;
  return file.subarray(start, start + entry.packed);
}

function inflate(packed: Buffer, size: number): Buffer | undefined {
  try {
    // One byte more than claimed, so that a part that lies about its size stops there.
    return zlib.inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) });
  } catch {
    // What zlib cannot unpack is damaged, or longer than it says.
    return undefined;
  }
}

/** A name from a file that may be hostile, short enough for a message. */
function shown(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}
