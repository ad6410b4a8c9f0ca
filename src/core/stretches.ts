import { compareSpans, type Span } from './span.ts';

/** Stretches of one text, sorted and joined where they meet, so that a question about a place costs one binary search. */
export class Stretches {
  readonly spans: readonly Span[];

  constructor(spans: Iterable<Span>) {
    const joined: { start: number; end: number }[] = [];
    for (const { start, end } of [...spans].sort(compareSpans)) {
      const last = joined.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else if (start < end) joined.push({ start, end });
    }
    this.spans = joined;
  }

  /** Whether a stretch shares a character with any of these. */
  touch({ start, end }: Span): boolean {
    const next = this.spans[this.endingAfter(start)];
    return next !== undefined && next.start < end;
  }

  /** Where the last of these that begins before `offset` ends, but not after `offset`; 0 when there is none. */
  endBefore(offset: number): number {
    const index = this.endingAfter(offset);
    if ((this.spans[index]?.start ?? offset) < offset) return offset;
    return this.spans[index - 1]?.end ?? 0;
  }

  /** Where the first of these that ends after `offset` begins, but not before `offset`; Infinity when there is none. */
  startAfter(offset: number): number {
    return Math.max(offset, this.spans[this.endingAfter(offset)]?.start ?? Number.POSITIVE_INFINITY);
  }

  /** Index of the first stretch that ends after an offset. */
  private endingAfter(offset: number): number {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
