import { describe, expect, it } from 'vitest';
import { missingFor, traceOf } from '../../src/core/conclude/trace.ts';
import { conclusionView } from '../../src/core/conclude/view.ts';
import { claimOf, concludeOne } from '../support/claims.ts';
import { allGates, officeLinks, oneOffice } from '../support/office.ts';

const study = oneOffice();
const subsets = Array.from({ length: 2 ** officeLinks.length }, (_, bits) =>
  officeLinks.filter((_link, index) => bits & (2 ** index)),
);

describe('S29: what one office can carry', () => {
  it.each(['E1', 'E2', 'E4', 'E5'])(
    'takes no claim on %s beyond supported, whatever is linked and every gate passed',
    (element) => {
      for (const links of subsets) {
        const { status, figures } = concludeOne({
          ...study,
          claims: [claimOf('C', { elements: [element], gates: allGates, links })],
        });
        expect(['tentative', 'supported']).toContain(status);
        expect(figures.nS2).toBeLessThanOrEqual(1);
      }
    },
  );

  it('says why, and names the missing side', () => {
    const project = {
      ...study,
      claims: [claimOf('C', { elements: ['E1'], asserts: 'unmet', gates: allGates, links: officeLinks })],
    };
    const conclusion = concludeOne(project);
    expect(conclusion.status).toBe('supported');
    expect(conclusion.figures).toMatchObject({ S: 5, nS: 3, nS2: 1 });
    expect(missingFor(conclusion)).toEqual({ to: 'credible', conditions: ['strong_groups'] });
    expect(traceOf(conclusion).find((line) => line.condition === 'strong_groups')).toMatchObject({
      value: 1,
      holds: false,
    });
    expect(conclusion.sides.missing.map((side) => side.toLowerCase())).toContain('liuzhou');
    for (const locale of ['id', 'en'] as const) {
      const told = JSON.stringify(conclusionView(project, locale));
      expect(told).toMatch(/liuzhou/i);
      expect(told).toMatch(/1[^"]*≥ 3|1[^"]*>= 3/);
    }
  });
});
