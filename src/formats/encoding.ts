import iconv from 'iconv-lite';

/** A text decoded from bytes. */
export interface Decoded {
  readonly text: string;
  /** e.g. `utf-8`, `utf-16le`, `windows-1252`. */
  readonly encoding: string;
  /** False when the encoding was guessed because the bytes are no Unicode. */
  readonly certain: boolean;
}

export type DecodeFailure =
  /** The bytes are another kind of file: `pdf`, `zip` (docx, odt, xlsx, epub …), `doc`, `rtf`, or `binary`. */
  | { readonly trouble: 'not-text'; readonly looksLike: 'pdf' | 'zip' | 'doc' | 'rtf' | 'binary' }
  | { readonly trouble: 'unknown-encoding'; readonly encoding: string }
  /** The bytes are not what the named encoding can hold; `offset` counts bytes. */
  | { readonly trouble: 'bad-bytes'; readonly encoding: string };

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

const magic: readonly { readonly bytes: readonly number[]; readonly looksLike: 'pdf' | 'zip' | 'doc' | 'rtf' }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], looksLike: 'pdf' },
  { bytes: [0x50, 0x4b, 3, 4], looksLike: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], looksLike: 'doc' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], looksLike: 'rtf' },
];

/** Bytes to text: a byte-order mark decides, then strict UTF-8, then UTF-16 by its zero bytes, else Windows-1252 as a guess. */
export function decode(bytes: Uint8Array, named?: string): Decoded | DecodeFailure {
  const kind = magic.find((one) => startsWith(bytes, one.bytes));
  if (kind) return { trouble: 'not-text', looksLike: kind.looksLike };
  if (named !== undefined) return decodeAs(bytes, named);
  const mark = marks.find((one) => startsWith(bytes, one.bytes));
  if (mark) return strict(bytes.subarray(mark.bytes.length), mark.encoding);
  const wide = utf16Without(bytes);
  if (wide) return strict(bytes, wide);
  if (bytes.subarray(0, 65_536).includes(0)) return { trouble: 'not-text', looksLike: 'binary' };
  const unicode = strict(bytes, 'utf-8');
  if ('text' in unicode) return unicode;
  return { text: iconv.decode(toBuffer(bytes), 'windows-1252'), encoding: 'windows-1252', certain: false };
}

/** As texts are kept: LF only, NFC; page breaks stay as form feeds; nothing trimmed or added. */
export function normalise(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

function decodeAs(bytes: Uint8Array, named: string): Decoded | DecodeFailure {
  if (!iconv.encodingExists(named)) return { trouble: 'unknown-encoding', encoding: named };
  if (/^utf-?8$/i.test(named)) return strict(bytes, 'utf-8');
  return { text: iconv.decode(toBuffer(bytes), named), encoding: named.toLowerCase(), certain: true };
}

/** Strict for UTF-8: a half character is never replaced in silence. */
function strict(bytes: Uint8Array, encoding: string): Decoded | DecodeFailure {
  if (encoding !== 'utf-8') {
    const text = iconv.decode(toBuffer(bytes), encoding);
    return text.includes('\uFFFD') ? { trouble: 'bad-bytes', encoding } : { text, encoding, certain: true };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding, certain: true };
  } catch {
    // The decoder throws for the first byte that is no UTF-8; the caller says so or guesses openly.
    return { trouble: 'bad-bytes', encoding };
  }
}

/** UTF-16 without a mark: text in Latin script has a zero in nearly every other byte. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  const pairs = sample.length / 2;
  if (odd > pairs * 0.6 && even === 0) return 'utf-16le';
  if (even > pairs * 0.6 && odd === 0) return 'utf-16be';
  return undefined;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
