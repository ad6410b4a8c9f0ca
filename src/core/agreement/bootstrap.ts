import type { Distance } from './distances.ts';
import { krippendorffAlpha, valueTotals } from './krippendorff-alpha.ts';
import { multinomial, type Random, seeded } from './random.ts';
import { MISSING, type Ratings } from './ratings.ts';
import type { Result } from './result.ts';

/** How many draws, from which seed. The same two give the same interval on every machine. */
export interface Draws {
  readonly draws: number;
  readonly seed: number;
}

/** A 95 % interval; no bounds where no draw gave a figure. */
export type Interval = Draws & {
  /** Draws on which the figure was undefined (no variation), which were dropped. */
  readonly dropped: number;
} & ({ readonly low: number; readonly high: number } | { readonly low: null; readonly high: null });

type Compute = (ratings: Ratings) => Result;

/**
 * Percentile bootstrap over units: as many units as there are, drawn with replacement, and the figure computed anew,
 * expected agreement and all. Drawn as multinomial counts of distinct rows, so its cost does not grow with the units.
 */
export function bootstrapUnits(ratings: Ratings, compute: Compute, options: Draws): Interval {
  const random = seeded(options.seed);
  const weights = new Float64Array(ratings.weights.length);
  const drawn = { ...ratings, weights };
  const units = ratings.weights.reduce((sum, weight) => sum + weight, 0);
  return percentiles(options, () => {
    multinomial(random, units, ratings.weights, weights);
    return compute(drawn).value;
  });
}

/** Which rows, and how much of each, come from which cluster (a document, a turn): `starts` has one more than there are clusters. */
export interface Clusters {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly weights: Float64Array;
}

/** As `bootstrapUnits`, but whole clusters are drawn: units of one turn or document are not independent. */
export function bootstrapClusters(ratings: Ratings, clusters: Clusters, compute: Compute, options: Draws): Interval {
  const random = seeded(options.seed);
  const weights = new Float64Array(ratings.weights.length);
  const drawn = { ...ratings, weights };
  const count = clusters.starts.length - 1;
  return percentiles(options, () => {
    weights.fill(0);
    for (let pick = 0; pick < count; pick++) addCluster(clusters, Math.floor(random.next() * count), weights);
    return compute(drawn).value;
  });
}

function addCluster({ starts, rows, weights }: Clusters, cluster: number, into: Float64Array): void {
  for (let at = starts[cluster] ?? 0; at < (starts[cluster + 1] ?? 0); at++) {
    const row = rows[at] ?? 0;
    into[row] = (into[row] ?? 0) + (weights[at] ?? 0);
  }
}

/**
 * Krippendorff's own bootstrap of alpha (2013; Hayes & Krippendorff 2007): D_e is kept and pairs of values are drawn one
 * by one as often as they were observed, α = 1 − Σ 2δ² / (n D_e (m_u − 1)), not below −1. It takes pairs of one unit for
 * independent and is therefore too narrow; offered for comparison. Not claimed to equal the published SPSS macro's.
 */
export function bootstrapPairs(ratings: Ratings, distance: Distance, options: Draws): Interval {
  const result = krippendorffAlpha(ratings, distance);
  if (result.value === null || result.expected === undefined) return { ...options, dropped: 0, low: null, high: null };
  const scale = 2 / (result.n * result.expected);
  const squared = distance(ratings.levels, valueTotals(ratings).totals);
  const { distances, chances, units } = observedPairs(ratings, squared);
  const counts = new Float64Array(chances.length);
  const random = seeded(options.seed);
  return percentiles(options, () => Math.max(-1, 1 - scale * drawnPairs(random, units, distances, chances, counts)));
}

/** Σ δ² / (m_u − 1) over as many drawn pairs as there are pairs of values. */
function drawnPairs(
  random: Random,
  units: ReadonlyMap<number, number>,
  distances: Float64Array,
  chances: Float64Array,
  counts: Float64Array,
): number {
  let sum = 0;
  for (const [values, count] of units) {
    multinomial(random, (count * values * (values - 1)) / 2, chances, counts);
    for (let at = 0; at < counts.length; at++) sum += ((counts[at] ?? 0) * (distances[at] ?? 0)) / (values - 1);
  }
  return sum;
}

/** How often each squared distance was observed between values of one unit, and how many units have how many values. */
function observedPairs(ratings: Ratings, squared: (one: number, other: number) => number) {
  const { coders, rows, weights } = ratings;
  const byDistance = new Map<number, number>();
  const units = new Map<number, number>();
  for (const [row, weight] of weights.entries()) {
    const values = rows.subarray(row * coders, (row + 1) * coders).filter((level) => level !== MISSING);
    if (values.length < 2) continue;
    units.set(values.length, (units.get(values.length) ?? 0) + weight);
    for (const [at, one] of values.entries()) {
      for (const other of values.subarray(0, at)) {
        const apart = one === other ? 0 : squared(one, other);
        byDistance.set(apart, (byDistance.get(apart) ?? 0) + weight);
      }
    }
  }
  const entries = [...byDistance].sort(([one], [other]) => one - other);
  return {
    distances: Float64Array.from(entries, ([apart]) => apart),
    chances: Float64Array.from(entries, ([, chance]) => chance),
    units,
  };
}

/** The middle 95 % of what `draw` gives, bounds interpolated between draws; undefined draws are counted and left out. */
function percentiles({ draws, seed }: Draws, draw: () => number | null): Interval {
  const values = new Float64Array(draws);
  let kept = 0;
  for (let turn = 0; turn < draws; turn++) {
    const value = draw();
    if (value !== null) values[kept++] = value;
  }
  const sorted = values.subarray(0, kept).sort();
  const common = { draws, seed, dropped: draws - kept };
  if (kept === 0) return { ...common, low: null, high: null };
  return { ...common, low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}

function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (at - below);
}
