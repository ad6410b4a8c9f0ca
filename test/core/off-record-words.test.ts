import { describe, expect, it } from 'vitest';
import { askedOffRecord } from '../../src/core/off-record-words.ts';
import { Text } from '../../src/core/text.ts';
import { turnsOf } from '../../src/core/transcript.ts';
import { loadFixture } from '../support/fixture.ts';

const asked = (value: string, flags: readonly { start: number; end: number }[] = []) => {
  const text = new Text(value);
  return askedOffRecord(text, turnsOf(text, { N: 'N1' }, 'S1'), flags).map(({ words, line }) => [words, line]);
};

describe('words that ask to be off the record', () => {
  it.each([
    'jangan direkam',
    'Jangan ditulis',
    'off the record',
    'off-record',
    'tidak untuk dikutip',
    'antara kita saja',
    'don’t quote',
    'between you and me',
  ])('%s', (words) => expect(asked(`N: Satu.\nN: ${words}, ya: dua.\n`)).toEqual([[words, 2]]));

  it('are nothing new where the turn holds a flag', () => {
    const value = 'N: Satu.\nN: Jangan direkam: dua\ndan tiga.\n';
    const start = value.indexOf('tiga');
    expect(asked(value, [{ start, end: start + 4 }])).toEqual([]);
    expect(asked(value, [{ start: 3, end: 7 }])).toHaveLength(1);
  });

  it('are not in the founding study, nor in words that only resemble them', () => {
    for (const { text, turns } of loadFixture().sources) expect(askedOffRecord(text, turns, [])).toEqual([]);
    expect(asked('N: Rapat itu jangan direkamkan; kita saja yang ditulis, the record was off.')).toEqual([]);
  });
});
