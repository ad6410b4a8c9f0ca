import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip, type ZipLimits } from '../../src/formats/zip.ts';
import { zipKindOf } from '../../src/formats/zip-kind.ts';
import { docxOf, type ZipPart, zipOf } from '../support/zip.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const two: readonly ZipPart[] = [
  { name: 'satu.txt', data: 'kota kembar '.repeat(40) },
  { name: 'map/dua.txt', data: 'Bandung dan Liuzhou' },
];

/** All parts by name, or the reason why not. */
function contents(bytes: Uint8Array, limits?: ZipLimits): Readonly<Record<string, string>> | string {
  const zip = readZip(bytes, 'x.zip', limits);
  if (!zip.ok) return String(zip.diagnostics[0]?.data.reason);
  const all: Record<string, string> = {};
  for (const name of zip.value.names) {
    const part = zip.value.read(name);
    if (!part.ok) return String(part.diagnostics[0]?.data.reason);
    all[name] = text(part.value);
  }
  return all;
}
const whole = Object.fromEntries(two.map(({ name, data }) => [name, String(data)]));

describe('a zip file', () => {
  it('gives its parts, unpacked', () => {
    expect(contents(zipOf(two))).toEqual(whole);
    expect(readZip(zipOf([{ name: 'map/', data: '' }, ...two]), 'x').ok).toBe(true);
  });

  it.each([
    ['a part twice', [...two, { name: 'SATU.txt', data: 'lain' }], 'duplicate-name'],
    ['a name that leads out', [{ name: '../simpul.yaml', data: '' }], 'unsafe-name'],
    ['a name that leads out further down', [{ name: 'a/../../b', data: '' }], 'unsafe-name'],
    ['an absolute name', [{ name: '/etc/passwd', data: '' }], 'unsafe-name'],
    ['a drive of Windows', [{ name: 'C:/x', data: '' }], 'unsafe-name'],
    ['a name with a backslash', [{ name: 'a\\..\\b', data: '' }], 'unsafe-name'],
    ['a pointer elsewhere', [{ name: 'a', data: '/etc/passwd', mode: 0o120777 }], 'symlink'],
    ['a lock', [{ name: 'a', data: 'x', flags: 1 }], 'encrypted'],
    ['another method', [{ name: 'a', data: 'x', method: 12 }], 'method'],
    ['a size that is too small', [{ name: 'a', data: 'kota', size: 3 }], 'damaged'],
    ['a size that is too large', [{ name: 'a', data: 'kota', size: 5 }], 'damaged'],
    ['a wrong checksum', [{ name: 'a', data: 'kota', crc: 1 }], 'damaged'],
  ] as const)('is refused with %s', (_, parts, reason) => {
    expect(contents(zipOf(parts))).toBe(reason);
  });

  it('is refused over its limits, before anything is unpacked', () => {
    const limits = { entries: 2, entryBytes: 600, totalBytes: 500 };
    expect(contents(zipOf([...two, { name: 'tiga', data: '' }]), limits)).toBe('too-many');
    expect(contents(zipOf([{ name: 'a', data: 'x', size: 601 }]), limits)).toBe('too-large');
    expect(contents(zipOf(two), limits)).toEqual(whole);
    expect(contents(zipOf(two), { ...limits, totalBytes: 490 })).toBe('too-large');
  });

  it('is refused when parts share bytes, as those of bombs do', () => {
    const bytes = zipOf(two);
    const lines = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const next = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), lines + 4);
    // The second part is said to begin where the first does.
    bytes.writeUInt32LE(0, next + 42);
    expect(contents(bytes)).toBe('overlap');
  });

  it('is refused wherever it is cut off', () => {
    const bytes = zipOf(two);
    for (let end = 0; end < bytes.length; end++) expect(contents(bytes.subarray(0, end)), `${end}`).toBe('not-whole');
  });

  it('is refused with anything before or behind it', () => {
    expect(contents(Buffer.concat([Buffer.from('#!'), zipOf(two)]))).toBe('not-whole');
    expect(contents(Buffer.concat([zipOf(two), Buffer.from([0])]))).toBe('not-whole');
    expect(contents(Buffer.concat([zipOf(two), zipOf(two)]))).toBe('not-whole');
  });

  it('never gives other words than were packed, whatever byte is changed', () => {
    const good = zipOf(two);
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Buffer.from(good);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const read = contents(bytes);
        // A name, a mode or a date may be another; the words behind it are checked.
        if (typeof read !== 'string') expect(Object.values(read)).toEqual(Object.values(whole));
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on bytes of any sort', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const marked = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), bytes]);
        expect(contents(marked)).toBeTypeOf('string');
        expect(zipKindOf(marked)).toBe('zip');
      }),
    );
  });

  it('is read as other programs write it: with 64-bit sizes, stored, streamed, and names in an old code page', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'simpul-zip-'));
    const file = path.join(folder, 'x.zip');
    try {
      writeFileSync(file, wideZip());
      expect(contents(readFileSync(file))).toEqual({ 'café.txt': 'kota' });
      // unzip reads it too, so that it is no form of our own.
      expect(hasUnzip() ? execFileSync('unzip', ['-p', file], { encoding: 'utf8' }) : 'kota').toBe('kota');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function hasUnzip(): boolean {
  try {
    execFileSync('unzip', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** One stored part with sizes of 64 bits, and the end record that goes with them; its name in code page 437. */
function wideZip(): Buffer {
  const name = Buffer.from([0x63, 0x61, 0x66, 0x82, ...Buffer.from('.txt')]);
  const plain = zipOf([{ name: 'caf_.txt', data: 'kota', flags: 0, method: 0 }]);
  const crc = plain.readUInt32LE(14);
  const wide = (sizes: readonly number[]) => {
    const extra = Buffer.alloc(4 + 8 * sizes.length);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8 * sizes.length, 2);
    sizes.forEach((size, index) => {
      extra.writeBigUInt64LE(BigInt(size), 4 + 8 * index);
    });
    return extra;
  };
  const head = Buffer.from(plain.subarray(0, 30));
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(0xffffffff, 18);
  head.writeUInt32LE(0xffffffff, 22);
  head.writeUInt16LE(20, 28);
  const part = Buffer.concat([head, name, wide([4, 4]), Buffer.from('kota')]);
  const line = Buffer.alloc(46);
  line.writeUInt32LE(0x02014b50, 0);
  line.writeUInt16LE(45, 4);
  line.writeUInt16LE(45, 6);
  head.copy(line, 8, 6, 28);
  line.writeUInt16LE(name.length, 28);
  line.writeUInt16LE(28, 30);
  line.writeUInt32LE(0xffffffff, 42);
  const directory = Buffer.concat([line, name, wide([4, 4, 0])]);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(45, 12);
  end64.writeUInt16LE(45, 14);
  end64.writeBigUInt64LE(1n, 24);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(directory.length), 40);
  end64.writeBigUInt64LE(BigInt(part.length), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(part.length + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(part.length, 16);
  return Buffer.concat([part, directory, end64, locator, end]);
}

describe('what a zip file is', () => {
  it.each([
    ['docx', docxOf('')],
    ['docx', zipOf([{ name: 'word/document2.xml', data: '' }])],
    ['xlsx', zipOf([{ name: 'xl/workbook.xml', data: '' }])],
    ['odt', zipOf([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' }])],
    ['ods', zipOf([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }])],
    ['epub', zipOf([{ name: 'mimetype', data: 'application/epub+zip\n' }])],
    // A folder of documents holds what they hold, but is none of them.
    [
      'zip',
      zipOf([
        { name: 'a/word/document.xml', data: '' },
        { name: 'a.docx', data: docxOf('') },
      ]),
    ],
    ['zip', zipOf([{ name: 'cerita.txt', data: 'word/document.xml application/epub+zip' }])],
  ] as const)('is told by its table of contents: %s', (kind, bytes) => {
    expect(zipKindOf(bytes)).toBe(kind);
  });
});
