import { describe, expect, it } from 'vitest';
import { locales } from '../../src/core/locale.ts';
import type { TableView } from '../../src/core/view.ts';
import { renderers } from '../../src/renderers/index.ts';
import type { RenderOptions } from '../../src/renderers/renderer.ts';
import { cell, hostile, poisoned, quote, samples, states, symbols, zeros } from './samples.ts';

const options = (over: Partial<RenderOptions> = {}): RenderOptions => ({
  locale: 'en',
  width: 80,
  colour: false,
  ...over,
});
const rendered = async (
  name: string,
  view: Parameters<(typeof renderers)[number]['render']>[0],
  over: Partial<RenderOptions> = {},
): Promise<string> => {
  const renderer = renderers.find((one) => one.name === name);
  if (!renderer) throw new Error(name);
  return String(await renderer.render(view, options(over)));
};
const names = renderers.map((renderer) => renderer.name);

describe('every renderer', () => {
  it.each(names)('%s draws every kind of view, the same bytes each time', async (name) => {
    for (const locale of locales) {
      for (const view of samples(locale)) {
        const first = await rendered(name, view, { locale });
        expect(first.length).toBeGreaterThan(10);
        expect(first.endsWith('\n')).toBe(true);
        expect(await rendered(name, view, { locale })).toBe(first);
      }
    }
  });

  it.each(names)('%s never prints 0 for what was not looked for', async (name) => {
    const table = (state: 'not-sought' | 'not-applicable' | 'withheld'): TableView => ({
      view: 'table',
      name: 't',
      title: 'T',
      columns: [{ id: 'c', title: 'C', holds: 'symbol' }],
      rows: [{ id: 'r', title: 'R', cells: [{ state, counts: zeros, voices: [], segments: [] }] }],
    });
    if (name === 'json') return;
    for (const state of ['not-sought', 'not-applicable', 'withheld'] as const) {
      const text = await rendered(name, table(state));
      // The page's style and ids hold numbers; its cells must not.
      expect(/<tbody>.*<\/tbody>/s.exec(text)?.[0] ?? text).not.toContain('0');
    }
  });

  it.each(names)('%s shows no words of a withheld quote', async (name) => {
    const secret = 'SECRET WORDS';
    const view: TableView = {
      view: 'table',
      name: 't',
      title: 'T',
      columns: [{ id: 'c', title: 'C', holds: 'quotes' }],
      rows: [{ id: 'r', title: 'R', cells: [cell({ state: 'withheld', quotes: [quote({ text: null })] })] }],
    };
    expect(await rendered(name, view)).not.toContain(secret);
    expect(
      await rendered(name, {
        ...view,
        rows: [{ id: 'r', title: 'R', cells: [cell({ quotes: [quote({ text: secret })] })] }],
      }),
    ).toContain(secret);
  });

  it.each(states)('terminal has a sign for the state %s', async (state) => {
    const view: TableView = {
      view: 'table',
      name: 't',
      title: 'T',
      columns: [{ id: 'c', title: 'C', holds: 'symbol' }],
      rows: [{ id: 'r', title: 'R', cells: symbols.map((symbol) => cell({ state, symbol, counts: zeros })) }],
    };
    expect(await rendered('terminal', view)).toMatch(/[+–±∅…✕o]|n\/a/);
  });
});

describe('hostile text', () => {
  it('stays text in a page', async () => {
    for (const view of samples('en')) {
      for (const text of hostile) {
        const page = await rendered('html', poisoned(view, text));
        // Quoted attribute values hold text only; what is left are the page's own tags.
        const tags = page.replace(/"[^"]*"/g, '""');
        expect(/<script|<img|<iframe|<[^>]*\son\w+=/i.exec(tags)?.[0]).toBeUndefined();
        expect(page.match(/<\/style>/gi)?.length).toBe(1);
        for (const control of ['\u0000', '\u202e', '\u2066']) expect(page.includes(control)).toBe(false);
      }
    }
  });

  it('does not start a formula in a spreadsheet', async () => {
    const view: TableView = {
      view: 'table',
      name: 't',
      title: 'T',
      columns: [{ id: 'c', title: 'C', holds: 'text' }],
      rows: ['=1+1', '@x', '+cmd', '-1', '\tx'].map((text) => ({
        id: text,
        title: text,
        cells: [{ state: 'filled', text, voices: [], segments: [] }],
      })),
    };
    for (const line of (await rendered('csv', view)).split(/\r?\n/)) {
      for (const field of line.split(',')) expect(field).not.toMatch(/^"?[=@+\-\t\r]/);
    }
  });
});
