import { describe, expect, it } from 'vitest';
import type { ClaimVersion } from '../../src/core/claim.ts';
import { CodeTree } from '../../src/core/code-tree.ts';
import { conclusionView } from '../../src/core/conclude/view.ts';
import type { Study } from '../../src/core/study.ts';
import { claimWording } from '../../src/rules/claim-wording.ts';
import { claimOf } from '../support/claims.ts';
import { loadFixture } from '../support/fixture.ts';

const project = loadFixture();
/** A field of the status that names both wordings and is marked. */
const warning = /"text":"[^"]*E5a[^"]*E5b[^"]*","mark":"warning"/;

function on(version: Partial<ClaimVersion>): Study {
  const claims = [claimOf('C5', { asserts: 'unmet', ...version })];
  const study = { ...project, claims };
  return { project: study, tree: new CodeTree(study.codebooks), place: (_kind, id) => ({ file: `claims/${id}.yaml` }) };
}

function told(version: Partial<ClaimVersion>, locale: 'id' | 'en'): string {
  return JSON.stringify(conclusionView(on(version).project, locale).sections.find((section) => section.id === 'C5'));
}

describe('S05: E5 has two wordings, and a claim on it names which it rests on', () => {
  it('finds a claim that names neither, in check and in the report', () => {
    const found = [...claimWording.check(on({ elements: ['E5'] }))];
    expect(found.map(({ code, file, data }) => [code, file, data.claim, data.code])).toEqual([
      ['claim/wording-unnamed', 'claims/C5.yaml', 'C5', 'E5'],
    ]);
    for (const locale of ['id', 'en'] as const) {
      const { problem, remedy } = claimWording.words[locale](found[0]?.data as never);
      expect(`${problem} ${remedy}`).toMatch(/C5.*E5.*E5a.*E5b/);
      expect(told({ elements: ['E5'] }, locale)).toMatch(warning);
    }
    expect(told({ elements: ['E5a'] }, 'en')).not.toMatch(warning);
  });

  it.each([
    ['E5a', { elements: ['E5a'] }],
    ['E5b', { elements: ['E5b'] }],
    ['both', { elements: ['E5a', 'E5b'] }],
    ['an indicator of one', { elements: ['E5'], indicators: ['E5a.2'] }],
    ['another element', { elements: ['E1'] }],
  ])('finds nothing in a claim on %s', (_name, version) => {
    expect([...claimWording.check(on(version))]).toEqual([]);
  });

  it('prints which wording the claim uses, and which the study chose', () => {
    for (const locale of ['id', 'en'] as const) {
      expect(told({ elements: ['E5b'] }, locale)).toContain('E5b');
      expect(told({ elements: ['E5b'] }, locale)).toContain('conceptual_1_5');
      expect(told({ elements: ['E1'] }, locale)).not.toContain('E5');
    }
  });
});
