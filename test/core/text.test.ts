import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Text } from '../../src/core/text.ts';

const mixed = fc.string({ unit: fc.constantFrom('a', 'é', '\n', ' ', '😀', '👩‍👩‍👧', 'İ', '日', '\ud800') });

describe('Text', () => {
  it('counts code points as Array.from does', () => {
    fc.assert(
      fc.property(mixed, (value) => {
        const text = new Text(value);
        const points = Array.from(value);
        expect(text.length).toBe(points.length);
        let unit = 0;
        for (let offset = 0; offset <= points.length; offset++) {
          expect(text.toUnit(offset)).toBe(unit);
          expect(text.toOffset(unit)).toBe(offset);
          unit += points[offset]?.length ?? 0;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('slices, and finds lines, as a plain count does', () => {
    fc.assert(
      fc.property(mixed, fc.nat(40), fc.nat(40), (value, a, b) => {
        const text = new Text(value);
        const points = Array.from(value);
        const start = Math.min(a, b, points.length);
        const end = Math.min(Math.max(a, b), points.length);
        expect(text.slice({ start, end })).toBe(points.slice(start, end).join(''));
        const before = points.slice(0, start);
        const line = before.filter((point) => point === '\n').length + 1;
        expect(text.lineAt(start)).toBe(line);
        expect(text.pointAt(start)).toEqual({ line, column: start - before.lastIndexOf('\n') });
        expect(text.slice(text.lineSpan(line))).toBe(value.split('\n')[line - 1]);
        expect(text.lines).toBe(value.split('\n').length);
      }),
      { numRuns: 500 },
    );
  });

  it('counts the pages that ended where an offset stands', () => {
    const text = new Text('😀a\n\fb\n\f\fc');
    expect(Array.from({ length: text.length }, (_, offset) => text.pagesBefore(offset))).toEqual([
      0, 0, 0, 1, 1, 1, 2, 3, 3,
    ]);
    expect(new Text('').pagesBefore(0)).toBe(0);
  });
});
