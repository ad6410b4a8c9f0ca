import type { PdfItem, PdfPage } from '../formats/pdf.ts';

/** Words of one line that stand together, without a wide gap between them. Lengths in points; y is the base line. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** What stands at one height of a page, from left to right. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** The rows of a page from top to bottom. */
export interface RowPage {
  readonly height: number;
  readonly rows: readonly Row[];
  /** Words that run in another direction than the page's: a watermark, a note on its side. */
  readonly aside: readonly Row[];
}

type Upright = Omit<PdfItem, 'turn'>;

/** Rows of a page whatever the order in which it draws them: a PDF knows places, not lines. */
export function rowsOf(page: PdfPage): RowPage {
  const turn = mostCommon(page.items, ({ turn }) => turn);
  const upright = page.items.filter((item) => item.turn === turn);
  const turned = upright.map((item) => turnBack(item, page));
  const sideways = turn === 90 || turn === 270;
  const width = sideways ? page.height : page.width;
  const height = sideways ? page.width : page.height;
  const mirrored = runsLeftward(upright) ? turned.map((one) => ({ ...one, x: width - one.x - one.width })) : turned;
  const others = page.items.filter((item) => item.turn !== turn).map((item) => turnBack(item, page));
  return { height, rows: gathered(mirrored), aside: gathered(others) };
}

function mostCommon(items: readonly PdfItem[], key: (item: PdfItem) => number): number {
  const signs = new Map<number, number>();
  for (const item of items) signs.set(key(item), (signs.get(key(item)) ?? 0) + item.text.length);
  return [...signs].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** Read as if the page were turned so that the words stand upright. */
function turnBack({ text, x, y, width, size, turn }: PdfItem, page: PdfPage): Upright {
  const same = { text, width, size };
  if (turn === 90) return { ...same, x: y, y: page.width - x };
  if (turn === 180) return { ...same, x: page.width - x, y: page.height - y };
  if (turn === 270) return { ...same, x: page.height - y, y: x };
  return { ...same, x, y };
}

/** Arabic and Hebrew: such a page is read in a mirror, and then as any other. */
function runsLeftward(items: readonly PdfItem[]): boolean {
  const text = items.map((item) => item.text).join('');
  const leftward = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0;
  return leftward > 0 && leftward * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

interface Gathering {
  readonly y: number;
  readonly size: number;
  readonly items: Upright[];
}

/** Parts of the letters' size by which base lines of one row may differ: raised figures do. */
const SAME_ROW = 0.45;
const SAME_ROW_BESIDE_INITIAL = 0.25;

function gathered(items: readonly Upright[]): readonly Row[] {
  const rows: Gathering[] = [];
  // The largest letters first: what is raised or lowered belongs to them.
  const inOrder = [...items].sort((a, b) => b.size - a.size || a.y - b.y || a.x - b.x || (a.text < b.text ? -1 : 1));
  for (const item of inOrder) {
    if (item.size <= 0 || !Number.isFinite(item.x + item.y + item.width)) continue;
    const at = firstBelow(rows, item.y);
    const near = [rows[at - 1], rows[at]].filter((row) => row !== undefined && isInRow(item, row));
    const row = near.length === 2 && distance(item, near[1]) < distance(item, near[0]) ? near[1] : near[0];
    if (row) row.items.push(item);
    else if (/\S/u.test(item.text)) rows.splice(at, 0, { y: item.y, size: item.size, items: [item] });
  }
  return rows.map(({ y, size, items }) => ({ y, size, segments: segmentsOf(items) }));
}

function isInRow({ y, size }: Upright, row: Gathering): boolean {
  const initial = row.size > 2 * size;
  return Math.abs(y - row.y) < (initial ? SAME_ROW_BESIDE_INITIAL * size : SAME_ROW * row.size);
}

function distance({ y }: Upright, row: Gathering | undefined): number {
  return Math.abs(y - (row?.y ?? 0));
}

function firstBelow(rows: readonly Gathering[], y: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.y ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Parts of the letters' size: a wider gap parts two segments, and a gap of a space's width is a space. */
const PARTED = 0.7;
const SPACE = 0.15;

function segmentsOf(items: readonly Upright[]): readonly Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  let spaced = false;
  for (const item of [...items].sort((a, b) => a.x - b.x || b.size - a.size || (a.text < b.text ? -1 : 1))) {
    if (!/\S/u.test(item.text)) {
      spaced = true;
      continue;
    }
    const gap = item.x - (open?.right ?? 0);
    if (open && isTwin(item, open)) continue;
    if (!open || gap > PARTED * item.size) {
      if (open) segments.push(open);
      open = { text: item.text, x: item.x, right: item.x + item.width, y: item.y, size: item.size };
    } else open = joined(open, item, spaced || gap > SPACE * item.size);
    spaced = false;
  }
  return open ? [...segments, open] : segments;
}

/** Drawn a second time beside itself, to look bold. */
function isTwin({ text, x, width, size }: Upright, open: Segment): boolean {
  return open.text.endsWith(text) && Math.abs(open.right - (x + width)) < 0.1 * size && width > 0.1 * size;
}

function joined(open: Segment, item: Upright, spaced: boolean): Segment {
  const space = spaced && !/\s$/u.test(open.text) && !/^\s/u.test(item.text) ? ' ' : '';
  const larger = item.size > open.size ? item : open;
  return {
    text: open.text + space + item.text,
    x: open.x,
    right: Math.max(open.right, item.x + item.width),
    y: larger.y,
    size: larger.size,
  };
}
