import type { Row, RowPage } from './pdf-rows.ts';

/** Pages without their running heads, and what these said. */
export interface Trimmed {
  readonly pages: readonly RowPage[];
  /** Each once, in the order in which they were met; the number of the page as `#`. */
  readonly taken: readonly string[];
  /** The number that the first page bears or would bear, where the pages are numbered in print. */
  readonly first?: number;
}

/** Lines of a running head. */
const MOST_LINES = 3;
/** Share of the pages on which something stands at the same height. */
const LEAST_SHARE = 0.4;

/**
 * Takes running heads and feet and the numbers of pages away: outermost lines that stand at the same height on page
 * after page, apart from what is next to them or in other letters, and say the same, or count the pages. What comes
 * once stays, and so does a line that ends as a speaker's label does.
 */
export function withoutMargins(pages: readonly RowPage[]): Trimmed {
  const taken = new Map<string, number>();
  const firsts: number[] = [];
  let left = pages;
  for (const end of ['top', 'bottom'] as const) {
    for (let line = 0; line < MOST_LINES; line++) {
      const marginal = marginalRows(left, end);
      for (const { key, first } of marginal.values()) {
        taken.set(key, (taken.get(key) ?? 0) + 1);
        if (first !== undefined) firsts.push(first);
      }
      if (marginal.size === 0) break;
      left = left.map((page, index) => (marginal.has(index) ? without(page, end) : page));
    }
  }
  const { pages: clear, marks } = withoutWatermarks(left);
  const first = mostOf(firsts);
  const all = [...taken.keys(), ...marks];
  return { pages: clear, taken: all, ...(first === undefined ? {} : { first }) };
}

function without(page: RowPage, end: 'top' | 'bottom'): RowPage {
  return { ...page, rows: end === 'top' ? page.rows.slice(1) : page.rows.slice(0, -1) };
}

interface Outermost {
  readonly page: number;
  readonly text: string;
  /** From the edge of the page. */
  readonly distance: number;
  readonly apart: boolean;
}

interface Marginal {
  readonly key: string;
  readonly first?: number;
}

/** The outermost rows that are marginal, by the index of their page. */
function marginalRows(pages: readonly RowPage[], end: 'top' | 'bottom'): ReadonlyMap<number, Marginal> {
  const outermost = pages.flatMap((page, index) => outermostOf(page, index, end));
  const found = new Map<number, Marginal>();
  for (const slot of slotsOf(outermost)) {
    if (slot.length < 2 || slot.length < LEAST_SHARE * pages.length) continue;
    const shift = shiftOf(slot);
    const keyed = slot.map((row) => ({ row, ...keyOf(row, shift) }));
    const times = new Map<string, number>();
    for (const { key } of keyed) times.set(key, (times.get(key) ?? 0) + 1);
    for (const { row, key, first } of keyed) {
      if ((times.get(key) ?? 0) < 2 || (!row.apart && first === undefined) || /[:：]$/u.test(key)) continue;
      found.set(row.page, { key, ...(first === undefined ? {} : { first }) });
    }
  }
  return found;
}

/** Part of the page at either end in which running heads stand. */
const MARGIN = 0.17;
/** A gap so many times the usual one sets a line apart; letters that differ by so much of their size do too. */
const APART = 1.25;
const OTHER_SIZE = 0.05;

function outermostOf({ rows, height }: RowPage, page: number, end: 'top' | 'bottom'): readonly Outermost[] {
  const at = end === 'top' ? 0 : -1;
  const row = rows.at(at);
  const next = rows.at(end === 'top' ? 1 : -2);
  if (!row) return [];
  const distance = end === 'top' ? row.y : height - row.y;
  if (distance > MARGIN * height) return [];
  const text = textOf(row);
  const alone = !next || next === row;
  const gap = alone ? Number.POSITIVE_INFINITY : Math.abs(next.y - row.y);
  const apart = gap > APART * usualGap(rows) || Math.abs(row.size / (next?.size ?? row.size) - 1) > OTHER_SIZE;
  return [{ page, text, distance, apart }];
}

function textOf({ segments }: Row): string {
  return segments
    .map(({ text }) => text.trim())
    .join(' ')
    .replace(/\s+/gu, ' ');
}

function usualGap(rows: readonly Row[]): number {
  const gaps = rows.slice(1).map((row, index) => row.y - (rows[index]?.y ?? 0));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

/** Points by which heights may differ that are meant to be the same. */
const SAME_HEIGHT = 3;

function slotsOf(rows: readonly Outermost[]): readonly (readonly Outermost[])[] {
  const slots: Outermost[][] = [];
  for (const row of [...rows].sort((a, b) => a.distance - b.distance || a.page - b.page)) {
    const slot = slots.at(-1);
    if (slot && row.distance - (slot[0]?.distance ?? 0) <= SAME_HEIGHT) slot.push(row);
    else slots.push([row]);
  }
  return slots;
}

/** `Pasal 3`, `Bab II`: a heading that counts is no running head. */
const HEADING =
  /(?:^|\s)(?:pasal|bab|bagian|lampiran|tabel|gambar|ayat|chapter|part|section|article|appendix|table|figure)\s*$/iu;
const NUMBER = /(?<![\d.,/()-])\d{1,4}(?![\d.,/()])/g;

function numbersIn(text: string): readonly { readonly at: number; readonly digits: string }[] {
  return [...text.matchAll(NUMBER)]
    .map(({ index, 0: digits }) => ({ at: index, digits }))
    .filter(({ at }) => !HEADING.test(text.slice(0, at)));
}

/** By how much the numbers of a slot are ahead of the index of their page, where they count the pages. */
function shiftOf(slot: readonly Outermost[]): number | undefined {
  const shifts = slot.flatMap(({ page, text }) => [
    ...new Set(numbersIn(text).map(({ digits }) => Number(digits) - page)),
  ]);
  const shift = mostOf(shifts);
  return shift !== undefined && shifts.filter((one) => one === shift).length >= 2 ? shift : undefined;
}

function keyOf({ page, text }: Outermost, shift: number | undefined): Marginal {
  const number = numbersIn(text).find(({ digits }) => shift !== undefined && Number(digits) === page + shift);
  if (!number || shift === undefined) return { key: text };
  return { key: `${text.slice(0, number.at)}#${text.slice(number.at + number.digits.length)}`, first: shift };
}

function mostOf(values: readonly number[]): number | undefined {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Words across the page or on its side that come on half of the pages. */
function withoutWatermarks(pages: readonly RowPage[]): { pages: readonly RowPage[]; marks: readonly string[] } {
  const times = new Map<string, number>();
  for (const { aside } of pages)
    for (const key of new Set(aside.map(textOf))) times.set(key, (times.get(key) ?? 0) + 1);
  const marks = [...times].filter(([, count]) => count > 1 && count * 2 >= pages.length).map(([key]) => key);
  const isMark = new Set(marks);
  const clear = pages.map((page) => ({ ...page, aside: page.aside.filter((row) => !isMark.has(textOf(row))) }));
  return { pages: clear, marks };
}
