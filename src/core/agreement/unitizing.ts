import { disagreementCorrected, type Result, undefinedFor } from './result.ts';

/** A stretch of the continuum with a value, half-open. A coder's units do not overlap; between them are gaps. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** What each coder marked on a stretch from `begin` to `end`. */
export interface Continuum {
  readonly begin: number;
  readonly end: number;
  /** Per coder, sorted by start. */
  readonly coders: readonly (readonly Unit[])[];
}

/** The family of 2016, with what of the continuum each speaks about (0 to 1). */
export interface Unitizing {
  /** uα: all of the continuum, gaps as a value of their own. */
  readonly all: Result;
  /** |uα: relevant matter against gaps. */
  readonly relevance: Result;
  /** cuα: values where two coders both have one. */
  readonly values: Result;
  readonly valuesCoverage: number;
  /** (k)uα of every value that meets a valued unit of another coder, and how much of the value does. */
  readonly each: ReadonlyMap<string, { readonly result: Result; readonly coverage: number }>;
}

/** Any number of continua, one after the other: units do not reach from one into the next. */
export function joined(continua: readonly Continuum[]): Continuum {
  const coders: Unit[][] = [];
  let at = 0;
  for (const { begin, end, coders: own } of continua) {
    for (const [coder, units] of own.entries()) {
      coders[coder] ??= [];
      for (const unit of units) {
        coders[coder].push({ start: unit.start - begin + at, end: unit.end - begin + at, value: unit.value });
      }
    }
    at += end - begin;
  }
  return { begin: 0, end: at, coders };
}

/**
 * Krippendorff, Mathet, Bouvry & Widlöcher (2016): agreement on units that coders cut from a continuum themselves.
 * Lengths of intersections are swept, never expanded: O(S log S + S m) for S units and m coders. Distances are nominal.
 * Undefined without any unit, with one value everywhere, and (values) where no two valued units of one pair meet.
 */
export function unitizing(continuum: Continuum): Unitizing {
  const { begin, end, coders } = continuum;
  const values = valuesOf(coders);
  const m = coders.length;
  const length = end - begin;
  const gap = values.length;
  const sweep = coincidences(continuum, values, gap);
  const totals = sweep.totals;
  const own = selfPairs(continuum, values, gap);
  const all = m * length;
  const selfAll = own.reduce((sum, part) => sum + part, 0);
  const expectedSame = (level: number): number =>
    (all * ((totals[level] ?? 0) ** 2 - (own[level] ?? 0))) / (all ** 2 - selfAll);
  const same = sweep.same.reduce((sum, part) => sum + part, 0);
  const sameExpected = sweep.same.reduce((sum, _, level) => sum + expectedSame(level), 0);
  const empty = m < 2 || length === 0;
  const gapTotal = totals[gap] ?? 0;
  const u = empty ? undefinedFor('no-pairable-unit') : disagreement(all - same, all - sameExpected, all);
  const relevance = empty
    ? undefinedFor('no-pairable-unit')
    : disagreement(gapTotal - (sweep.same[gap] ?? 0), (all * gapTotal * (all - gapTotal)) / (all ** 2 - selfAll), all);
  return { all: u, relevance, ...valued(continuum, values, sweep) };
}

/** Lengths of what was and would be expected to be in disagreement, as shares of all. */
function disagreement(observed: number, expected: number, all: number): Result {
  return disagreementCorrected(observed / all, expected / all, all);
}

function valuesOf(coders: Continuum['coders']): readonly string[] {
  const values = new Set<string>();
  for (const units of coders) for (const { value } of units) values.add(value);
  return [...values].sort((a, b) => (a < b ? -1 : 1));
}

/** ℓ: how long each value lay beside which. */
interface Sweep {
  /** ℓ_c. of every value and, last, of the gap. */
  readonly totals: Float64Array;
  /** ℓ_cc. */
  readonly same: Float64Array;
  /** ℓ*_c.: only beside valued matter of others; and ℓ*_cc is `same`. */
  readonly valued: Float64Array;
}

