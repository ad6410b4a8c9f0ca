import { describe, expect, it } from 'vitest';
import { reduce } from '../../src/core/reduce.ts';
import type { TableView, View } from '../../src/core/view.ts';
import { displays } from '../../src/displays/index.ts';
import { loadFixture } from '../support/fixture.ts';
import { draw } from './draw.ts';
import { cell, quote } from './samples.ts';

describe('JSON', () => {
  it('has a line for each part of a view and each row, and nothing of it is lost', async () => {
    const view: TableView = {
      view: 'table',
      name: 'n',
      title: 'T',
      columns: [{ id: 'N1', title: 'N1', holds: 'symbol' }],
      rows: [
        { id: 'E1', title: 'Komitmen', cells: [cell({ segments: ['A006'], counts: { unmet: 1, mark: 0, met: 0 } })] },
        { id: 'E2', title: 'Keikutsertaan', cells: [cell({ quotes: [quote({ text: null })] })] },
      ],
      header: { questions: [], hash: 'h', filters: [], coders: ['A'], codebooks: [], voices: 1, codings: 1 },
      footer: { warnings: [], unseen: [], legend: [], rules: ['r'] },
    };
    const out = await draw('json', view);
    expect(JSON.parse(out)).toEqual(view);
    const lines = out.split('\n');
    expect(lines[1]).toBe('  "view": "table",');
    expect(lines.filter((line) => line.startsWith('    {"id":"E'))).toHaveLength(2);
    expect(Object.keys(JSON.parse(out).rows[0].cells[0].counts)).toEqual(['unmet', 'mark', 'met']);
  });

  it('has the ids of what a count rests on, and not its quotes over and over', async () => {
    const reduced = reduce(loadFixture(), { coder: ['A'] });
    if (!reduced.ok) throw new Error('the fixture cannot be reduced');
    const quoted: string[] = [];
    const shown = displays.filter(
      ({ needs, applies }) => needs.includes('codings') && applies?.(reduced.value) !== false,
    );
    for (const display of shown) {
      const options = Object.fromEntries(display.options.map((option) => [option.name, option.fallback]));
      const out = await draw('json', display.build(reduced.value, options, 'en'));
      expect([display.name, /"segments":\["/.test(out)]).toEqual([display.name, true]);
      expect([display.name, Object.keys(JSON.parse(out))]).toEqual([
        display.name,
        ['view', 'name', 'title', 'columns', 'rows', 'header', 'footer'],
      ]);
      if (out.includes('"quotes":[')) quoted.push(display.name);
    }
    expect(quoted).toEqual(['evidence-table']);
  });

  it('says what JSON.stringify says, also of empty, odd and long values', async () => {
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
    expect(JSON.parse(await draw('json', view))).toEqual(JSON.parse(JSON.stringify(view)));
  });
});
