import { bootstrapPairs, bootstrapUnits, type Interval } from '../../src/core/agreement/bootstrap.ts';
import { boundarySimilarity, boundsOf } from '../../src/core/agreement/boundary-similarity.ts';
import { coefficients } from '../../src/core/agreement/coefficients.ts';
import { cohenKappa } from '../../src/core/agreement/cohen-kappa.ts';
import * as distances from '../../src/core/agreement/distances.ts';
import { fleissPerCategory } from '../../src/core/agreement/fleiss-kappa.ts';
import { alphaPerCategory } from '../../src/core/agreement/krippendorff-alpha.ts';
import { maxqdaKappa } from '../../src/core/agreement/maxqda.ts';
import { type Level, MISSING, type Ratings, ratingsOf } from '../../src/core/agreement/ratings.ts';
import type { Result } from '../../src/core/agreement/result.ts';
import * as twoByTwo from '../../src/core/agreement/two-by-two.ts';
import { type Unit, unitizing } from '../../src/core/agreement/unitizing.ts';
import { unitizing2004 } from '../../src/core/agreement/unitizing-2004.ts';
import { ofSpans, type SpansData } from './agreement-spans.ts';

/** What a file in the format `agreement-vectors/1` holds, as far as it is read here. */
export interface Vector {
  readonly id: string;
  readonly level?: string;
  readonly data: { readonly kind: string; readonly [key: string]: unknown };
  readonly expected: { readonly [name: string]: Expected };
  readonly data_from_fetched_repo?: boolean;
}

export type Figure = number | null | readonly Figure[] | { readonly [key: string]: Figure };

export interface Expected {
  readonly value: Figure;
  readonly tolerance?: number;
  readonly published?: Figure;
  readonly published_tolerance?: number;
  readonly exact?: string;
}

/** One expected figure beside ours; `got` is undefined where simpul has no figure of that name. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly expected: Figure;
  readonly got: Figure | undefined;
  readonly outcome: 'met' | 'unmet' | 'not computed';
}

export function compareVector(vector: Vector): readonly Compared[] {
  const figures = figuresOf(vector);
  return Object.entries(vector.expected).map(([name, expected]) => {
    const got = figures(name);
    const outcome =
      got === undefined ? 'not computed' : same(expected.value, got, toleranceOf(expected)) ? 'met' : 'unmet';
    return { id: vector.id, name, expected: expected.value, got, outcome };
  });
}

/** A value known only as a paper or program printed it is as exact as its digits. */
function toleranceOf({ value, tolerance, published, published_tolerance, exact }: Expected): number {
  if (tolerance !== undefined) return tolerance;
  if (value !== null && value === published) return Math.max(1e-9, published_tolerance ?? 0);
  const printed = typeof value === 'number' && exact === undefined && /\.\d{3,5}$/.test(String(value));
  return printed ? 7.5e-6 : 1e-9;
}

function same(expected: Figure, got: Figure, tolerance: number): boolean {
  if (expected === null || got === null) return expected === got;
  if (typeof expected === 'number') return typeof got === 'number' && Math.abs(expected - got) <= tolerance;
  if (typeof got !== 'object') return false;
  const wanted = Object.entries(expected);
  const given = new Map(Object.entries(got));
  return (
    wanted.length === given.size &&
    wanted.every(([key, value]) => {
      const own = given.get(key);
      return own !== undefined && same(value, own, tolerance);
    })
  );
}

type Lookup = (name: string) => Figure | undefined;

function figuresOf(vector: Vector): Lookup {
  const { data } = vector;
  switch (data.kind) {
    case 'matrix':
      return ofRatings(matrix(data.matrix as Cell[][], data.declared_categories as Cell[] | undefined));
    case 'counts':
      return ofRatings(counts(data.counts as number[][]), false);
    case 'table':
      return ofTable(data.table as number[][], data.categories as Cell[]);
    case 'sets':
      return ofSets(data.sets as (string[] | null)[][]);
    case 'continuum':
      return ofContinuum(data as unknown as { begin: number; end: number; coders: [number, number, string][][] });
    case 'segmentation':
      return ofSegmentation(data.masses as number[][]);
    case 'maxqda-table':
      return ofMaxqda(data as unknown as MaxqdaTable);
    case 'spans':
      return ofSpans(data as unknown as SpansData);
    case 'char-table':
      return ofCharTable(data.table as number[]);
    default:
      return () => undefined;
  }
}

type Cell = string | number | null;

function matrix(cells: readonly (readonly Cell[])[], declared?: readonly Cell[]): Ratings {
  const values = declared ?? [...new Set(cells.flat().filter((cell) => cell !== null))].sort(inOrder);
  const levels = values.map(levelOf);
  const index = new Map(values.map((value, at) => [value, at]));
  const codes = Int32Array.from(cells.flat(), (cell) => (cell === null ? MISSING : (index.get(cell) ?? MISSING)));
  return ratingsOf(codes, cells[0]?.length ?? 0, levels);
}

