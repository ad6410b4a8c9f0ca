import { cohenKappa } from '../../src/core/agreement/cohen-kappa.ts';
import { jaccard, masi, nominal } from '../../src/core/agreement/distances.ts';
import { krippendorffAlpha } from '../../src/core/agreement/krippendorff-alpha.ts';
import { continuumOf, fourfold, presenceOn, presenceOver, setsOn } from '../../src/core/agreement/layer.ts';
import { type Marks, merged, type Place } from '../../src/core/agreement/place.ts';
import { unitsOf } from '../../src/core/agreement/text-units.ts';
import * as twoByTwo from '../../src/core/agreement/two-by-two.ts';
import { joined, unitizing } from '../../src/core/agreement/unitizing.ts';
import { makeSource } from '../../src/core/source.ts';
import { overlap, type Span } from '../../src/core/span.ts';
import { Text } from '../../src/core/text.ts';

export interface SpansData {
  readonly text: string;
  readonly coders: readonly (readonly (readonly [number, number, string])[])[];
  readonly lines: readonly (readonly [number, number])[];
  readonly sentences: readonly (readonly [number, number])[];
}

/** Free, overlapping spans of two coders on one text, read by both. */
export function ofSpans(data: SpansData): (name: string) => number | null | readonly number[] | undefined {
  const text = new Text(data.text);
  const source = makeSource({ id: 'T', type: 'document' }, text);
  const place: Place = { source, parts: [{ start: 0, end: text.length, cluster: 0 }], read: [true, true] };
  const given = (code: string): Span[][] =>
    data.coders.map((spans) => spans.filter((span) => span[2] === code).map(([start, end]) => ({ start, end })));
  const codes = [...new Set(data.coders.flat().map(([, , code]) => code))].sort();
  const marks = new Map<string, Marks>(codes.map((code) => [code, new Map([['T', given(code).map(merged)]])]));
  const units = {
    line: data.lines,
    sentence: data.sentences,
  };
  const listed = (kind: 'line' | 'sentence') => [
    { ...place, units: units[kind].map(([start, end]) => ({ start, end, cluster: 0 })) },
  ];
  const segments = unitsOf(place, 'segment', marks.values());
  return (name) => {
    switch (name) {
      case 'n_codepoints':
        return text.length;
      case 'n_utf16':
        return data.text.length;
      case 'n_lines':
        return unitsOf(place, 'line', []).length;
      case 'n_sentences':
        return data.sentences.length;
      case 'n_union_segments':
        return segments.length;
    }
    const set = /^sentence_sets_alpha_(jaccard|masi|nominal)$/.exec(name)?.[1] as 'jaccard' | 'masi' | 'nominal';
    if (set)
      return krippendorffAlpha(setsOn(listed('sentence'), marks, 2, 'any').ratings, { jaccard, masi, nominal }[set])
        .value;
    const [figure = '', code = ''] = name.split(':');
    const own = marks.get(code);
    if (!own) return undefined;
    const table = fourfold(presenceOver([place], own, 2).ratings);
    const unit = /^(line|sentence)_(any|majority)_(table|kappa|alpha)$/.exec(figure);
    if (unit) {
      const { ratings } = presenceOn(listed(unit[1] as 'line'), own, 2, unit[2] as 'any');
      if (unit[3] === 'table') return cells(fourfold(ratings));
      return (unit[3] === 'kappa' ? cohenKappa(ratings) : krippendorffAlpha(ratings)).value;
    }
    const union = presenceOn([{ ...place, units: segments }], own, 2, 'any').ratings;
    switch (figure) {
      case 'char_table':
        return cells(table);
      case 'char_percent':
        return twoByTwo.percent(table).value;
      case 'char_kappa_nvivo':
        return cohenKappa(twoByTwo.ratingsOf(table)).value;
      case 'char_alpha':
        return krippendorffAlpha(twoByTwo.ratingsOf(table)).value;
      case 'f1_char':
        return twoByTwo.positiveAgreement(table).value;
      case 'jaccard_char':
        return twoByTwo.jaccardIndex(table).value;
      case 'union_segments_kappa':
        return cohenKappa(union).value;
      case 'union_segments_alpha':
        return krippendorffAlpha(union).value;
      case 'u_alpha_layer':
        return unitizing(joined(continuumOf([place], own, code))).all.value;
      default:
        return ofOverlaps(figure, given(code));
    }
  };
}

function cells({ both, onlyFirst, onlySecond, neither }: twoByTwo.TwoByTwo): readonly number[] {
  return [both, onlyFirst, onlySecond, neither];
}

/** Whole spans against whole spans: the first coder's are those to be found again. */
function ofOverlaps(figure: string, [first = [], second = []]: readonly (readonly Span[])[]): number | undefined {
  const exact = first.filter((one) => second.some(({ start, end }) => start === one.start && end === one.end)).length;
  const met = (spans: readonly Span[], others: readonly Span[]) =>
    spans.filter((one) => others.some((other) => overlap(one, other) > 0)).length / spans.length;
  const recall = met(first, second);
  const precision = met(second, first);
  return {
    f1_exact: (2 * exact) / (first.length + second.length),
    recall_overlap: recall,
    precision_overlap: precision,
    f1_overlap: (2 * precision * recall) / (precision + recall),
  }[figure];
}
