import type { Position } from './diagnostic.ts';
import type { Span } from './span.ts';

/**
 * An immutable text. Outside this class every offset counts Unicode code points from 0; only here are they turned
 * into UTF-16 and back. Only LF ends a line.
 */
export class Text {
  /** The text itself, in UTF-16 as JavaScript holds it. */
  readonly value: string;
  /** Length in code points. */
  readonly length: number;
  /** Code-point offset at which each line starts. */
  private readonly lineStarts: readonly number[];
  /** UTF-16 offset of every code point that takes two units; empty for most texts. */
  private readonly wide: readonly number[];
  /** Code-point offset of every form feed; found when first asked for, since few texts have any. */
  private pageEnds: readonly number[] | undefined;

  constructor(value: string) {
    this.value = value;
    const lineStarts = [0];
    const wide: number[] = [];
    for (let unit = 0; unit < value.length; unit++) {
      const code = value.charCodeAt(unit);
      if (code === 10) lineStarts.push(unit + 1 - wide.length);
      else if (code >= 0xd800 && code <= 0xdbff && isLowSurrogate(value.charCodeAt(unit + 1))) wide.push(unit++);
    }
    this.lineStarts = lineStarts;
    this.wide = wide;
    this.length = value.length - wide.length;
  }

  /** UTF-16 offset of a code-point offset. */
  toUnit(offset: number): number {
    // The k-th wide character (from 0) starts at code point wide[k] - k; those that start before `offset` add a unit.
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.wide[middle] ?? 0) - middle < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  }

  /** Code-point offset of a UTF-16 offset; one inside a surrogate pair counts as the offset after it. */
  toOffset(unit: number): number {
    return unit - this.countBelow(this.wide, unit);
  }

  slice(span: Span): string {
    return this.value.slice(this.toUnit(span.start), this.toUnit(span.end));
  }

  /** Whether a stretch holds just these words. */
  says({ start, end }: Span, words: string): boolean {
    if (start < 0 || end > this.length) return false;
    const unit = this.toUnit(start);
    return unit + words.length === this.toUnit(end) && this.value.startsWith(words, unit);
  }

  get lines(): number {
    return this.lineStarts.length;
  }

  /** Line number, from 1, of an offset. */
  lineAt(offset: number): number {
    return this.countBelow(this.lineStarts, offset + 1);
  }

  /** The stretch of a line, without its LF. Lines count from 1. */
  lineSpan(line: number): Span {
    const start = this.lineStarts[line - 1] ?? this.length;
    const next = this.lineStarts[line];
    return { start, end: next === undefined ? this.length : next - 1 };
  }

  /** Line and column, both from 1, of an offset. */
  pointAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, column: offset - (this.lineStarts[line - 1] ?? 0) + 1 };
  }

  /** How many pages have ended where an offset stands: each ends in a form feed. */
  pagesBefore(offset: number): number {
    this.pageEnds ??= endsOfPages(this);
    return this.countBelow(this.pageEnds, offset + 1);
  }

  /** How many entries of a sorted list are below `limit`. */
  private countBelow(sorted: readonly number[], limit: number): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function endsOfPages(text: Text): readonly number[] {
  const ends: number[] = [];
  for (let at = text.value.indexOf('\f'); at !== -1; at = text.value.indexOf('\f', at + 1))
    ends.push(text.toOffset(at));
  return ends;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