function inOrder(one: Cell, other: Cell): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one) < String(other) ? -1 : 1;
}

function levelOf(value: Cell): Level {
  return typeof value === 'number' ? { label: String(value), number: value } : { label: String(value) };
}

/** Units × levels, how many coders; which coder it was is not known. */
function counts(table: readonly (readonly number[])[]): Ratings {
  const coders = Math.max(0, ...table.map((row) => row.reduce((sum, count) => sum + count, 0)));
  const codes = table.flatMap((row) => {
    const values = row.flatMap((count, level) => new Array<number>(count).fill(level));
    return [...values, ...new Array<number>(coders - values.length).fill(MISSING)];
  });
  return ratingsOf(
    Int32Array.from(codes),
    coders,
    (table[0] ?? []).map((_, at) => ({ label: String(at) })),
  );
}

const partOf: { readonly [suffix: string]: (result: Result) => number | undefined } = {
  _se: (result) => (result.value === null ? undefined : result.se),
  _se_gwet: (result) => (result.value === null ? undefined : result.se),
  _se0: (result) => (result.value === null ? undefined : result.se0),
  _se0_1979: (result) => (result.value === null ? undefined : result.se0),
  _pe: (result) => (result.value === null ? undefined : result.expected),
  _pa: (result) => (result.value === null ? undefined : result.observed),
};

/** Coefficients that ask who the coder was. */
const named = ['cohen', 'conger', 'hubert', 'light', 'kappa_max', 'scott', 'holsti'];

function ofRatings(ratings: Ratings, coders = true): Lookup {
  return (name) => {
    if (!coders && named.some((start) => name.startsWith(start))) return undefined;
    const alpha = (): Result | undefined => coefficient('alpha_nominal')?.compute(ratings);
    switch (name) {
      case 'hubert_kappa':
        return coefficient('conger_kappa')?.compute(ratings).value;
      case 'alpha_nominal_Do':
        return partOrNull(alpha(), ({ observed }) => observed);
      case 'alpha_nominal_De':
        return partOrNull(alpha(), ({ expected }) => expected);
      case 'n_pairable':
        return partOrNull(alpha(), ({ n }) => n);
      case 'alpha_per_category':
        return values(alphaPerCategory(ratings));
      case 'fleiss_kappa_per_category':
      case 'scott_pi_per_category':
        return values(fleissPerCategory(ratings));
    }
    const interval = /^(.+)_ci_(unit|pair)_bootstrap$/.exec(name);
    if (interval) return intervalOf(interval[1] ?? '', interval[2] ?? '', ratings);
    const plain = coefficient(name);
    if (plain) return plain.compute(ratings).value;
    for (const [suffix, part] of Object.entries(partOf)) {
      const of = name.endsWith(suffix) ? coefficient(name.slice(0, -suffix.length)) : undefined;
      if (of) return part(of.compute(ratings));
    }
    return undefined;
  };
}

const draws = { draws: 20_000, seed: 1 };

function intervalOf(name: string, by: string, ratings: Ratings): Figure | undefined {
  const own = coefficient(name);
  if (!own) return undefined;
  const distance = distancesByScale[name];
  if (by === 'pair') return distance && bounds(bootstrapPairs(ratings, distance, draws));
  return bounds(bootstrapUnits(ratings, own.compute, draws));
}

const distancesByScale: { readonly [name: string]: distances.Distance } = {
  alpha_nominal: distances.nominal,
  alpha_ordinal: distances.ordinal,
  alpha_interval: distances.interval,
  alpha_ratio: distances.ratio,
};

function bounds(interval: Interval): Figure {
  return interval.low === null ? null : [interval.low, interval.high];
}

function coefficient(name: string) {
  return coefficients.find((one) => one.name === name);
}

function partOrNull(
  result: Result | undefined,
  part: (result: Extract<Result, { value: number }>) => number | undefined,
): Figure | undefined {
  if (!result) return undefined;
  return result.value === null ? null : part(result);
}

function values(results: ReadonlyMap<string, Result>): Figure {
  return Object.fromEntries([...results].map(([key, { value }]) => [key, value]));
}

function ofTable(table: readonly (readonly number[])[], categories: readonly Cell[]): Lookup {
  const codes: number[] = [];
  const weights: number[] = [];
  for (const [one, row] of table.entries()) {
    for (const [other, count] of row.entries()) {
      codes.push(one, other);
      weights.push(count);
    }
  }
  const ratings = ratingsOf(Int32Array.from(codes), 2, categories.map(levelOf), weights);
  const [a = 0, b = 0, c = 0, d = 0] = table.flat();
  const square = table.length === 2 ? ofTwoByTwo({ both: a, onlyFirst: b, onlySecond: c, neither: d }) : undefined;
  const others = ofRatings(ratings);
  return (name) => square?.(name) ?? others(name);
}

