import type { Row, Segment } from './pdf-rows.ts';

export interface Gutter {
  /** A place that no line of the columns crosses. */
  readonly x: number;
  /** Where the lines on its right begin. */
  readonly edge: number;
  readonly width: number;
  /** Rows that have parts on either side. */
  readonly rows: number;
}

/** Sizes of letters: what is narrower or wider is no gutter. */
export const NARROWEST = 0.8;
const WIDEST = 5;
/** Sizes of letters: a narrower column is one of cells. */
const LEAST_COLUMN = 11;
/** Rows that have parts on either side of a gutter, of which some stand directly below one another. */
const LEAST_ROWS = 4;
const LEAST_RUN = 3;
/** Of places that nearly as many rows have, the widest: the last words of lines may stand below one another too. */
const NEARLY = 0.9;

/**
 * The place where most rows have a gap, if it parts columns: the lines on its right begin at one edge, the lines on
 * either side are as long as lines of prose, and neither side is narrow. The cells of a table and the wide spaces of
 * lines set flush on both sides do not look like that.
 */
export function gutterOf(rows: readonly Row[]): Gutter | undefined {
  const gutters = commonGaps(rows)
    .map((x) => gutterAt(rows, x))
    .filter((gutter) => gutter !== undefined);
  const most = Math.max(...gutters.map((gutter) => gutter.rows));
  return gutters
    .filter((gutter) => gutter.rows >= NEARLY * most)
    .reduce<Gutter | undefined>((widest, one) => (widest && widest.width >= one.width ? widest : one), undefined);
}

function gutterAt(rows: readonly Row[], x: number): Gutter | undefined {
  const facing = bandsOf(rows, x)
    .map((band) => band.filter((row) => isBeside(row, x)))
    .filter((band) => band.length >= LEAST_RUN)
    .flat();
  if (facing.length < LEAST_ROWS) return undefined;
  const left = facing.map((row) => extentOf(row.segments.filter((segment) => segment.right <= x)));
  const right = facing.map((row) => extentOf(row.segments.filter((segment) => segment.x >= x)));
  const size = median(facing.map((row) => row.size));
  const edge = median(right.map((one) => one.x));
  const width =
    edge -
    median(
      left.map((one) => one.right),
      0.9,
    );
  const aligned = right.filter((one) => Math.abs(one.x - edge) < size / 2).length;
  const narrower = Math.min(widthOf(left), widthOf(right));
  const narrow = narrower < Math.max(widthOf(left), widthOf(right)) / 6 || narrower < LEAST_COLUMN * size;
  if (aligned * 2 < right.length || narrow || width > WIDEST * size || !isProse(left) || !isProse(right))
    return undefined;
  return { x, edge, width, rows: facing.length };
}

/** Places tried: where words happen to stand below one another there are gaps as well. */
const MOST_PLACES = 12;

/** Where many rows have a gap, the most frequent first; the middle of each place. */
function commonGaps(rows: readonly Row[]): readonly number[] {
  const ends = rows.flatMap(gapsOf).sort((a, b) => a.x - b.x || a.step - b.step);
  const places: { readonly x: number; readonly rows: number }[] = [];
  let open = 0;
  for (const [index, { x, step }] of ends.entries()) {
    open += step;
    const next = ends[index + 1];
    if (step > 0 && next?.step === -1 && open >= LEAST_ROWS) places.push({ x: (x + next.x) / 2, rows: open });
  }
  places.sort((a, b) => b.rows - a.rows || a.x - b.x);
  return places.slice(0, MOST_PLACES).map(({ x }) => x);
}

/** Where the gaps of a row begin (1) and end (-1). */
function gapsOf({ segments, size }: Row): { readonly x: number; readonly step: number }[] {
  const ends: { readonly x: number; readonly step: number }[] = [];
  let right = segments[0]?.right ?? 0;
  for (const segment of segments.slice(1)) {
    if (segment.x - right >= NARROWEST * size) ends.push({ x: right, step: 1 }, { x: segment.x, step: -1 });
    right = Math.max(right, segment.right);
  }
  return ends;
}

/** Rows between those that cross a place; a row that crosses it is a band of its own. */
export function bandsOf(rows: readonly Row[], x: number): readonly (readonly Row[])[] {
  const bands: Row[][] = [];
  let across = true;
  for (const row of rows) {
    const crosses = row.segments.some((segment) => segment.x < x && segment.right > x);
    if (crosses || across) bands.push([row]);
    else bands.at(-1)?.push(row);
    across = crosses;
  }
  return bands;
}

export function isBeside(row: Row, x: number): boolean {
  return row.segments.some(({ right }) => right <= x) && row.segments.some((segment) => segment.x >= x);
}

interface Extent {
  readonly x: number;
  readonly right: number;
}

function extentOf(segments: readonly Segment[]): Extent {
  const [first, ...others] = segments;
  return others.reduce<Extent>(
    (all, { x, right }) => ({ x: Math.min(all.x, x), right: Math.max(all.right, right) }),
    first ?? { x: 0, right: 0 },
  );
}

function widthOf(extents: readonly Extent[]): number {
  return (
    median(
      extents.map(({ right }) => right),
      0.9,
    ) -
    median(
      extents.map(({ x }) => x),
      0.1,
    )
  );
}

/** Most lines of prose go on to the edge of their column, or nearly so. */
function isProse(extents: readonly Extent[]): boolean {
  const width = widthOf(extents);
  return extents.filter(({ x, right }) => right - x > 0.7 * width).length * 2 >= extents.length;
}

function median(values: readonly number[], at = 0.5): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}
