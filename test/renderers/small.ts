import type { TableView } from '../../src/core/view.ts';
import { cell, quote } from './samples.ts';

/** A table small enough to be read whole in a test. */
export const small: TableView = {
  view: 'table',
  name: 'checklist-matrix',
  title: 'Matriks',
  columns: [
    { id: 'N1', title: 'N1', holds: 'symbol' },
    { id: 'D1', title: 'D1', holds: 'symbol' },
  ],
  rows: [
    {
      id: 'E1',
      title: 'E1 Komitmen',
      cells: [
        cell({
          symbol: 'unmet',
          counts: { met: 1, mixed: 1, unmet: 6, none: 0 },
          voices: ['N1'],
          segments: ['A006', 'A007'],
          quotes: [quote()],
        }),
        cell({ state: 'silent', symbol: 'silent' }),
      ],
    },
    {
      id: 'E1.1',
      title: 'E1.1 Waktu | 城市',
      cells: [
        cell({ state: 'not-sought' }),
        cell({
          state: 'withheld',
          symbol: 'unmet',
          counts: { met: 0, mixed: 0, unmet: 1, none: 0 },
          voices: ['D1'],
          segments: ['A009'],
          quotes: [quote({ coding: 'A009', text: null })],
        }),
      ],
    },
  ],
};
