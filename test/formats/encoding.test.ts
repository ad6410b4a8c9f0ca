import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, normalise } from '../../src/formats/encoding.ts';

const bytes = (value: string, encoding = 'utf-8', addBOM = false): Uint8Array =>
  iconv.encode(value, encoding, { addBOM });
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

import { zipOf } from '../support/zip.ts';

describe('decode', () => {
  const words = 'P: “Apa” – naïve € café 😀?\nN: Ya, Ā dan İstanbul tidak jauh \uFFFD dari sini.\n';

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('reads %s by its mark', (encoding) => {
    const text = encoding.startsWith('utf-32') ? words.replace('\uFFFD', '') : words;
    expect(decode(bytes(text, encoding, true))).toEqual({ text, encoding, certain: true });
    expect(decode(bytes(text, encoding, true), encoding)).toEqual({ text, encoding, certain: true });
    expect(decode(bytes(text, encoding), encoding.toUpperCase().replace('-', ''))).toEqual({
      text,
      encoding,
      certain: true,
    });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('reads %s without a mark', (encoding) => {
    expect(decode(bytes(words, encoding))).toEqual({ text: words, encoding, certain: true });
  });

  it('takes any text through UTF-8 and UTF-16 unchanged', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
        (text, encoding) => {
          fc.pre(!text.includes('\0'));
          const decoded = decode(bytes(text, encoding), encoding);
          if ('text' in decoded) expect(decoded.text).toBe(text.replace(/^\uFEFF/, ''));
          else expect(decoded.trouble).toBe('not-text');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads Windows-1252 as a guess, its quotation marks and dashes too', () => {
    expect(decode(bytes('“Apa” – ya… € café', 'windows-1252'))).toEqual({
      text: '“Apa” – ya… € café',
      encoding: 'windows-1252',
      certain: false,
    });
  });

  it('does not guess for bytes that mean nothing in Windows-1252', () => {
    expect(decode(Uint8Array.of(0x61, 0x81, 0x8d, 0xe9, 0x62))).toEqual({ trouble: 'no-guess' });
  });

  it('calls a UTF-8 file with a broken place broken, rather than turn all its quotation marks into others', () => {
    const broken = joined(bytes('“Apa” – ya…\r\nsatu “lagi” '), Uint8Array.of(0xe2, 0x80), bytes(' dan café\n'));
    expect(decode(broken)).toEqual({ trouble: 'bad-bytes', encoding: 'utf-8', line: 2 });
  });

  it('drops no odd byte and keeps no half character', () => {
    const half = joined(bytes('a\nb', 'utf-16le', true), Uint8Array.of(0, 0xd8, 0x62, 0));
    expect(decode(half)).toEqual({ trouble: 'bad-bytes', encoding: 'utf-16le', line: 2 });
    expect(decode(joined(bytes('a\nbc', 'utf-16le', true), Uint8Array.of(0x62)))).toMatchObject({
      trouble: 'bad-bytes',
    });
    expect(decode(Uint8Array.of(0, 0, 0xfe, 0xff, 0, 0, 1))).toMatchObject({ trouble: 'bad-bytes' });
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xff))).toMatchObject({ trouble: 'bad-bytes', line: 1 });
    expect(decode(Uint8Array.of(0x61, 0x0a, 0x81, 0xff), 'shift_jis')).toEqual({
      trouble: 'bad-bytes',
      encoding: 'shift_jis',
      line: 2,
    });
  });

  it('takes a name only for an encoding of text', () => {
    expect(decode(bytes('привет', 'windows-1251'), 'windows-1251')).toMatchObject({ text: 'привет', certain: true });
    for (const encoding of ['utf-9', 'base64', 'hex', 'binary', '', '-']) {
      expect(decode(bytes('abc'), encoding)).toEqual({ trouble: 'unknown-encoding', encoding });
    }
  });

  it.each([
    ['%PDF-1.7 …', 'pdf'],
    ['PK\u0003\u0004 foto.jpg', 'zip'],
    ['{\\rtf1 ya}', 'rtf'],
    [`${'a'.repeat(100_000)}\u0000`, 'binary'],
    ['\u0001\u0002\u0003\u0004 ya', 'binary'],
  ])('knows %j for what it is', (value, looksLike) => {
    expect(decode(bytes(value))).toEqual({ trouble: 'not-text', looksLike });
  });

  it('knows a zipped document by its table of contents', () => {
    const zipped = zipOf([{ name: 'xl/workbook.xml', data: '' }]);
    expect(decode(zipped)).toEqual({ trouble: 'not-text', looksLike: 'xlsx' });
  });
});

describe('normalise', () => {
  it('ends every line with LF and composes accents, and does nothing else', () => {
    expect(normalise('\uFEFF  a\r\nb\rc\f e\u0301 \u00a0\n\n')).toBe('  a\nb\nc\f é \u00a0\n\n');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(normalise(normalise(value))).toBe(normalise(value));
      }),
    );
  });
});
