import { describe, expect, it } from 'vitest';
import { locales } from '../../src/core/locale.ts';
import type { Cell, CellState, Column, TableView } from '../../src/core/view.ts';
import { entryOf } from '../../src/renderers/entry.ts';
import { countsForm, figure, glyphs, markWords } from '../../src/renderers/glyphs.ts';
import { draw } from './draw.ts';
import { cell, states, symbols, zeros } from './samples.ts';

const holds: readonly Column['holds'][] = [
  'symbol',
  'counts',
  'count',
  'quotes',
  'text',
  'number',
  'mark',
  'researcher',
];

function tableOf(one: Cell, kind: Column['holds']): TableView {
  return {
    view: 'table',
    name: 'one-cell',
    title: 'T',
    columns: [{ id: 'K', title: 'K', holds: kind }],
    rows: [{ id: 'R', title: 'R', cells: [one] }],
  };
}

/** The part of an output in which the cell's row stands. */
function rowIn(output: string, renderer: string): string {
  if (renderer === 'html') return /<tbody>(.*?)<\/tbody>/s.exec(output)?.[1]?.replace(/<[^>]*>/g, ' ') ?? '';
  return output.split('\n').find((line) => /^(\| R \||R,R,| R │)/.test(line)) ?? '';
}

describe('a cell that nobody looked into', () => {
  const unsought: readonly CellState[] = ['silent', 'not-sought', 'not-applicable'];
  for (const locale of locales) {
    for (const state of unsought) {
      it.each(['terminal', 'markdown', 'html', 'csv'])(
        `is never a figure: ${state}, ${locale}, %s`,
        async (renderer) => {
          for (const kind of holds) {
            const one = cell({ state, symbol: 'silent', counts: zeros, count: 0, number: 0, text: '0' });
            const row = rowIn(await draw(renderer, tableOf(one, kind), { locale }), renderer);
            expect(row).not.toBe('');
            expect(row).not.toMatch(/\d/);
            expect(row).toContain(renderer === 'csv' ? markWords[locale][state] : glyphs[state]);
          }
        },
      );
    }
  }

  it('keeps its state in JSON', async () => {
    for (const state of states) {
      const out = JSON.parse(await draw('json', tableOf(cell({ state, count: 0 }), 'count')));
      expect(out.rows[0].cells[0].state).toBe(state);
    }
  });

  it('has four different signs, none of them like a symbol', () => {
    const signs = [...unsought, 'withheld' as const, ...symbols].map((mark) => glyphs[mark]);
    expect(new Set(signs).size).toBe(signs.length);
    for (const locale of locales) {
      const words = [...unsought, 'withheld' as const, ...symbols].map((mark) => markWords[locale][mark]);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe('what a cell says', () => {
  it('prints a symbol with its counts', () => {
    const one = cell({ symbol: 'unmet', counts: { met: 1, mixed: 1, unmet: 6, none: 0 }, segments: ['A1'] });
    expect(entryOf(one, 'symbol', 'id')).toEqual({ marks: ['unmet'], text: '(+1 ~1 –6)' });
  });

  it('adds codings without a judgement only where there are any, and names unusual valences', () => {
    expect(countsForm({ met: 0, mixed: 0, unmet: 0, none: 2 }, 'en')).toBe('+0 ~0 –0 o2');
    expect(countsForm({ sesuai: 1200 }, 'id')).toBe('sesuai 1.200');
    expect(countsForm({ constructor: 1 }, 'en')).toBe('constructor 1');
  });

  it('lets a bracket follow a figure and other words replace it', () => {
    expect(entryOf(cell({ count: 5, text: '(9)' }), 'count', 'en').text).toBe('5 (9)');
    expect(entryOf(cell({ count: 9, text: '5 (9)' }), 'count', 'en').text).toBe('5 (9)');
    expect(entryOf(cell({ symbol: 'met', counts: { met: 2 }, text: 'janji' }), 'symbol', 'id').text).toBe('(+2) janji');
  });

  it('prints a real zero', () => {
    expect(entryOf(cell({ count: 0 }), 'count', 'en').text).toBe('0');
  });

  it('marks a withheld cell, tells what is counted, and never a zero', () => {
    const one = cell({ state: 'withheld', symbol: 'unmet', counts: { met: 0, unmet: 1 }, segments: ['A1'] });
    expect(entryOf(one, 'symbol', 'en')).toEqual({ marks: ['withheld', 'unmet'], text: '(+0 –1)' });
    expect(entryOf(cell({ state: 'withheld', counts: zeros, count: 0, number: 0 }), 'count', 'en').text).toBe('');
  });

  it('says that a phrase is out of date and that a column is the researcher’s', () => {
    expect(entryOf(cell({ phrase: { text: 'p', stale: true } }), 'text', 'en')).toEqual({
      marks: ['stale'],
      text: 'p',
    });
    expect(entryOf(cell({ text: '' }), 'researcher', 'id').text).toBe('(diisi peneliti)');
    expect(entryOf(cell({ text: 'typed' }), 'researcher', 'id').text).toBe('typed');
  });

  it('writes figures as the language does, with the digits they need', () => {
    expect([figure(1234.5, 'id'), figure(1234.5, 'en'), figure(0.195, 'id'), figure(2, 'en')]).toEqual([
      '1.234,5',
      '1,234.5',
      '0,195',
      '2',
    ]);
  });
});
