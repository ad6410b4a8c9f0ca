import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/core/conclude/conclude.ts';
import { argument } from '../support/argument.ts';
import { loadFixture } from '../support/fixture.ts';

describe('S07: the argument of the study is a claim before it is a conclusion', () => {
  it('is three claims, one an element, all tentative, without a link', () => {
    const conclusions = conclude({ ...loadFixture(), claims: argument });
    expect(
      conclusions.map(({ claim, version, status, evidence }) => [claim.id, version.elements, status, evidence]),
    ).toEqual([
      ['C-E1', ['E1'], 'tentative', []],
      ['C-E2', ['E2'], 'tentative', []],
      ['C-E4', ['E4'], 'tentative', []],
    ]);
    expect(new Set(conclusions.map(({ version }) => version.origin.kind))).toEqual(new Set(['a_priori']));
  });
});
