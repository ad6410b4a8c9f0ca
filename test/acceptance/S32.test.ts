import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/core/conclude/conclude.ts';
import { conclusionView } from '../../src/core/conclude/view.ts';
import { loadFixture } from '../support/fixture.ts';

const project = loadFixture();
const all = conclude(project);
const of = (id: string, version: number) => {
  const one = all.find((each) => each.claim.id === id && each.version.version === version);
  if (!one) throw new Error(`no ${id} v${version}`);
  return one;
};

describe('S32: a conclusion is tentative, may change, and is credible with strong and consistent evidence', () => {
  it('takes C1 from contested over contested to credible', () => {
    expect([of('C1', 1), of('C1', 2), of('C1a', 3)].map((one) => one.status)).toEqual([
      'contested',
      'contested',
      'credible',
    ]);
  });

  it('says where C1a comes from and why each passage was judged otherwise than proposed', () => {
    expect(of('C1a', 3).version.origin).toEqual({ kind: 'split_from', claim: 'C1', version: 2 });
    for (const one of [of('C1', 2), of('C1a', 3)]) {
      const changed = one.evidence.filter(
        ({ link, stance }) => link.suggested !== undefined && link.suggested !== stance,
      );
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.filter(({ link }) => (link.reason ?? '').trim() === '').map(({ link }) => link.id)).toEqual([]);
    }
  });

  it('tells both in the report, with the status of every version', () => {
    const section = (id: string, locale: 'id' | 'en'): string =>
      JSON.stringify(conclusionView(project, locale).sections.find((one) => one.id === id));
    expect(section('C1', 'id')).toMatch(/v1.*diperdebatkan/i);
    expect(section('C1', 'id')).toMatch(/v2.*diperdebatkan/i);
    expect(section('C1a', 'id')).toMatch(/kredibel/i);
    expect(section('C1a', 'id')).toContain('C1 v2');
    expect(section('C1a', 'en')).toContain('C1 v2');
    for (const { link } of of('C1a', 3).evidence) {
      if (link.reason !== undefined) expect(section('C1a', 'en')).toContain(JSON.stringify(link.reason).slice(1, -1));
    }
  });
});