/** One pass over all bounds, with how many coders are on each value. */
function coincidences({ begin, end, coders }: Continuum, values: readonly string[], gap: number): Sweep {
  const index = new Map(values.map((value, at) => [value, at]));
  const m = coders.length;
  const totals = new Float64Array(gap + 1);
  const same = new Float64Array(gap + 1);
  const valued = new Float64Array(gap + 1);
  const next = new Int32Array(m);
  const inside = new Uint8Array(m);
  const counts = new Int32Array(gap + 1);
  counts[gap] = m;
  let at = begin;
  while (at < end) {
    let stop = end;
    for (let coder = 0; coder < m; coder++) {
      const unit = coders[coder]?.[next[coder] ?? 0];
      if (!unit) continue;
      stop = Math.min(stop, inside[coder] ? unit.end : unit.start);
    }
    const length = stop - at;
    if (length > 0) {
      const speaking = m - (counts[gap] ?? 0);
      for (let level = 0; level <= gap; level++) {
        const count = counts[level] ?? 0;
        if (count === 0) continue;
        totals[level] = (totals[level] ?? 0) + length * count;
        same[level] = (same[level] ?? 0) + (length * count * (count - 1)) / (m - 1);
        if (level < gap) valued[level] = (valued[level] ?? 0) + (length * count * (speaking - 1)) / (m - 1);
      }
    }
    at = stop;
    for (let coder = 0; coder < m; coder++) {
      for (;;) {
        const unit = coders[coder]?.[next[coder] ?? 0];
        if (!unit) break;
        const level = index.get(unit.value) ?? gap;
        if (inside[coder] && unit.end <= at) {
          counts[level] = (counts[level] ?? 0) - 1;
          counts[gap] = (counts[gap] ?? 0) + 1;
          inside[coder] = 0;
          next[coder] = (next[coder] ?? 0) + 1;
        } else if (!inside[coder] && unit.start <= at) {
          counts[level] = (counts[level] ?? 0) + 1;
          counts[gap] = (counts[gap] ?? 0) - 1;
          inside[coder] = 1;
        } else break;
      }
    }
  }
  return { totals, same, valued };
}

/** s_c: what a unit would meet of itself. Units count squared; gaps have no inner structure and count once. */
function selfPairs({ begin, end, coders }: Continuum, values: readonly string[], gap: number): Float64Array {
  const index = new Map(values.map((value, at) => [value, at]));
  const own = new Float64Array(gap + 1);
  for (const units of coders) {
    let marked = 0;
    for (const { start, end: stop, value } of units) {
      const level = index.get(value) ?? gap;
      own[level] = (own[level] ?? 0) + (stop - start) ** 2;
      marked += stop - start;
    }
    own[gap] = (own[gap] ?? 0) + (end - begin - marked);
  }
  return own;
}

/** cuα and (k)uα: only where valued units of two coders meet. */
function valued(
  continuum: Continuum,
  values: readonly string[],
  sweep: Sweep,
): Pick<Unitizing, 'values' | 'valuesCoverage' | 'each'> {
  const m = continuum.coders.length;
  const length = continuum.end - continuum.begin;
  const own = valuedSelfPairs(continuum, values);
  const all = sweep.valued.reduce((sum, part) => sum + part, 0);
  const self = own.reduce((sum, part) => sum + part, 0);
  const levels = values.map((_, level) => level);
  const total = (level: number): number => sweep.valued[level] ?? 0;
  const observed = all - levels.reduce((sum, level) => sum + (sweep.same[level] ?? 0), 0);
  const expected = (level: number, other: number): number =>
    (all * (total(level) * total(other) - (level === other ? (own[level] ?? 0) : 0))) / (all ** 2 - self);
  const expectedOff = (level: number): number =>
    levels.reduce((sum, other) => (other === level ? sum : sum + expected(level, other)), 0);
  const none = all === 0 || all ** 2 - self <= 0;
  const each = new Map<string, { result: Result; coverage: number }>();
  for (const level of levels) {
    const name = values[level] ?? '';
    const everything = sweep.totals[level] ?? 0;
    if (m < 2 || all === 0) continue;
    const off = none ? 0 : expectedOff(level);
    const row = off + (none ? 0 : expected(level, level));
    const result =
      total(level) === 0 || off <= 0
        ? undefinedFor(total(level) === 0 ? 'nothing-coded' : 'no-variation', total(level))
        : {
            value: 1 - ((row / total(level)) * (total(level) - (sweep.same[level] ?? 0))) / off,
            n: total(level),
          };
    each.set(name, { result, coverage: everything === 0 ? 0 : total(level) / everything });
  }
  return {
    values: none
      ? undefinedFor(all === 0 ? 'nothing-coded' : 'no-variation')
      : disagreement(
          observed,
          levels.reduce((sum, level) => sum + expectedOff(level), 0),
          all,
        ),
    valuesCoverage: m * length === 0 ? 0 : all / (m * length),
    each,
  };
}

/** s*_c = Σ over coders, units and other coders of (what of the unit the other coder values)², / (m − 1). */
function valuedSelfPairs({ coders }: Continuum, values: readonly string[]): Float64Array {
  const index = new Map(values.map((value, at) => [value, at]));
  const own = new Float64Array(values.length);
  for (const [one, units] of coders.entries()) {
    for (const [other, others] of coders.entries()) {
      if (one === other) continue;
      let from = 0;
      for (const { start, end, value } of units) {
        while (from < others.length && (others[from]?.end ?? 0) <= start) from++;
        let shared = 0;
        for (let at = from; at < others.length; at++) {
          const unit = others[at];
          if (!unit || unit.start >= end) break;
          shared += Math.min(unit.end, end) - Math.max(unit.start, start);
        }
        const level = index.get(value) ?? 0;
        own[level] = (own[level] ?? 0) + shared ** 2;
      }
    }
  }
  return own.map((sum) => sum / (coders.length - 1));
}
