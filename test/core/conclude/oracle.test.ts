import { describe, expect, it } from 'vitest';
import { conclude } from '../../../src/core/conclude/conclude.ts';
import { conclusionsJson } from '../../../src/core/conclude/json.ts';
import { R1 } from '../../../src/core/ruleset.ts';
import { expected, loadFixture } from '../../support/fixture.ts';

describe('the worked example of METHOD 4.9', () => {
  it('equals the oracle in every key of every claim version, and has no other keys', () => {
    const oracle = expected() as { conclusions: object[]; rules: object };
    const made = JSON.parse(JSON.stringify(conclusionsJson(conclude(loadFixture()))));
    expect(made).toEqual({ claims: oracle.conclusions });
    expect(made.claims).toHaveLength(9);
    expect(R1).toEqual(oracle.rules);
  });
});
