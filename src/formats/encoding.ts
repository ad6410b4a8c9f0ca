import iconv from 'iconv-lite';
import { zipKindOf } from './zip-kind.ts';

/** A text decoded from bytes. */
export interface Decoded {
  readonly text: string;
  /** e.g. `utf-8`, `utf-16le`, `windows-1252`. */
  readonly encoding: string;
  /** False when the encoding was guessed because the bytes are no Unicode. */
  readonly certain: boolean;
}

/** Kinds of file that are often taken for texts. `zip` is one that holds none of the others. */
export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'epub' | 'zip' | 'doc' | 'rtf' | 'binary';

export type DecodeFailure =
  | { readonly trouble: 'not-text'; readonly looksLike: FileKind }
  | { readonly trouble: 'unknown-encoding'; readonly encoding: string }
  /** Some bytes are not what the encoding can hold; `line` counts from 1 and is where the first of them stands. */
  | { readonly trouble: 'bad-bytes'; readonly encoding: string; readonly line: number }
  /** No encoding that is ever guessed fits the bytes. */
  | { readonly trouble: 'no-guess' };

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

const magic: readonly { readonly bytes: readonly number[]; readonly kind: FileKind }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: 'pdf' },
  { bytes: [0x50, 0x4b, 3, 4], kind: 'zip' },
  // Without a part.
  { bytes: [0x50, 0x4b, 5, 6], kind: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'doc' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: 'rtf' },
];

const UNICODE = /^utf(?:8|16le|16be|32le|32be)$/;
/** iconv-lite takes these names too, but they are no encodings of text. */
const NO_CHARSET = /^(?:base64|hex|binary|internal|ucs2internal)/;
const REPLACEMENT = '\uFFFD';

/**
 * Bytes to text. A name given by the user decides, else a byte-order mark, else zero bytes in every other place
 * (UTF-16), else strict UTF-8; what is none of these is read as Windows-1252, which is said to be a guess. Never
 * replaces or drops a byte in silence.
 */
export function decode(bytes: Uint8Array, named?: string): Decoded | DecodeFailure {
  const kind = kindOf(bytes);
  if (kind) return { trouble: 'not-text', looksLike: kind };
  const decoded = named === undefined ? detect(bytes) : decodeAs(bytes, named);
  return 'text' in decoded && isBinary(decoded.text) ? { trouble: 'not-text', looksLike: 'binary' } : decoded;
}

/** Bytes of one of the code pages that old formats name, one sign a byte; U+FFFD for what is none of its signs. */
export function decodeCodePage(bytes: string, codePage: string): string {
  if (!iconv.encodingExists(codePage)) return REPLACEMENT.repeat(bytes.length);
  return iconv.decode(Buffer.from(bytes, 'latin1'), codePage);
}

/** As texts are kept: no byte-order mark, LF only, NFC; page breaks stay as form feeds; nothing trimmed or added. */
export function normalise(text: string): string {
  return text
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

function detect(bytes: Uint8Array): Decoded | DecodeFailure {
  const mark = marks.find((one) => startsWith(bytes, one.bytes));
  if (mark) return decodeUnicode(bytes.subarray(mark.bytes.length), mark.encoding);
  const wide = utf16Without(bytes);
  if (wide) return decodeUnicode(bytes, wide);
  if (bytes.includes(0)) return { trouble: 'not-text', looksLike: 'binary' };
  const unicode = decodeUnicode(bytes, 'utf-8');
  if ('text' in unicode || mostlyUtf8(bytes)) return unicode;
  const text = iconv.decode(toBuffer(bytes), 'windows-1252');
  // Five bytes mean nothing in Windows-1252, so that a file with one of them is something else.
  return text.includes(REPLACEMENT) ? { trouble: 'no-guess' } : { text, encoding: 'windows-1252', certain: false };
}

function decodeAs(bytes: Uint8Array, named: string): Decoded | DecodeFailure {
  const name = named.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (UNICODE.test(name)) {
    const encoding = name.replace('utf', 'utf-');
    const mark = marks.find((one) => one.encoding === encoding && startsWith(bytes, one.bytes));
    return decodeUnicode(bytes.subarray(mark?.bytes.length ?? 0), encoding);
  }
  if (name === '' || NO_CHARSET.test(name) || !iconv.encodingExists(named)) {
    return { trouble: 'unknown-encoding', encoding: named };
  }
  const encoding = named.toLowerCase();
  const text = iconv.decode(toBuffer(bytes), named);
  return text.includes(REPLACEMENT) ? badBytes(text, encoding) : { text, encoding, certain: true };
}

/** Strict: no half character is replaced, no odd byte at the end dropped. */
function decodeUnicode(bytes: Uint8Array, encoding: string): Decoded | DecodeFailure {
  if (encoding === 'utf-8') {
    try {
      return {
        text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
        encoding,
        certain: true,
      };
    } catch {
      // The decoder throws at the first byte that is no UTF-8, without a place; reading loosely finds it.
      return badBytes(new TextDecoder('utf-8').decode(bytes), encoding);
    }
  }
  const size = encoding.startsWith('utf-32') ? 4 : 2;
  const text = iconv.decode(toBuffer(bytes), encoding, { stripBOM: false });
  const whole =
    bytes.length % size === 0 && !/\p{Surrogate}/u.test(text) && (size === 2 || !text.includes(REPLACEMENT));
  return whole ? { text, encoding, certain: true } : badBytes(text, encoding);
}

function badBytes(loose: string, encoding: string): DecodeFailure {
  const at = loose.search(/\uFFFD|\p{Surrogate}/u);
  const before = at === -1 ? loose : loose.slice(0, at);
  return { trouble: 'bad-bytes', encoding, line: before.split(/\r\n?|\n/).length };
}

/** A UTF-8 file with a few broken places: read as anything else, all its quotation marks and accents would be wrong. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const loose = new TextDecoder('utf-8').decode(bytes);
  const broken = loose.match(/\uFFFD/g)?.length ?? 0;
  const whole = loose.match(/[^\0-\x7f\uFFFD]/gu)?.length ?? 0;
  return whole > broken;
}

/** UTF-16 without a mark: text in Latin script has a zero in nearly every other byte. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4) return undefined;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  const pairs = sample.length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.1) return 'utf-16be';
  return undefined;
}

/** A zero, or more than one control sign in twenty, tabs and breaks aside. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.match(/[\x01-\x08\x0e-\x1f\x7f]/g)?.length ?? 0;
  return controls > text.length / 20;
}

/** What a file is by its first bytes; undefined for text and all that is not known. */
export function kindOf(bytes: Uint8Array): FileKind | undefined {
  const kind = magic.find((one) => startsWith(bytes, one.bytes))?.kind;
  return kind === 'zip' ? zipKindOf(bytes) : kind;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
