import { describe, expect, it } from 'vitest';
import { reduce } from '../../src/core/reduce.ts';
import type { TableView, View } from '../../src/core/view.ts';
import { displays } from '../../src/displays/index.ts';
import { loadFixture } from '../support/fixture.ts';
import { draw } from './draw.ts';
import { cell, quote } from './samples.ts';

describe('JSON', () => {
  it('has the shape of DESIGN section 6, in an order that does not hang on how the view was built', async () => {
    const view: TableView = {
      rows: [
        {
          cells: [
            cell({
              quotes: [quote({ text: null })],
              segments: ['A006'],
              counts: { unmet: 1, mark: 0, met: 0 },
              symbol: 'unmet',
            }),
          ],
          silent: ['D1'],
          label: 'dissonance',
          title: 'Komitmen',
          id: 'E1',
        },
      ],
      footer: { warnings: [], unseen: [], legend: [], rules: ['r'] },
      header: { questions: [], hash: 'h', filters: [], coders: ['A'], codebooks: [], voices: 1, codings: 1 },
      columns: [{ holds: 'symbol', title: 'N1', id: 'N1' }],
      title: 'T',
      name: 'n',
      view: 'table',
    };
    const out = await draw('json', view);
    expect(out.endsWith('}\n')).toBe(true);
    expect(Object.keys(JSON.parse(out))).toEqual(['view', 'name', 'title', 'columns', 'rows', 'header', 'footer']);
    const [row] = JSON.parse(out).rows;
    expect(Object.keys(row)).toEqual(['id', 'title', 'label', 'silent', 'cells']);
    expect(Object.keys(row.cells[0])).toEqual(['state', 'symbol', 'counts', 'voices', 'segments', 'quotes']);
    expect(Object.keys(row.cells[0].counts)).toEqual(['unmet', 'mark', 'met']);
    expect(row.cells[0].quotes[0].text).toBeNull();
    expect(out.split('\n')[1]).toBe('  "view": "table",');
  });

  it('has the ids of what a count rests on, and not its quotes over and over', async () => {
    const reduced = reduce(loadFixture(), { coder: ['A'] });
    if (!reduced.ok) throw new Error('the fixture cannot be reduced');
    const quoted: string[] = [];
    for (const display of displays) {
      const options = Object.fromEntries(display.options.map((option) => [option.name, option.fallback]));
      const out = await draw('json', display.build(reduced.value, options, 'en'));
      expect([display.name, /"segments": \[\n/.test(out)]).toEqual([display.name, true]);
      if (out.includes('"quotes": [')) quoted.push(display.name);
    }
    expect(quoted).toEqual(['evidence-table']);
  });

  it('is what JSON.stringify writes, also of empty, odd and long values', async () => {
    const long = Array.from({ length: 20_000 }, (_, index) => `kutipan ${index} – “é” 😀`);
    const view: View = {
      view: 'list',
      name: 'n',
      title: 'a "b" \\ \n',
      items: [
        { text: '', items: [] },
        { text: 'x', segments: long },
      ],
    };
    expect(await draw('json', view)).toBe(`${JSON.stringify(view, null, 2)}\n`);
  });
});
