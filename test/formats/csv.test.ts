import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/formats/csv.ts';

describe('csvLine', () => {
  it('lets nothing through that moves a cursor or reorders a line', () => {
    expect(csvLine(['a\u001b[31mb', '\u202ec\u200f', 'd\u0007', 1])).toBe('a[31mb,c,d,1\r\n');
  });

  it('sees a formula behind what is not seen', () => {
    expect(csvLine(['\u200e=1+1'])).toBe("'=1+1\r\n");
  });

  it('keeps lines and tabs inside a cell', () => {
    expect(csvLine(['a\nb\tc'])).toBe('"a\nb\tc"\r\n');
  });
});
