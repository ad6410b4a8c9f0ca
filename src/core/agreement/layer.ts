import type { Span } from '../span.ts';
import type { Clusters } from './bootstrap.ts';
import { covered, type Marks, type Place } from './place.ts';
import { type Level, MISSING, type Ratings, ratingsOf } from './ratings.ts';
import type { TextUnit } from './text-units.ts';
import { presence, type TwoByTwo } from './two-by-two.ts';
import type { Continuum } from './unitizing.ts';

/** When a unit counts as coded: any character of it is, or more than half of them. */
export type Cover = 'any' | 'majority';

/** Ratings, and which of their rows come from which turn. */
export interface Layer {
  readonly ratings: Ratings;
  readonly clusters: Clusters;
}

/** A code taken for itself over units: each coder who read the text applied it or not. */
export function presenceOn(
  places: readonly (Pick<Place, 'source' | 'read'> & { readonly units: readonly TextUnit[] })[],
  marks: Marks,
  coders: number,
  cover: Cover,
): Layer {
  const rows = new Collector(coders);
  for (const { source, read, units } of places) {
    const columns = read.map((seen, coder) => {
      if (!seen) return undefined;
      const lengths = covered(units, marks.get(source.id)?.[coder] ?? []);
      return lengths.map((length, at) => Number(isCoded(length, units[at], cover)));
    });
    for (const [at, { cluster }] of units.entries()) {
      rows.add(
        columns.map((column) => column?.[at] ?? MISSING),
        1,
        cluster,
      );
    }
  }
  return rows.layer(presence);
}

function isCoded(length: number, unit: Span | undefined, cover: Cover): boolean {
  return cover === 'any' ? length > 0 : unit !== undefined && 2 * length > unit.end - unit.start;
}

/** A code over characters: bounds are swept, and a stretch between two bounds is one row as heavy as it is long. */
export function presenceOver(places: readonly Place[], marks: Marks, coders: number): Layer {
  const rows = new Collector(coders);
  for (const { source, read, parts } of places) {
    const spans = marks.get(source.id) ?? [];
    const next = new Int32Array(coders);
    for (const part of parts) {
      let at = part.start;
      while (at < part.end) {
        let stop = part.end;
        const values = read.map((seen, coder) => {
          if (!seen) return MISSING;
          const own = spans[coder] ?? [];
          while ((own[next[coder] ?? 0]?.end ?? Number.POSITIVE_INFINITY) <= at) next[coder] = (next[coder] ?? 0) + 1;
          const span = own[next[coder] ?? 0];
          if (!span) return 0;
          const inside = span.start <= at;
          stop = Math.min(stop, inside ? span.end : span.start);
          return Number(inside);
        });
        rows.add(values, stop - at, part.cluster);
        at = stop;
      }
    }
  }
  return rows.layer(presence);
}

/** All codes at once: what a coder applied to a unit is a set; none at all is a value, and not read is missing. */
export function setsOn(
  places: readonly (Pick<Place, 'source' | 'read'> & { readonly units: readonly TextUnit[] })[],
  codes: ReadonlyMap<string, Marks>,
  coders: number,
  cover: Cover,
): Layer {
  const rows = new Collector(coders);
  const levels: Level[] = [{ label: '', set: [] }];
  const index = new Map([['', 0]]);
  for (const { source, read, units } of places) {
    const sets = units.map(() => read.map((): string[] => []));
    for (const [code, marks] of codes) {
      for (const [coder, seen] of read.entries()) {
        const spans = seen ? marks.get(source.id)?.[coder] : undefined;
        if (!spans) continue;
        for (const [at, length] of covered(units, spans).entries()) {
          if (isCoded(length, units[at], cover)) sets[at]?.[coder]?.push(code);
        }
      }
    }
    for (const [at, { cluster }] of units.entries()) {
      const values = read.map((seen, coder) => {
        if (!seen) return MISSING;
        const set = sets[at]?.[coder] ?? [];
        const label = set.join(' ');
        const known = index.get(label);
        if (known !== undefined) return known;
        index.set(label, levels.length);
        return levels.push({ label, set }) - 1;
      });
      rows.add(values, 1, cluster);
    }
  }
  return rows.layer(levels);
}

