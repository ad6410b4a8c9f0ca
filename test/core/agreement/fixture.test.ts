import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../src/core/agreement/cohen-kappa.ts';
import { krippendorffAlpha } from '../../../src/core/agreement/krippendorff-alpha.ts';
import { fourfold, pooled, presenceOn, presenceOver } from '../../../src/core/agreement/layer.ts';
import { matchCodings, matchFigures } from '../../../src/core/agreement/matching.ts';
import { marksOf, placesOf } from '../../../src/core/agreement/place.ts';
import { unitsOf } from '../../../src/core/agreement/text-units.ts';
import * as twoByTwo from '../../../src/core/agreement/two-by-two.ts';
import { CodeTree } from '../../../src/core/code-tree.ts';
import { rowOf } from '../../../src/core/tally.ts';
import { expected, loadFixture } from '../../support/fixture.ts';

interface Line {
  readonly n11: number;
  readonly n10: number;
  readonly n01: number;
  readonly n00: number;
  readonly percent?: number;
  readonly kappa: number;
  readonly alpha: number;
}
interface Oracle {
  readonly n_units: number;
  readonly per_code: { readonly [code: string]: Line };
  readonly pooled: Line;
  readonly char_level: { readonly n_chars: number } & {
    readonly [code: string]: { both: number; A_only: number; B_only: number; kappa: number; jaccard: number };
  };
  readonly span_match: { readonly [name: string]: unknown };
}

const { agreement: oracle } = expected() as { agreement: Oracle };
const project = loadFixture();
const coders = ['A', 'B'];
const root = rowOf(new CodeTree(project.codebooks), 'root');
const marks = marksOf(project.codings, coders, root);
const places = placesOf(project, coders, 'all');
const codes = Object.keys(oracle.per_code);
const fourth = (value: number | null | undefined): number => Number((value ?? Number.NaN).toFixed(4));

describe('the founding study, as METHOD 3.8 has it', () => {
  const lines = places.map((place) => ({ ...place, units: unitsOf(place, 'line', marks.values()) }));

  it('has as many lines with words', () => {
    expect(lines.flatMap(({ units }) => units)).toHaveLength(oracle.n_units);
  });

  it.each(codes)('%s by lines', (code) => {
    const { ratings } = presenceOn(lines, marks.get(code) ?? new Map(), 2, 'any');
    const { both: n11, onlyFirst: n10, onlySecond: n01, neither: n00 } = fourfold(ratings);
    const percent = fourth(twoByTwo.percent({ both: n11, onlyFirst: n10, onlySecond: n01, neither: n00 }).value);
    const kappa = fourth(cohenKappa(ratings).value);
    const alpha = fourth(krippendorffAlpha(ratings).value);
    expect({ n11, n10, n01, n00, percent, kappa, alpha }).toEqual(oracle.per_code[code]);
  });

  it('pools the codes', () => {
    const { ratings } = pooled(codes.map((code) => presenceOn(lines, marks.get(code) ?? new Map(), 2, 'any')));
    const { both: n11, onlyFirst: n10, onlySecond: n01, neither: n00 } = fourfold(ratings);
    const kappa = fourth(cohenKappa(ratings).value);
    const alpha = fourth(krippendorffAlpha(ratings).value);
    expect({ n11, n10, n01, n00, kappa, alpha }).toEqual(oracle.pooled);
  });

  it.each(codes)('%s by characters', (code) => {
    const { ratings } = presenceOver(places, marks.get(code) ?? new Map(), 2);
    const table = fourfold(ratings);
    expect(table.both + table.onlyFirst + table.onlySecond + table.neither).toBe(oracle.char_level.n_chars);
    expect({
      both: table.both,
      A_only: table.onlyFirst,
      B_only: table.onlySecond,
      kappa: fourth(cohenKappa(ratings).value),
      jaccard: fourth(twoByTwo.jaccardIndex(table).value),
    }).toEqual(oracle.char_level[code]);
  });

  it('matches codings', () => {
    const of = (coder: string) => project.codings.filter((coding) => coding.coder === coder);
    const matching = matchCodings(of('A'), of('B'), root);
    const figures = matchFigures(matching);
    expect({
      matched: matching.pairs.length,
      unmatched_A: matching.onlyFirst.length,
      unmatched_B: matching.onlySecond.length,
      mh_agreement: fourth(figures.reliability.value),
      exact_boundary: figures.sameBounds,
      mh_agreement_with_valence: fourth(figures.withValence.value),
      valence_percent: fourth(figures.valencePercent.value),
      valence_kappa: fourth(figures.valenceKappa.value),
    }).toEqual({
      matched: oracle.span_match.matched,
      unmatched_A: oracle.span_match.unmatched_A,
      unmatched_B: oracle.span_match.unmatched_B,
      mh_agreement: oracle.span_match.mh_agreement,
      exact_boundary: oracle.span_match.exact_boundary,
      mh_agreement_with_valence: oracle.span_match.mh_agreement_with_valence,
      valence_percent: oracle.span_match.valence_percent,
      valence_kappa: oracle.span_match.valence_kappa,
    });
    const swaps = matching.swaps.map(([one, other]) => `${root(one)}->${root(other)}`).sort();
    expect(swaps).toEqual(oracle.span_match.code_disagreements);
  });
});
