import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/formats/csv.ts';

describe('a line of comma-separated values', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+62 21', "'+62 21"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    ['\tteks', "'\tteks"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\ufeff=1', "'=1"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['\uff0b1', "'\uff0b1"],
    ['\uff0d1', "'\uff0d1"],
    ['\uff20SUM', "'\uff20SUM"],
    ['=cmd|"/c calc"!A1', '"\'=cmd|""/c calc""!A1"'],
  ])('%j begins no formula', (typed, written) => {
    expect(csvLine([typed])).toBe(`${written}\r\n`);
  });

  it.each([
    ['Komitmen', 'Komitmen'],
    ['E1 = uang', 'E1 = uang'],
    ['a, b', '"a, b"'],
    ['kata "itu"', '"kata ""itu"""'],
    ['dua\nbaris', '"dua\nbaris"'],
    [' tepi ', '" tepi "'],
    ['', ''],
  ])('%j stays what it is', (typed, written) => {
    expect(csvLine([typed])).toBe(`${written}\r\n`);
  });

  it('writes a negative number as a number', () => {
    expect(csvLine([-1, 0, 'a'])).toBe('-1,0,a\r\n');
  });
});

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
