import { disagreementCorrected, type Result, undefinedFor } from './result.ts';
import type { Continuum, Unit } from './unitizing.ts';

/**
 * Krippendorff's unitizing alpha of 1995 and 2004, each value its own layer. Superseded in 2016 (see `unitizing`), since
 * it misbehaves with more than two coders; kept to compare with older studies and other programs. `observed` and
 * `expected` are its D_o and D_e. Undefined without a unit.
 */
export function unitizing2004({ begin, end, coders }: Continuum): {
  readonly all: Result;
  readonly each: ReadonlyMap<string, Result>;
} {
  const values = [...new Set(coders.flatMap((units) => units.map(({ value }) => value)))].sort();
  const length = end - begin;
  const each = new Map<string, Result>();
  let observed = 0;
  let expected = 0;
  for (const value of values) {
    const own = coders.map((units) => units.filter((unit) => unit.value === value));
    const seen = observedOf(own, length);
    const chance = expectedOf(own, begin, end);
    observed += seen;
    expected += chance;
    each.set(value, disagreementCorrected(seen, chance, length));
  }
  return {
    all: values.length === 0 ? undefinedFor('nothing-coded') : disagreementCorrected(observed, expected, length),
    each,
  };
}

/** D_o: bounds apart, squared, of units that meet; length squared of units that meet none of the other coder's. */
function observedOf(coders: readonly (readonly Unit[])[], length: number): number {
  let sum = 0;
  for (const [one, units] of coders.entries()) {
    for (const [other, others] of coders.entries()) {
      if (one === other) continue;
      let from = 0;
      for (const { start, end } of units) {
        while (from < others.length && (others[from]?.end ?? 0) <= start) from++;
        let met = false;
        for (let at = from; at < others.length; at++) {
          const unit = others[at];
          if (!unit || unit.start >= end) break;
          met = true;
          // Met again from the other side, so half of it here.
          sum += ((start - unit.start) ** 2 + (end - unit.end) ** 2) / 2;
        }
        if (!met) sum += (end - start) ** 2;
      }
    }
  }
  const m = coders.length;
  return (2 * sum) / (m * (m - 1) * length ** 2);
}

/** D_e: what units and gaps of these lengths would differ by if they lay anywhere. */
function expectedOf(coders: readonly (readonly Unit[])[], begin: number, end: number): number {
  const gaps = coders.flatMap((units) => gapsOf(units, begin, end)).sort((a, b) => a - b);
  const rests = new Float64Array(gaps.length + 1);
  for (let at = gaps.length - 1; at >= 0; at--) rests[at] = (rests[at + 1] ?? 0) + (gaps[at] ?? 0);
  const lengths = coders.flatMap((units) => units.map((unit) => unit.end - unit.start));
  const all = coders.length * (end - begin);
  let sum = 0;
  let self = 0;
  for (const length of lengths) {
    const first = firstAtLeast(gaps, length);
    const room = (rests[first] ?? 0) - (gaps.length - first) * (length - 1);
    sum += ((lengths.length - 1) / 3) * (2 * length ** 3 - 3 * length ** 2 + length) + length ** 2 * room;
    self += length * (length - 1);
  }
  return ((2 / (end - begin)) * sum) / (all * (all - 1) - self);
}

function gapsOf(units: readonly Unit[], begin: number, end: number): readonly number[] {
  const gaps: number[] = [];
  let at = begin;
  for (const unit of units) {
    if (unit.start > at) gaps.push(unit.start - at);
    at = Math.max(at, unit.end);
  }
  if (end > at) gaps.push(end - at);
  return gaps;
}

/** The first of sorted numbers that is not smaller. */
function firstAtLeast(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
