import { describe, expect, it } from 'vitest';
import { clipped, printable, safeJson, withoutUnseen } from '../../src/core/printable.ts';

/** One of every sort that is not seen. */
const unseen = [
  '\u0000',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u009b',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\u{e0041}',
  '\ud800',
];
/** Signs that are drawn, or that letters and emoji need. */
const seen = 'a “é” \u0627\u0601 क्\u200d म\u200c 👩\u200d🏫 …—';

describe('characters that are not seen', () => {
  it.each(unseen)('%j', (sign) => {
    expect(printable(`a${sign}b`)).toBe('a\ufffdb');
    const json = safeJson({ text: `a${sign}b` });
    expect(json).not.toContain(sign);
    expect(JSON.parse(json)).toEqual({ text: `a${sign}b` });
    expect(withoutUnseen(`a${sign}b`)).toMatch(/^a[\s\u0085\ufffd]?b$/);
  });

  it('leaves all others as they are', () => {
    expect([printable(seen), withoutUnseen(seen), JSON.parse(safeJson(seen)), safeJson(seen)]).toEqual([
      seen,
      seen,
      seen,
      `"${seen}"`,
    ]);
    expect(printable('a\tb\n')).toBe('a\tb\n');
  });
});

describe('clipped', () => {
  it.each([
    ['Anggaran', 8, 'Anggaran'],
    ['Anggarannya', 8, 'Anggara…'],
    ['kerja sama kota', 12, 'kerja sama…'],
    ['🐟🐟🐟🐟', 4, '🐟🐟🐟🐟'],
    ['🐟🐟🐟🐟🐟', 4, '🐟🐟🐟…'],
    ['a🐟🐟🐟🐟', 3, 'a🐟…'],
    ['', 3, ''],
  ])('%s to %i characters: %s', (text, most, expected) => {
    expect(clipped(text, most)).toBe(expected);
  });
});