function ofTwoByTwo(table: twoByTwo.TwoByTwo): Lookup {
  const figures: { readonly [name: string]: (of: twoByTwo.TwoByTwo) => Result } = {
    p_pos: twoByTwo.positiveAgreement,
    p_neg: twoByTwo.negativeAgreement,
    pabak: twoByTwo.pabak,
    prevalence_index: twoByTwo.prevalence,
    bias_index: twoByTwo.bias,
  };
  return (name) => figures[name]?.(table).value;
}

function ofCharTable([both = 0, onlyFirst = 0, onlySecond = 0, neither = 0]: readonly number[]): Lookup {
  const table = { both, onlyFirst, onlySecond, neither };
  const figures: { readonly [name: string]: () => Result } = {
    char_percent: () => twoByTwo.percent(table),
    char_kappa_nvivo: () => cohenKappa(twoByTwo.ratingsOf(table)),
    f1_char: () => twoByTwo.positiveAgreement(table),
    jaccard_char: () => twoByTwo.jaccardIndex(table),
  };
  return (name) => figures[name]?.().value;
}

interface MaxqdaTable {
  readonly agreements: number;
  readonly disagreements: number;
  readonly codes: number;
  readonly uncoded_possible: boolean;
}

function ofMaxqda({ agreements, disagreements, codes, uncoded_possible }: MaxqdaTable): Lookup {
  const result = maxqdaKappa(agreements, disagreements, codes, uncoded_possible);
  return (name) => {
    if (name === 'maxqda_kappa') return result.value;
    if (result.value === null) return null;
    return { maxqda_percent: result.observed, maxqda_p_chance: result.expected }[name];
  };
}

function ofSets(sets: readonly (readonly (readonly string[] | null)[])[]): Lookup {
  const keys = sets.map((row) => row.map((set) => (set === null ? null : JSON.stringify([...set].sort()))));
  const plain = matrix(keys);
  const levels = plain.levels.map(({ label }) => ({ label, set: JSON.parse(label) as string[] }));
  const ratings = { ...plain, levels };
  const labels = [...new Set(sets.flat(2))].filter((label) => label !== null).sort();
  return (name) => {
    if (name === 'alpha_nominal_set') return coefficient('alpha_nominal')?.compute(ratings).value;
    if (name === 'alpha_per_label_binary') {
      return Object.fromEntries(
        labels.map((label) => {
          const binary = sets.map((row) => row.map((set) => (set === null ? null : Number(set.includes(label)))));
          return [label, coefficient('alpha_nominal')?.compute(matrix(binary)).value ?? null];
        }),
      );
    }
    return ofRatings(ratings)(name);
  };
}

function ofContinuum(data: { begin: number; end: number; coders: [number, number, string][][] }): Lookup {
  const coders = data.coders.map((units) =>
    units.map(([start, end, value]): Unit => ({ start, end, value })).sort((a, b) => a.start - b.start),
  );
  const family = unitizing({ ...data, coders });
  return (name) => {
    switch (name) {
      case 'u_alpha':
        return family.all.value;
      case 'bar_u_alpha':
        return family.relevance.value;
      case 'cu_alpha':
        return family.values.value;
      case 'cu_coverage':
        return family.valuesCoverage;
      case 'ku_alpha':
        return Object.fromEntries([...family.each].map(([value, { result }]) => [value, result.value]));
      case 'ku_coverage':
        return Object.fromEntries([...family.each].map(([value, { coverage }]) => [value, coverage]));
    }
    const older = unitizing2004({ ...data, coders });
    const each = (part: (result: Result) => number | null | undefined): Figure =>
      Object.fromEntries([...older.each].map(([value, result]) => [value, part(result) ?? null]));
    const known = (part: 'observed' | 'expected') => (result: Result) => (result.value === null ? null : result[part]);
    if (name === 'alphaU_2004') return older.all.value;
    if (name === 'alphaU_2004_per') return each(({ value }) => value);
    if (name === 'alphaU_2004_Do') return each(known('observed'));
    if (name === 'alphaU_2004_De') return each(known('expected'));
    return undefined;
  };
}

function ofSegmentation(masses: readonly (readonly number[])[]): Lookup {
  const [one = [], other = []] = masses.map(boundsOf);
  return (name) => {
    if (name === 'boundary_similarity') return boundarySimilarity(one, other).value;
    if (name === 'boundary_similarity_nt3') return boundarySimilarity(one, other, 3).value;
    return undefined;
  };
}
