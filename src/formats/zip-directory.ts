import type { ZipReason } from './zip-words.ts';

/** One line of a zip file's table of contents. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** As written, to compare with the name beside the part itself. */
  readonly rawName: Uint8Array;
  /** Where the part's own head begins. */
  readonly at: number;
  readonly packed: number;
  /** Unpacked. */
  readonly size: number;
  readonly crc: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** File mode of Unix; 0 where another system wrote it. */
  readonly mode: number;
}

type Directory = { readonly entries: readonly ZipEntry[] } | { readonly reason: ZipReason };

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LINE = 0x02014b50;
const LINE_LENGTH = 46;
/** What stands before a part's name. */
const PART_LENGTH = 30;
const WIDE_LOCATOR = 0x07064b50;
const WIDE_LOCATOR_LENGTH = 20;
const WIDE_END = 0x06064b50;
const WIDE_END_LENGTH = 56;
const NOT_WHOLE: Directory = { reason: 'not-whole' };

/**
 * The table of contents at the end of a zip file. It must end where its own end says and stand right before it, so
 * that nothing hides before or behind the file (PKWARE APPNOTE 4.3); so must no part reach into another, as those of
 * bombs do. Files over 4 GB are not for this reader.
 */
export function directoryOf(file: Buffer, most: number): Directory {
  const last = endOf(file);
  if (last === undefined) return NOT_WHOLE;
  const end = wideEnd(file, last) ?? last;
  const count = file.readUInt16LE(last + 10);
  const size = file.readUInt32LE(last + 12);
  const start = file.readUInt32LE(last + 16);
  const oneDisk = file.readUInt16LE(last + 4) === 0 && file.readUInt16LE(last + 8) === count;
  if (count > most) return { reason: 'too-many' };
  if (!oneDisk || start + size !== end) return NOT_WHOLE;
  const entries: ZipEntry[] = [];
  let at = start;
  for (let rank = 0; rank < count; rank++) {
    const line = lineAt(file, at, end);
    if (!line) return NOT_WHOLE;
    entries.push(line.entry);
    at = line.next;
  }
  if (at !== end) return NOT_WHOLE;
  return overlap(entries, start) ? { reason: 'overlap' } : { entries };
}

/** Whether two parts share bytes, or one reaches into the table of contents. */
function overlap(entries: readonly ZipEntry[], limit: number): boolean {
  const inOrder = [...entries].sort((a, b) => a.at - b.at);
  return inOrder.some((entry, rank) => {
    const next = inOrder[rank + 1]?.at ?? limit;
    return entry.at + PART_LENGTH + entry.rawName.length + entry.packed > next;
  });
}

/** Where the record of a file with 64-bit sizes begins, which some programs write into small files too. */
function wideEnd(file: Buffer, end: number): number | undefined {
  const locator = end - WIDE_LOCATOR_LENGTH;
  if (locator < 0 || file.readUInt32LE(locator) !== WIDE_LOCATOR) return undefined;
  const at = Number(file.readBigUInt64LE(locator + 8));
  return at + WIDE_END_LENGTH === locator && file.readUInt32LE(at) === WIDE_END ? at : undefined;
}

/** Where the end record begins: the last one whose comment reaches just to the end of the file. */
function endOf(file: Buffer): number | undefined {
  const first = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = file.length - END_LENGTH; at >= first; at--) {
    if (file[at] !== 0x50 || file.readUInt32LE(at) !== END) continue;
    if (at + END_LENGTH + file.readUInt16LE(at + 20) === file.length) return at;
  }
  return undefined;
}

const UNIX = 3;

function lineAt(file: Buffer, at: number, limit: number): { entry: ZipEntry; next: number } | undefined {
  if (at + LINE_LENGTH > limit || file.readUInt32LE(at) !== LINE) return undefined;
  const nameEnd = at + LINE_LENGTH + file.readUInt16LE(at + 28);
  const extraEnd = nameEnd + file.readUInt16LE(at + 30);
  const next = extraEnd + file.readUInt16LE(at + 32);
  if (next > limit) return undefined;
  const flags = file.readUInt16LE(at + 8);
  const rawName = file.subarray(at + LINE_LENGTH, nameEnd);
  const sizes = sizesOf(file, at, nameEnd, extraEnd);
  if (!sizes) return undefined;
  const entry: ZipEntry = {
    ...sizes,
    name: nameOf(rawName),
    rawName,
    crc: file.readUInt32LE(at + 16),
    method: file.readUInt16LE(at + 10),
    encrypted: (flags & 0x41) !== 0,
    mode: file[at + 5] === UNIX ? file.readUInt16LE(at + 40) : 0,
  };
  return { entry, next };
}

const WIDE = 0xffffffff;
const WIDE_SIZES = 1;

/** Sizes and place, which some programs write as 64 bits behind the name even in small files. */
function sizesOf(
  file: Buffer,
  at: number,
  extra: number,
  extraEnd: number,
): { size: number; packed: number; at: number } | undefined {
  const narrow = [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
  let wide = narrow.includes(WIDE) ? wideSizes(file, extra, extraEnd) : undefined;
  const all = narrow.map((value) => {
    if (value !== WIDE) return value;
    if (!wide || wide.length < 8) return Number.NaN;
    const real = Number(wide.readBigUInt64LE(0));
    wide = wide.subarray(8);
    return real;
  });
  const [size = 0, packed = 0, place = 0] = all;
  return all.every(Number.isSafeInteger) ? { size, packed, at: place } : undefined;
}

function wideSizes(file: Buffer, extra: number, extraEnd: number): Buffer | undefined {
  for (let at = extra; at + 4 <= extraEnd; ) {
    const end = at + 4 + file.readUInt16LE(at + 2);
    if (file.readUInt16LE(at) === WIDE_SIZES && end <= extraEnd) return file.subarray(at + 4, end);
    at = end;
  }
  return undefined;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The upper half of code page 437, which names without a mark of UTF-8 are in (APPNOTE, appendix D). */
const UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** UTF-8 whether or not it is marked so, as macOS leaves the mark out; else the code page of old. */
function nameOf(raw: Uint8Array): string {
  try {
    return strict.decode(raw);
  } catch {
    return Array.from(raw, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : UPPER[byte - 0x80])).join('');
  }
}
