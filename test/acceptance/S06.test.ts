import { describe, expect, it } from 'vitest';
import type { ClaimVersion } from '../../src/core/claim.ts';
import { conclusionView } from '../../src/core/conclude/view.ts';
import { claimOf } from '../support/claims.ts';
import { loadFixture } from '../support/fixture.ts';

const project = loadFixture();

function told(version: Partial<ClaimVersion>, locale: 'id' | 'en'): string {
  const claims = [
    claimOf('C8', { text: 'Kerja sama tidak berjalan lancar karena hasil nyata tidak ada.', ...version }),
  ];
  return JSON.stringify(conclusionView({ ...project, claims }, locale));
}

describe('S06: E5 is near the outcome that it would explain', () => {
  it.each(['E5', 'E5b', 'E5b.1'])('warns of circularity, in the codebook’s words, when %s is a cause', (element) => {
    expect(told({ kind: 'causal', asserts: 'cause', elements: [element] }, 'en')).toContain(
      'Using E5 to explain the outcome is circular.',
    );
    expect(told({ kind: 'causal', asserts: 'cause', elements: [element] }, 'id')).toContain('berputar-putar');
  });

  it('does not warn when E5 is only judged, or when another element is the cause', () => {
    expect(told({ kind: 'element_status', asserts: 'unmet', elements: ['E5b'] }, 'en')).not.toContain('circular.');
    expect(told({ kind: 'causal', asserts: 'cause', elements: ['E1'] }, 'en')).not.toContain('circular.');
  });
});
