import { describe, expect, it } from 'vitest';
import { conclude, conclusionJson } from '../../../src/core/conclude/conclude.ts';
import { expected, loadFixture } from '../../support/fixture.ts';

describe('the worked example of METHOD 4.9', () => {
  it('equals the oracle in every figure of every claim version', ({ skip }) => {
    const oracle = expected() as { conclusions: { id: string; version: number }[] } | undefined;
    if (!oracle) skip('the shared oracle is not at hand');
    const made = conclude(loadFixture()).map(conclusionJson);
    expect(made).toHaveLength(9);
    for (const want of oracle?.conclusions ?? []) {
      expect(made.find((one) => one.id === want.id && one.version === want.version)).toEqual(want);
    }
  });
});
