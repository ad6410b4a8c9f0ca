import { describe, expect, it } from 'vitest';
import type { Coding } from '../../src/core/coding.ts';
import { mayQuoteIn, withhold } from '../../src/core/consent.ts';
import { makeSource, type SourceMeta } from '../../src/core/source.ts';
import { Text } from '../../src/core/text.ts';
import type { Voice } from '../../src/core/voice.ts';
import { codingsJsonl } from '../../src/exporters/codings-jsonl.ts';
import { projectOf } from '../support/claims.ts';

const said = 'A: Satu dua tiga. Rahasia 😀 besar. Empat lima.\nB: Enam tujuh.\nA: Delapan.\n';
const speakers = { A: 'N1', B: 'N2' };

function place(words: string): { start: number; end: number; exact: string } {
  const unit = said.indexOf(words);
  const start = Array.from(said.slice(0, unit)).length;
  return { start, end: start + Array.from(words).length, exact: words };
}

function study(words: readonly string[], meta: Partial<SourceMeta> = {}, voices: readonly Voice[] = []) {
  const text = new Text(said);
  const signs = Array.from(said);
  const codings = words.map((exact, index): Coding => {
    const { start, end } = place(exact);
    return {
      ...{ id: `X${index}`, coder: 'A', source: 'S', code: 'K', voice: 'N1', start, end, exact },
      prefix: signs.slice(Math.max(0, start - 32), start).join(''),
      suffix: signs.slice(end, end + 32).join(''),
    };
  });
  const source = makeSource({ id: 'S', type: 'interview', speakers, ...meta }, text);
  return projectOf({ voices: [{ id: 'N1' }, { id: 'N2' }, ...voices], sources: [source], codings });
}

const whyOf = (project: Parameters<typeof withhold>[0]) =>
  withhold(project, project.codings).map((one) => one.withheldFor);

const context = ({ prefix, suffix, withheld }: Coding) => [prefix, suffix, withheld];

describe('what may not be quoted', () => {
  it('says why: for its voice, for what it touches, or for words that nobody knows whose they are', () => {
    const project = study(['Rahasia', 'Enam', 'Empat'], {
      flags: [{ flag: 'off_record', ...place('Rahasia 😀 besar.') }],
    });
    expect(whyOf(project)).toEqual(['off-record', undefined, undefined]);
    const voices = (consent: Voice['consent']) => [{ id: 'N1' }, { id: 'N2', ...(consent ? { consent } : {}) }];
    expect(whyOf({ ...project, voices: voices({ quote: false }) })).toEqual(['off-record', 'consent', undefined]);
    expect(whyOf({ ...project, voices: voices({ withdrawn: true }) })).toEqual(['off-record', 'withdrawn', undefined]);
    const moved = project.codings.map((one) => (one.exact === 'Empat' ? { ...one, exact: 'Lima' } : one));
    expect(whyOf({ ...project, codings: moved })).toEqual(['off-record', undefined, 'adrift']);
  });

  const offRecord = [{ flag: 'off_record' as const, ...place('Rahasia 😀 besar.') }];

  it('is cut from the context of its neighbours', async () => {
    const project = study(['dua', 'Empat', 'Rahasia', 'Delapan'], { flags: offRecord });
    const [before, after, inside, far] = withhold(project, project.codings);
    expect(before && context(before)).toEqual(['A: Satu ', ' tiga. ', undefined]);
    expect(after && context(after)).toEqual([' ', ' lima.\nB: Enam tujuh.\nA: Delapan', undefined]);
    expect(inside && context(inside)).toEqual(['', '', true]);
    expect(far && context(far)).toEqual([' Empat lima.\nB: Enam tujuh.\nA: ', '.\n', undefined]);
    const exported = String(
      await codingsJsonl.write({ ...project, codings: withhold(project, project.codings) }, 'en'),
    );
    expect(exported).not.toContain('Rahasia');
    expect(exported).not.toContain('besar');
  });

  it.each([{ quote: false }, { withdrawn: true }])('is cut where the neighbour is a voice with %o', (consent) => {
    const project = { ...study(['lima', 'Delapan']), voices: [{ id: 'N1' }, { id: 'N2', consent }] };
    const [before, after] = withhold(project, project.codings);
    expect(before && context(before)).toEqual(['ua tiga. Rahasia 😀 besar. Empat ', '.\n', undefined]);
    expect(after && context(after)).toEqual(['\nA: ', '.\n', undefined]);
  });

  it('is closed by the turn it stands in, whatever voice a coding names', () => {
    const project = { ...study(['Enam']), voices: [{ id: 'N1' }, { id: 'N2', consent: { quote: false } }] };
    expect(withhold(project, project.codings)[0]?.withheld).toBe(true);
    expect(mayQuoteIn(project)('N1', 'S', place('Enam'))).toBe(false);
    expect(mayQuoteIn(project)('N1', 'S', place('lima'))).toBe(true);
    expect(mayQuoteIn(project)('N2', 'S', place('lima'))).toBe(false);
  });

  it('is the whole source where a flag does not stand where it says', () => {
    const moved = [{ flag: 'off_record' as const, ...place('Rahasia 😀 besar.'), exact: 'Rahasia besar' }];
    const project = study(['dua', 'Delapan'], { flags: moved });
    expect(withhold(project, project.codings).map(({ withheld }) => withheld)).toEqual([true, true]);
    const outside = [{ flag: 'off_record' as const, start: 900, end: 905, exact: 'entah' }];
    expect(mayQuoteIn(study([], { flags: outside }))('N1', 'S', place('dua'))).toBe(false);
    // A sensitive stretch is asked about, not withheld.
    const sensitive = [{ flag: 'sensitive' as const, start: 900, end: 905, exact: 'entah' }];
    expect(mayQuoteIn(study([], { flags: sensitive }))('N1', 'S', place('dua'))).toBe(true);
  });

  it('is a coding whose words are not those of its place, where something of the source is closed', () => {
    const open = study(['dua']);
    const shut = study(['dua'], { flags: offRecord });
    const wrong = open.codings.map((coding) => ({ ...coding, exact: 'Rahasia' }));
    expect(withhold(shut, wrong)[0]).toMatchObject({ exact: '', withheld: true });
    expect(withhold(open, wrong)).toEqual(wrong);
  });
});
