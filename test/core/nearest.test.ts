import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/core/nearest.ts';
import { printable } from '../../src/core/printable.ts';

describe('nearest', () => {
  it.each<[typed: string, names: readonly string[], name: string | undefined]>([
    ['titel', ['title', 'id'], 'title'],
    ['defintion', ['definition', 'origin'], 'definition'],
    ['E1.9', ['E1.1', 'E1.2'], 'E1.1'],
    ['e1', ['E1', 'E2'], 'E1'],
    ['komitmen', ['title', 'id', 'codes'], undefined],
    ['xy', ['id', 'en'], undefined],
    ['', ['id'], undefined],
    ['x'.repeat(1_000_000), ['id'], undefined],
  ])('%.20s', (typed, names, name) => {
    expect(nearest(typed, names)).toBe(name);
  });
});

describe('printable', () => {
  it('shows a sign for each that is not seen, so that columns still count', () => {
    expect(printable('a\u001b[31m\u202eb\u200bc\ud800\td\ne 👩\u200d🏫')).toBe('a�[31m�b�c�\td\ne 👩\u200d🏫');
  });
});
