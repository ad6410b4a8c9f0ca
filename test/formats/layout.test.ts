import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, hanging, wrap } from '../../src/formats/layout.ts';

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['', 0],
    ['é', 1],
    ['e\u0301', 1],
    ['城市', 4],
    ['ｆｕｌｌ', 8],
    ['한글', 4],
    ['👍', 2],
    ['👍🏽', 2],
    ['👩‍👩‍👧', 2],
    ['🇮🇩🇨🇳', 4],
    ['❤️', 2],
    ['± – ∅ … ✕ ✓ ◐', 13],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrap', () => {
  it('breaks at spaces, and inside only what is longer than a line', () => {
    expect(wrap('satu dua tiga', 8)).toEqual(['satu dua', 'tiga']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('城市之间的合作', 6)).toEqual(['城市之', '间的合', '作']);
    expect(wrap('', 5)).toEqual(['']);
    expect(wrap('  set in here', 8)).toEqual(['  set in', '  here']);
  });

  it('never splits what is drawn in one place', () => {
    expect(wrap('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 4)).toEqual(['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧']);
  });

  it('loses nothing and keeps to the width, whatever the text', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'é', 'e\u0301', '城', '👍🏽', '👩‍👩‍👧', '-'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 2, max: 20 }), (list, width) => {
        const text = list.join(' ');
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hanging', () => {
  it('sets every further line in under the first', () => {
    expect(hanging('  - ', 'satu dua tiga empat lima', 20)).toBe('  - satu dua tiga\n    empat lima');
  });
});
