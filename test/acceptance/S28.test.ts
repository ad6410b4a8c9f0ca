import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/core/conclude/conclude.ts';
import { conclusionView } from '../../src/core/conclude/view.ts';
import { claimOf, concludeOne, linkTo, projectOf, rubric, sourceOf } from '../support/claims.ts';
import { loadFixture } from '../support/fixture.ts';

const withTotal = (total: number | undefined) => ({
  id: 'N1',
  ...(total === undefined ? {} : { credibility: rubric(total) }),
});
const on = (total: number | undefined) =>
  projectOf({
    voices: [withTotal(total)],
    sources: [sourceOf('S1')],
    claims: [claimOf('C', { links: [linkTo('N1', 'S1')] })],
  });

describe('S28: credibility through trustworthy people in the field', () => {
  it('counts a voice without rubric as medium and flags it as not yet rated', () => {
    const unrated = concludeOne(on(undefined));
    expect(unrated.evidence[0]).toMatchObject({ band: 'S', points: 2, rated: false });
    expect(unrated.unrated).toEqual(['N1']);
    expect(concludeOne(on(6)).evidence[0]).toMatchObject({ band: 'S', points: 2, rated: true });
    const said = (total: number | undefined, locale: 'id' | 'en') => JSON.stringify(conclusionView(on(total), locale));
    expect(said(undefined, 'id')).toMatch(/belum dinilai/i);
    expect(said(undefined, 'en')).toMatch(/not (yet )?rated|unrated/i);
    expect(said(6, 'en')).not.toMatch(/(?<!nobody )unrated: N1/i);
  });

  it('puts a rubric into its band at the thresholds', () => {
    const band = (total: number) => concludeOne(on(total)).evidence[0]?.band;
    expect([4, 5, 7, 8].map(band)).toEqual(['R', 'S', 'S', 'T']);
  });

  it('lets a rating for one element hold there and below, and nowhere else', () => {
    const all = conclude(loadFixture()).flatMap((one) => one.evidence);
    const bandsOfN3 = (root: string) =>
      new Set(all.filter((one) => one.voice === 'N3' && one.coding?.code.startsWith(root)).map((one) => one.band));
    expect(bandsOfN3('E1')).toEqual(new Set(['S']));
    expect(bandsOfN3('E3')).toEqual(new Set(['S']));
    const project = loadFixture();
    const coding = project.codings.find((one) => one.voice === 'N3' && one.code.startsWith('E2.'));
    const link = linkTo('N3', 'S3', { coding: coding?.id ?? '' });
    const one = concludeOne({ ...project, claims: [claimOf('C', { elements: ['E2'], links: [link] })] });
    expect(one.evidence[0]).toMatchObject({ band: 'T', points: 3 });
  });
});
