import { describe, expect, it } from 'vitest';
import type { ClaimVersion } from '../../src/core/claim.ts';
import { CodeTree } from '../../src/core/code-tree.ts';
import { locales } from '../../src/core/locale.ts';
import type { Study } from '../../src/core/study.ts';
import { claimWording } from '../../src/rules/claim-wording.ts';
import { projectRules } from '../../src/rules/index.ts';
import { claimOf } from '../support/claims.ts';
import { loadFixture } from '../support/fixture.ts';

const project = loadFixture();

/** The study with one claim of these versions, numbered from 1. */
function on(...versions: readonly Partial<ClaimVersion>[]): Study {
  const [claim] = [claimOf('C5')];
  const made = versions.map(
    (version, index) => ({ ...claim?.versions[0], ...version, version: index + 1 }) as ClaimVersion,
  );
  const study = { ...project, claims: [{ id: 'C5', versions: made }] };
  return { project: study, tree: new CodeTree(study.codebooks), place: (_kind, id) => ({ file: `claims/${id}.yaml` }) };
}

describe('claim/wording-unnamed (METHOD S05)', () => {
  it('finds a claim on E5 that names neither wording, where it stands', () => {
    const found = [...claimWording.check(on({ elements: ['E5'] }))];
    expect(found).toEqual([
      {
        code: 'claim/wording-unnamed',
        severity: 'warning',
        file: 'claims/C5.yaml',
        data: { claim: 'C5', version: 1, code: 'E5', parts: ['E5a', 'E5b'] },
      },
    ]);
    for (const locale of locales) {
      const { problem, remedy } = claimWording.words[locale](found[0]?.data as never);
      expect(`${problem} ${remedy}`).toMatch(/C5 v1.*E5.*E5a.*E5b/);
    }
  });

  it.each([
    ['E5a', { elements: ['E5a'] }],
    ['both', { elements: ['E5a', 'E5b'] }],
    ['an indicator of one', { elements: ['E5'], indicators: ['E5a.2'] }],
    ['another element', { elements: ['E1'] }],
    ['no element', {}],
  ])('finds nothing in a claim on %s', (_name, version) => {
    expect([...claimWording.check(on(version))]).toEqual([]);
  });

  it('looks at the newest version only', () => {
    expect([...claimWording.check(on({ elements: ['E5'] }, { elements: ['E5b'] }))]).toEqual([]);
    expect([...claimWording.check(on({ elements: ['E5b'] }, { elements: ['E5'] }))]).toHaveLength(1);
  });

  it('is among the rules of check, and silent on the founding study', () => {
    expect(projectRules).toContain(claimWording);
    const whole: Study = { ...on(), project };
    expect([...claimWording.check(whole)]).toEqual([]);
  });
});
