import { crc32, deflateRawSync } from 'node:zlib';

/** A zip file of our own making, so that it can be made wrong in every way that a stranger's may be. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Claimed instead of the true figures. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly mode?: number;
}

export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const lines: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = deflateRawSync(data);
    const name = Buffer.from(part.name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(part.flags ?? 0x800, 6);
    head.writeUInt16LE(part.method ?? 8, 8);
    head.writeUInt32LE(part.crc ?? crc32(data), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(part.size ?? data.length, 22);
    head.writeUInt16LE(name.length, 26);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE((3 << 8) | 20, 4);
    line.writeUInt16LE(20, 6);
    head.copy(line, 8, 6, 28);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 38);
    line.writeUInt32LE(at, 42);
    bodies.push(head, name, packed);
    lines.push(line, name);
    at += head.length + name.length + packed.length;
  }
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word file with this body, and further parts. */
export function docxOf(body: string, more: readonly ZipPart[] = []): Buffer {
  const document = `<?xml version="1.0" encoding="UTF-8"?>\n<w:document xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`;
  return zipOf([
    {
      name: '_rels/.rels',
      data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', data: document },
    ...more,
  ]);
}

export function notesPart(kind: 'footnote' | 'endnote', notes: Readonly<Record<string, string>>): ZipPart {
  const all = Object.entries(notes).map(([id, body]) => `<w:${kind} w:id="${id}">${body}</w:${kind}>`);
  return { name: `word/${kind}s.xml`, data: `<w:${kind}s xmlns:w="${W}">${all.join('')}</w:${kind}s>` };
}
