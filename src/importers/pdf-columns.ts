import type { Row, Segment } from './pdf-rows.ts';

/** A line of a page, in the order of reading. */
export interface Line {
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

/**
 * The rows of each page in the order in which they are read: columns one after the other, lines across them in between.
 * Where a page has too few lines to show its columns, those of the other pages are looked for.
 */
export function inReadingOrder(pages: readonly (readonly Row[])[]): readonly (readonly Line[])[] {
  const paired = pages.map(beside);
  const known = distinct(paired.map(gutterOf).filter((gutter) => gutter !== undefined));
  return paired.map((rows) => read(rows, known, 0));
}

/** Part of the letters' size: lines of one column are further apart. */
const SAME_LINE = 0.8;

/** Rows that stand beside one another as one: the lines of two columns need not be at the same heights. */
function beside(rows: readonly Row[]): readonly Row[] {
  const pairs: Row[] = [];
  for (const row of rows) {
    const before = pairs.at(-1);
    const near = before && row.y - before.y < SAME_LINE * Math.min(row.size, before.size);
    if (before && near && areApart(before.segments, row.segments)) pairs[pairs.length - 1] = merged(before, row);
    else pairs.push(row);
  }
  return pairs;
}

function areApart(some: readonly Segment[], others: readonly Segment[]): boolean {
  const all = [...some, ...others].sort((a, b) => a.x - b.x);
  return all.every(
    ({ right, size }, index) => right + NARROWEST * size <= (all[index + 1]?.x ?? Number.POSITIVE_INFINITY),
  );
}

function merged(above: Row, below: Row): Row {
  return { ...above, segments: [...above.segments, ...below.segments].sort((a, b) => a.x - b.x) };
}

function distinct(gutters: readonly Gutter[]): readonly Gutter[] {
  return [...new Map(gutters.map((gutter) => [Math.round(gutter.edge / 4), gutter])).values()];
}

/** Columns within columns: none has more. */
const DEEPEST = 6;

function read(rows: readonly Row[], known: readonly Gutter[], depth: number): readonly Line[] {
  const gutter = depth < DEEPEST ? (gutterOf(rows) ?? known.find((one) => hasColumns(rows, one))) : undefined;
  if (!gutter) return rows.map(lineOf);
  return bandsOf(rows, gutter.x).flatMap((band) => {
    if (!band.some((row) => isAligned(row, gutter))) return band.map(lineOf);
    const left = sideOf(band, (segment) => segment.right <= gutter.x);
    const right = sideOf(band, (segment) => segment.x >= gutter.x);
    return [...read(left, known, depth + 1), ...read(right, known, depth + 1)];
  });
}

function hasColumns(rows: readonly Row[], gutter: Gutter): boolean {
  return bandsOf(rows, gutter.x).some((band) => band.filter((row) => isAligned(row, gutter)).length >= 2);
}

function isAligned(row: Row, { x, edge }: Gutter): boolean {
  return isBeside(row, x) && Math.abs(startOf(row, x) - edge) < row.size;
}

/** Gaps as wide as this, in sizes of letters, part cells; narrower ones are wide spaces of a line set flush on both sides. */
const CELL = 2;

function lineOf({ segments }: Row): Line {
  let text = '';
  let right = 0;
  for (const one of segments) {
    if (text !== '') text += one.x - right > CELL * one.size ? '\t' : ' ';
    text += one.text.trim();
    right = one.right;
  }
  const largest = segments.reduce((most, one) => (one.size > most.size ? one : most), segments[0] ?? none);
  return { text, y: largest.y, size: largest.size };
}

const none: Segment = { text: '', x: 0, right: 0, y: 0, size: 0 };

interface Gutter {
  /** A place that no line of the columns crosses. */
  readonly x: number;
  /** Where the lines on its right begin. */
  readonly edge: number;
}

/** Parts of the letters' size: a narrower gap is no gutter. */
const NARROWEST = 0.8;
/** Lines that have a gutter between their parts, of which some stand directly below one another. */
const LEAST_BESIDE = 4;
const LEAST_RUN = 3;

/**
 * The place where most rows have a gap, if it parts columns: the lines on its right begin at one edge, the lines on
 * either side are as long as lines of prose, and neither side is narrow. The cells of a table and the wide spaces of
 * lines set flush on both sides do not look like that.
 */
function gutterOf(rows: readonly Row[]): Gutter | undefined {
  const x = commonGap(rows);
  if (x === undefined) return undefined;
  const facing = bandsOf(rows, x)
    .filter((band) => band.filter((row) => isBeside(row, x)).length >= LEAST_RUN)
    .flatMap((band) => band.filter((row) => isBeside(row, x)));
  if (facing.length < LEAST_BESIDE) return undefined;
  const left = facing.map((row) => extentOf(row.segments.filter((segment) => segment.right <= x)));
  const right = facing.map((row) => extentOf(row.segments.filter((segment) => segment.x >= x)));
  const size = median(facing.map(({ size }) => size));
  const edge = median(right.map((one) => one.x));
  const aligned = right.filter((one) => Math.abs(one.x - edge) < size / 2).length;
  const widths = [widthOf(left), widthOf(right)];
  const narrow = Math.min(...widths) < Math.max(...widths) / 6 || Math.min(...widths) < 8 * size;
  const columns = aligned * 2 >= right.length && !narrow && isProse(left) && isProse(right);
  return columns ? { x, edge } : undefined;
}

/** Where the most rows have a gap; the middle of that place. */
function commonGap(rows: readonly Row[]): number | undefined {
  const ends: { readonly x: number; readonly step: number }[] = [];
  for (const row of rows) {
    let right = row.segments[0]?.right ?? 0;
    for (const segment of row.segments.slice(1)) {
      if (segment.x - right >= NARROWEST * row.size) ends.push({ x: right, step: 1 }, { x: segment.x, step: -1 });
      right = Math.max(right, segment.right);
    }
  }
  ends.sort((a, b) => a.x - b.x || a.step - b.step);
  let open = 0;
  let most = 0;
  let best: number | undefined;
  for (const [index, end] of ends.entries()) {
    open += end.step;
    if (open <= most) continue;
    most = open;
    best = (end.x + (ends[index + 1]?.x ?? end.x)) / 2;
  }
  return best;
}

/** Rows between those that cross a place; a row that crosses it is a band of its own. */
function bandsOf(rows: readonly Row[], x: number): readonly (readonly Row[])[] {
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

function isBeside(row: Row, x: number): boolean {
  return row.segments.some(({ right }) => right <= x) && row.segments.some((segment) => segment.x >= x);
}

function startOf({ segments }: Row, x: number): number {
  return segments.find((segment) => segment.x >= x)?.x ?? 0;
}

function sideOf(rows: readonly Row[], isHere: (segment: Segment) => boolean): readonly Row[] {
  return rows.flatMap((row) => {
    const segments = row.segments.filter(isHere);
    return segments.length === 0 ? [] : [{ ...row, segments }];
  });
}

interface Extent {
  readonly x: number;
  readonly right: number;
}

function extentOf(segments: readonly Segment[]): Extent {
  const [first = none, ...others] = segments;
  return others.reduce<Extent>(
    (all, { x, right }) => ({ x: Math.min(all.x, x), right: Math.max(all.right, right) }),
    first,
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
