import { describe, expect, it } from 'vitest';
import type { TableView } from '../../src/core/view.ts';
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
});
