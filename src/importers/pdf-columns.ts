import { bandsOf, type Gutter, gutterOf, isBeside, NARROWEST } from './pdf-gutter.ts';
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

function startOf({ segments }: Row, x: number): number {
  return segments.find((segment) => segment.x >= x)?.x ?? 0;
}

function sideOf(rows: readonly Row[], isHere: (segment: Segment) => boolean): readonly Row[] {
  return rows.flatMap((row) => {
    const segments = row.segments.filter(isHere);
    return segments.length === 0 ? [] : [{ ...row, segments }];
  });
}
