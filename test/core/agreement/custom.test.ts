import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../src/core/agreement/cohen-kappa.ts';
import { byTable as distanceTable, interval } from '../../../src/core/agreement/distances.ts';
import { krippendorffAlpha } from '../../../src/core/agreement/krippendorff-alpha.ts';
import { readRatingTable } from '../../../src/core/agreement/rating-table.ts';
import { ratingsOf } from '../../../src/core/agreement/ratings.ts';
import { byRank, byTable as weightTable } from '../../../src/core/agreement/weights.ts';

const levels = [1, 2, 3].map((number) => ({ label: String(number), number }));
const ratings = ratingsOf(Int32Array.of(0, 0, 0, 1, 1, 1, 2, 1, 2, 2, 0, 2), 2, levels);

describe('tables of one’s own', () => {
  it('of weights give linear kappa where they are linear', () => {
    const linear = [
      [1, 0.5, 0],
      [0.5, 1, 0.5],
      [0, 0.5, 1],
    ];
    expect(cohenKappa(ratings, weightTable(linear))).toEqual(cohenKappa(ratings, byRank(3, 1)));
  });

  it('of distances give interval alpha where they are squares', () => {
    const squares = [
      [0, 1, 4],
      [1, 0, 1],
      [4, 1, 0],
    ];
    expect(krippendorffAlpha(ratings, distanceTable(squares))).toEqual(krippendorffAlpha(ratings, interval));
  });
});

describe('a table of ratings from elsewhere', () => {
  const rows = (...lines: readonly string[]) => lines.map((line, at) => ({ line: at + 1, cells: line.split(',') }));
  const codes = (...lines: readonly string[]) => {
    const read = readRatingTable(rows(...lines), { scale: 'interval', missing: ['NA'] }, 'r.csv');
    return read.diagnostics.map(({ code, position }) => [code, position?.line, position?.column]);
  };

  it('is read with its missing values, numbers in their order', () => {
    const read = readRatingTable(rows('A,B', '10,9', 'NA,2', ',10'), { scale: 'ordinal', missing: ['NA'] }, 'r.csv');
    expect(read.ok && read.value.ratings.levels.map(({ label }) => label)).toEqual(['2', '9', '10']);
    expect(read.ok && krippendorffAlpha(read.value.ratings).n).toBe(2);
  });

  it.each([
    [['A,B', '1,x'], [['agreement/not-a-number', 2, 3]]],
    [['A,B', '1'], [['agreement/ragged-row', 2, 1]]],
    [['A', '1'], [['agreement/empty-table', undefined, undefined]]],
    [['A,B'], [['agreement/empty-table', undefined, undefined]]],
    [[], [['agreement/empty-table', undefined, undefined]]],
  ])('%j is refused with row and column', (lines, expected) => {
    expect(codes(...lines)).toEqual(expected);
  });
});
