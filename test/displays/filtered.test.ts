import { expect, it } from 'vitest';
import { reduce } from '../../src/core/reduce.ts';
import { displays } from '../../src/displays/index.ts';
import { loadFixture } from '../support/fixture.ts';

it('a selection by valence shows no zero for the valences it hides', () => {
  const reduced = reduce(loadFixture(), { coder: ['A'], valence: ['unmet'] });
  if (!reduced.ok) throw new Error('the fixture cannot be reduced');
  let counted = 0;
  for (const display of displays) {
    const options = Object.fromEntries(display.options.map((option) => [option.name, option.fallback]));
    const view = display.build(reduced.value, options, 'en');
    if (view.view !== 'table') continue;
    expect([display.name, view.header?.filters]).toEqual([display.name, ['valence: unmet']]);
    for (const { counts } of view.rows.flatMap(({ cells }) => cells)) {
      if (!counts) continue;
      counted++;
      expect([display.name, Object.keys(counts)]).toEqual([display.name, ['unmet']]);
    }
    if (display.name === 'code-frequency') expect(view.columns.map(({ id }) => id)).toEqual(['unmet', 'all']);
  }
  expect(counted).toBeGreaterThan(50);
});