/** A code as units that each coder cut from the text, part after part. Only texts that every coder read. */
export function continuumOf(places: readonly Place[], marks: Marks, value: string): readonly Continuum[] {
  return places
    .filter(({ read }) => read.every(Boolean))
    .flatMap(({ source, parts, read }) =>
      parts.map(({ start, end }) => ({
        begin: start,
        end,
        coders: read.map((_, coder) =>
          (marks.get(source.id)?.[coder] ?? [])
            .filter((span) => span.start < end && span.end > start)
            .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end), value })),
        ),
      })),
    );
}

/** The fourfold table of two coders over what both read. */
export function fourfold({ coders, rows, weights }: Ratings, one = 0, other = 1): TwoByTwo {
  const cells = [0, 0, 0, 0];
  for (const [row, weight] of weights.entries()) {
    const left = rows[row * coders + one] ?? MISSING;
    const right = rows[row * coders + other] ?? MISSING;
    if (left === MISSING || right === MISSING) continue;
    const cell = 2 * left + right;
    cells[cell] = (cells[cell] ?? 0) + weight;
  }
  const [neither = 0, onlySecond = 0, onlyFirst = 0, both = 0] = cells;
  return { both, onlyFirst, onlySecond, neither };
}

/** Several layers as one table: every code's units one after the other ("pooled"). A turn is still one cluster. */
export function pooled(layers: readonly Layer[]): Layer {
  const coders = layers[0]?.ratings.coders ?? 0;
  const rows = new Collector(coders);
  for (const { ratings, clusters } of layers) {
    for (let cluster = 0; cluster + 1 < clusters.starts.length; cluster++) {
      for (let at = clusters.starts[cluster] ?? 0; at < (clusters.starts[cluster + 1] ?? 0); at++) {
        const row = clusters.rows[at] ?? 0;
        const values = Array.from(ratings.rows.subarray(row * coders, (row + 1) * coders));
        rows.add(values, clusters.weights[at] ?? 0, cluster);
      }
    }
  }
  return rows.layer(layers[0]?.ratings.levels ?? presence);
}

/** Rows as they come, with their weights and clusters. */
class Collector {
  private readonly codes: number[] = [];
  private readonly lengths: number[] = [];
  private readonly byCluster = new Map<number, number[]>();

  constructor(private readonly coders: number) {}

  add(values: readonly number[], length: number, cluster: number): void {
    const own = this.byCluster.get(cluster);
    if (own) own.push(this.lengths.length);
    else this.byCluster.set(cluster, [this.lengths.length]);
    this.lengths.push(length);
    for (const value of values) this.codes.push(value);
  }

  layer(levels: readonly Level[]): Layer {
    const ratings = ratingsOf(Int32Array.from(this.codes), this.coders, levels, this.lengths);
    const index = new Map<string, number>();
    for (let row = 0; row < ratings.weights.length; row++) {
      index.set(ratings.rows.subarray(row * this.coders, (row + 1) * this.coders).join(), row);
    }
    const starts = [0];
    const rows: number[] = [];
    const weights: number[] = [];
    for (const cluster of [...this.byCluster.keys()].sort((a, b) => a - b)) {
      const sums = new Map<number, number>();
      for (const at of this.byCluster.get(cluster) ?? []) {
        const row = index.get(this.codes.slice(at * this.coders, (at + 1) * this.coders).join()) ?? 0;
        sums.set(row, (sums.get(row) ?? 0) + (this.lengths[at] ?? 0));
      }
      for (const [row, sum] of sums) {
        rows.push(row);
        weights.push(sum);
      }
      starts.push(rows.length);
    }
    return {
      ratings,
      clusters: { starts: Int32Array.from(starts), rows: Int32Array.from(rows), weights: Float64Array.from(weights) },
    };
  }
}
