import { type Level as CodeLevel, codeRows } from '../code-rows.ts';
import { CodeTree } from '../code-tree.ts';
import type { Project } from '../project.ts';
import { rowOf } from '../tally.ts';
import { bootstrapClusters, bootstrapPairs, bootstrapUnits, type Draws, type Interval } from './bootstrap.ts';
import type { Coefficient } from './coefficient.ts';
import { jaccard, masi, nominal } from './distances.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { type Cover, continuumOf, fourfold, type Layer, pooled, presenceOn, presenceOver, setsOn } from './layer.ts';
import { type MatchFigures, type Matching, matchCodings, matchFigures } from './matching.ts';
import { type ClusterKind, type Included, type Marks, marksOf, type Place, placesOf } from './place.ts';
import { coderPairs } from './ratings.ts';
import type { Result } from './result.ts';
import { type UnitKind, unitsOf } from './text-units.ts';
import type { TwoByTwo } from './two-by-two.ts';
import { joined, unitizing } from './unitizing.ts';

/** How an interval is drawn: whole turns or documents, single units, pairs of values (for comparison), the standard error, or none. */
export type IntervalKind = ClusterKind | 'unit' | 'pairs' | 'analytic' | 'none';

/** What is compared, and how. */
export interface AgreeOptions extends Draws {
  readonly unit: UnitKind;
  readonly cover: Cover;
  readonly include: Included;
  readonly level: CodeLevel;
  /** The first is the one whose interval is computed. */
  readonly measures: readonly [Coefficient, ...Coefficient[]];
  readonly interval: IntervalKind;
}

/** Figures of one code, or of all codes' units pooled. */
export interface LayerFigures {
  readonly units: number;
  /** Of two coders. */
  readonly table?: TwoByTwo;
  /** Units that all, some and none of their coders coded; units read by one coder only are left out. */
  readonly by: { readonly all: number; readonly some: number; readonly none: number };
  readonly measures: ReadonlyMap<string, Result>;
  /** Of the first measure. */
  readonly interval?: Interval;
  /** |uα: agreement on the code as stretches, without any unit. */
  readonly relevance?: Result;
}

export interface Agreement {
  readonly coders: readonly string[];
  readonly options: AgreeOptions;
  readonly rows: readonly (LayerFigures & { readonly id: string })[];
  /** The units of all codes, one code after the other. */
  readonly pooled: LayerFigures;
  /** All codes at once, each unit with its set of codes; absent over characters. */
  readonly sets?: { readonly jaccard: Result; readonly masi: Result };
  readonly matched: readonly {
    readonly one: string;
    readonly other: string;
    readonly matching: Matching;
    readonly figures: MatchFigures;
  }[];
  /** Sources that not every coder has read, with those who have. */
  readonly unread: readonly { readonly source: string; readonly readers: readonly string[] }[];
  /** Sources, units and clusters compared. */
  readonly sources: number;
  readonly clusters: number;
}

/** Agreement of these coders over a reduced project. Codes that nobody used are no rows. */
export function agree(project: Project, coders: readonly string[], options: AgreeOptions): Agreement {
  const tree = new CodeTree(project.codebooks);
  const row = rowOf(tree, options.level);
  const used = marksOf(project.codings, coders, row);
  const codes = codeRows(project, tree, options.level, 'en').flatMap(({ id }) => {
    const own = used.get(id);
    return own ? [[id, own] as const] : [];
  });
  const marks: ReadonlyMap<string, Marks> = new Map(codes);
  const places = placesOf(project, coders, options.include, options.interval === 'document' ? 'document' : 'turn');
  const layers = layersOf(places, marks, coders.length, options);
  const all = pooled([...layers.values()]);
  const matched = coderPairs([...coders.keys()]).map(([left, right]) => {
    const one = coders[left] ?? '';
    const other = coders[right] ?? '';
    const of = (coder: string) => project.codings.filter((coding) => coding.coder === coder);
    const matching = matchCodings(of(one), of(other), row);
    return { one, other, matching, figures: matchFigures(matching) };
  });
  return {
    coders,
    options,
    rows: codes.map(([id, own]) => ({
      id,
      ...figuresOf(layers.get(id) ?? all, options),
      relevance: unitizing(joined(continuumOf(places, own, id))).relevance,
    })),
    pooled: figuresOf(all, options),
    ...setFigures(places, marks, coders.length, options),
    matched,
    unread: places
      .filter(({ read }) => !read.every(Boolean))
      .map(({ source, read }) => ({ source: source.id, readers: coders.filter((_, coder) => read[coder]) })),
    sources: places.length,
    clusters: all.clusters.starts.length - 1,
  };
}

function layersOf(
  places: readonly Place[],
  marks: ReadonlyMap<string, Marks>,
  coders: number,
  { unit, cover }: AgreeOptions,
): ReadonlyMap<string, Layer> {
  if (unit === 'character') {
    return new Map([...marks].map(([code, own]) => [code, presenceOver(places, own, coders)]));
  }
  const listed = places.map((place) => ({ ...place, units: unitsOf(place, unit, marks.values()) }));
  return new Map([...marks].map(([code, own]) => [code, presenceOn(listed, own, coders, cover)]));
}

function setFigures(
  places: readonly Place[],
  marks: ReadonlyMap<string, Marks>,
  coders: number,
  { unit, cover }: AgreeOptions,
): Pick<Agreement, 'sets'> {
  if (unit === 'character') return {};
  const listed = places.map((place) => ({ ...place, units: unitsOf(place, unit, marks.values()) }));
  const { ratings } = setsOn(listed, marks, coders, cover);
  return { sets: { jaccard: krippendorffAlpha(ratings, jaccard), masi: krippendorffAlpha(ratings, masi) } };
}

function figuresOf(layer: Layer, options: AgreeOptions): LayerFigures {
  const { ratings } = layer;
  const interval = intervalOf(layer, options);
  const by = { all: 0, some: 0, none: 0 };
  for (const [row, weight] of ratings.weights.entries()) {
    const values = ratings.rows
      .subarray(row * ratings.coders, (row + 1) * ratings.coders)
      .filter((value) => value >= 0);
    const coded = values.reduce((sum, value) => sum + value, 0);
    if (values.length >= 2) by[coded === 0 ? 'none' : coded === values.length ? 'all' : 'some'] += weight;
  }
  return {
    units: by.all + by.some + by.none,
    ...(ratings.coders === 2 ? { table: fourfold(ratings) } : {}),
    by,
    measures: new Map(options.measures.map((one) => [one.name, one.compute(ratings)])),
    ...(interval === undefined ? {} : { interval }),
  };
}

function intervalOf({ ratings, clusters }: Layer, options: AgreeOptions): Interval | undefined {
  const [measure] = options.measures;
  const { draws, seed } = options;
  switch (options.interval) {
    case 'none':
      return undefined;
    case 'turn':
    case 'document':
      return bootstrapClusters(ratings, clusters, measure.compute, options);
    case 'unit':
      return bootstrapUnits(ratings, measure.compute, options);
    case 'pairs':
      return bootstrapPairs(ratings, nominal, options);
    case 'analytic': {
      const result = measure.compute(ratings);
      if (result.value === null || result.se === undefined) return { draws, seed, dropped: 0, low: null, high: null };
      const half = 1.959963984540054 * result.se;
      return { draws, seed, dropped: 0, low: result.value - half, high: Math.min(1, result.value + half) };
    }
  }
}
