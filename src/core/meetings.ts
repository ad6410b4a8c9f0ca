import type { Coding } from './coding.ts';
import { groupBy } from './collect.ts';
import type { Source } from './source.ts';
import { compareSpans } from './span.ts';

/** From an offset in a source to the number of the unit (a line, a turn …) that holds it; numbers rise with offsets. */
export type UnitFinder = (offset: number) => number;

/** What two rows have in common, or one row by itself: units or pairs of segments, and the codings in them. */
export interface Meeting {
  readonly count: number;
  /** In the order of the sources, then of the text. */
  readonly codings: readonly Coding[];
}

interface Placed {
  readonly coding: Coding;
  /** Index of its row. */
  readonly row: number;
}

/**
 * Which rows meet which, and in what codings. Rows are numbered, what meets what is held in bits and counts in typed
 * arrays, so that a million codings cost one look at each unit that they touch.
 */
export class Meetings {
  private readonly rows: ReadonlyMap<string, number>;
  /** 32-bit words for one bit a row. */
  private readonly words: number;
  private readonly counts: Float64Array;
  private readonly codings: (Coding[] | undefined)[];
  /** Rows found last by `findBits`: one place for all, since it is asked for every coding. */
  private readonly bits: Int32Array;

  private constructor(rows: readonly string[]) {
    this.rows = new Map(rows.map((row, index) => [row, index]));
    this.words = Math.ceil(rows.length / 32);
    this.counts = new Float64Array(rows.length ** 2);
    this.codings = Array.from({ length: rows.length ** 2 });
    this.bits = new Int32Array(rows.length);
  }

  /** Rows meet in a unit that codings of both touch, however many do; a row by itself counts the units it touches. */
  static inUnits(
    sources: readonly Source[],
    codings: readonly Coding[],
    rows: readonly string[],
    rowOf: (coding: Coding) => string | undefined,
    finderOf: (source: Source) => UnitFinder,
  ): Meetings {
    const meetings = new Meetings(rows);
    for (const [source, placed] of meetings.inOrder(sources, codings, rowOf)) {
      meetings.shareUnits(placed, finderOf(source));
    }
    return meetings;
  }

  /** Rows meet in each pair of segments with a character in common; a row by itself counts its segments. */
  static inSegments(
    sources: readonly Source[],
    codings: readonly Coding[],
    rows: readonly string[],
    rowOf: (coding: Coding) => string | undefined,
  ): Meetings {
    const meetings = new Meetings(rows);
    for (const [, placed] of meetings.inOrder(sources, codings, rowOf)) meetings.overlap(placed);
    return meetings;
  }

  /** `undefined` where two rows never meet. */
  at(a: string, b: string): Meeting | undefined {
    const [first, second] = [this.rows.get(a), this.rows.get(b)];
    if (first === undefined || second === undefined) return undefined;
    const pair = this.pair(first, second);
    const count = this.counts[pair] ?? 0;
    return count === 0 ? undefined : { count, codings: this.codings[pair] ?? [] };
  }

  private pair(a: number, b: number): number {
    return a < b ? a * this.rows.size + b : b * this.rows.size + a;
  }

  private add(a: number, b: number, count: number): void {
    const pair = this.pair(a, b);
    this.counts[pair] = (this.counts[pair] ?? 0) + count;
  }

  private *inOrder(
    sources: readonly Source[],
    codings: readonly Coding[],
    rowOf: (coding: Coding) => string | undefined,
  ): Generator<[Source, readonly Placed[]]> {
    const bySource = groupBy(codings, (coding) => coding.source);
    for (const source of sources) {
      const placed: Placed[] = [];
      for (const coding of bySource.get(source.id) ?? []) {
        const row = this.rows.get(rowOf(coding) ?? '');
        if (row !== undefined) placed.push({ coding, row });
      }
      yield [source, placed.sort((a, b) => compareSpans(a.coding, b.coding))];
    }
  }

  private shareUnits(placed: readonly Placed[], unitAt: UnitFinder): void {
    const { words } = this;
    const first = new Int32Array(placed.length);
    const last = new Int32Array(placed.length);
    placed.forEach(({ coding }, index) => {
      first[index] = unitAt(coding.start);
      last[index] = unitAt(coding.end - 1);
    });
    const units = last.reduce((most, unit) => Math.max(most, unit), -1) + 1;
    const present = new Uint32Array(units * words);
    placed.forEach(({ row }, index) => {
      for (let unit = first[index] ?? 0; unit <= (last[index] ?? -1); unit++) setBit(present, unit * words, row);
    });
    for (let unit = 0; unit < units; unit++) {
      const count = this.findBits(present, unit * words);
      for (let one = 0; one < count; one++) {
        for (let other = one; other < count; other++) this.add(this.bits[one] ?? 0, this.bits[other] ?? 0, 1);
      }
    }
    const met = new Uint32Array(words);
    placed.forEach((one, index) => {
      met.fill(0);
      for (let unit = first[index] ?? 0; unit <= (last[index] ?? -1); unit++) {
        for (let word = 0; word < words; word++) met[word] = (met[word] ?? 0) | (present[unit * words + word] ?? 0);
      }
      this.gather(one, met, 0);
    });
  }

  /** Two sweeps: forwards over the segments that are still open, backwards over those that begin before one ends. */
  private overlap(placed: readonly Placed[]): void {
    const { words, rows } = this;
    const met = new Uint32Array(placed.length * words);
    const ends = placed.toSorted((a, b) => a.coding.end - b.coding.end);
    const open = new Int32Array(rows.size);
    let closed = 0;
    placed.forEach(({ coding, row }, index) => {
      for (let next = ends[closed]; next && next.coding.end <= coding.start; next = ends[++closed]) {
        open[next.row] = (open[next.row] ?? 0) - 1;
      }
      open.forEach((count, other) => {
        if (count <= 0 || other === row) return;
        this.add(other, row, count);
        setBit(met, index * words, other);
      });
      this.add(row, row, 1);
      setBit(met, index * words, row);
      open[row] = (open[row] ?? 0) + 1;
    });
    const following = new Float64Array(rows.size).fill(Infinity);
    for (let index = placed.length - 1; index >= 0; index--) {
      const one = placed[index];
      if (!one) continue;
      following.forEach((start, other) => {
        if (start < one.coding.end) setBit(met, index * words, other);
      });
      following[one.row] = one.coding.start;
    }
    placed.forEach((one, index) => {
      this.gather(one, met, index * words);
    });
  }

  /** Puts a coding among those of each row that it meets. */
  private gather({ coding, row }: Placed, met: Uint32Array, from: number): void {
    const count = this.findBits(met, from);
    for (let index = 0; index < count; index++) {
      const pair = this.pair(row, this.bits[index] ?? 0);
      const codings = this.codings[pair];
      if (codings) codings.push(coding);
      else this.codings[pair] = [coding];
    }
  }

  /** Puts the bits that are set into `this.bits`, from the lowest, and gives back how many there are. */
  private findBits(bits: Uint32Array, from: number): number {
    let count = 0;
    for (let word = 0; word < this.words; word++) {
      for (let left = bits[from + word] ?? 0; left !== 0; left &= left - 1) {
        this.bits[count++] = word * 32 + 31 - Math.clz32(left & -left);
      }
    }
    return count;
  }
}

function setBit(bits: Uint32Array, from: number, index: number): void {
  const word = from + (index >> 5);
  bits[word] = (bits[word] ?? 0) | (1 << (index & 31));
}
