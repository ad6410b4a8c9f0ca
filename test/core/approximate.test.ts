import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, type Resemblance } from '../../src/core/approximate.ts';
import { editDistance } from '../support/edit-distance.ts';

/** The least errors of any stretch of `text`, by trying them all. */
function least(text: readonly string[], pattern: readonly string[]): number {
  let best = pattern.length;
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++)
      best = Math.min(best, editDistance(pattern, text.slice(start, end)));
  }
  return best;
}

const letters = fc.constantFrom('a', 'b', ' ', '😀', '😁');
const list = (maxLength: number, minLength = 1) => fc.array(letters, { minLength, maxLength });

describe('closest', () => {
  it('finds what trying every stretch finds, each place with its true number of edits', () => {
    fc.assert(
      fc.property(list(24), list(9), fc.nat(6), (text, pattern, most) => {
        const places = closest(text.join(''), pattern.join(''), most);
        const errors = Math.min(...places.map((place) => place.errors));
        const fewest = least(text, pattern);
        expect(errors).toBe(fewest <= most ? fewest : Number.POSITIVE_INFINITY);
        places.forEach((place, index) => {
          expect(editDistance(pattern, text.slice(place.start, place.end))).toBe(place.errors);
          expect(place.start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0);
        });
        // Nothing better is left on either side of the best; where several are equally good, of one of them.
        const complete = (best: Resemblance): boolean => {
          const known = places.filter((place) => place !== best).map((place) => place.errors);
          return [text.slice(0, best.start), text.slice(best.end)]
            .filter((part) => part.length > 0 && least(part, pattern) <= most)
            .every((part) => known.includes(least(part, pattern)));
        };
        const best = places.filter((place) => place.errors === errors);
        expect(best.length === 0 || best.some(complete)).toBe(true);
      }),
      { numRuns: 2000, examples: [[[...'a a aaaa'], [...' 😁a😁b'], 4]] },
    );
  });

  it('is right across the borders of its blocks of 32', () => {
    fc.assert(
      fc.property(
        list(150, 20),
        fc.nat(60),
        fc.array(fc.tuple(fc.nat(100), letters), { maxLength: 8 }),
        (pattern, at, changes) => {
          const copy = [...pattern];
          for (const [place, sign] of changes) copy[place % copy.length] = sign;
          const text = [...'xyzw'.repeat(15).slice(0, at), ...copy, ...'zyx'.repeat(9)];
          const most = Math.ceil(pattern.length * 0.3);
          const [found] = [...closest(text.join(''), pattern.join(''), most)].sort((a, b) => a.errors - b.errors);
          const bound = editDistance(pattern, copy);
          if (bound <= most) expect(found?.errors).toBeLessThanOrEqual(bound);
          if (found) expect(editDistance(pattern, text.slice(found.start, found.end))).toBe(found.errors);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('takes the whole of a word whose last letter changed', () => {
    expect(closest('tidak ada anggarax lagi', 'ada anggaran', 2)).toEqual([{ start: 6, end: 18, errors: 1 }]);
  });

  it('ends soon on a long text of one sign or one row again and again', () => {
    const rows = '| - '.repeat(250_000);
    expect(closest(rows, `${'| - '.repeat(500)}zz`, 600).length).toBeGreaterThan(1);
    expect(closest('.'.repeat(1_000_000), `${'.'.repeat(200)}x${'.'.repeat(200)}`, 120).length).toBeGreaterThan(1);
  });

  it('gives nothing for nothing', () => {
    expect(closest('abc', '', 2)).toEqual([]);
    expect(closest('', 'abc', 2)).toEqual([]);
    expect(closest('abc', 'xyzxyz', 2)).toEqual([]);
  });
});
