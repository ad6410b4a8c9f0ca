import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapUnits } from '../../../src/core/agreement/bootstrap.ts';
import { boundarySimilarity } from '../../../src/core/agreement/boundary-similarity.ts';
import { coefficients } from '../../../src/core/agreement/coefficients.ts';
import { fleissKappa } from '../../../src/core/agreement/fleiss-kappa.ts';
import { krippendorffAlpha } from '../../../src/core/agreement/krippendorff-alpha.ts';
import { presenceOn, presenceOver } from '../../../src/core/agreement/layer.ts';
import { merged } from '../../../src/core/agreement/place.ts';
import { binomial, seeded } from '../../../src/core/agreement/random.ts';
import { MISSING, type Ratings, ratingsOf } from '../../../src/core/agreement/ratings.ts';
import { joined, unitizing } from '../../../src/core/agreement/unitizing.ts';
import { makeSource } from '../../../src/core/source.ts';
import type { Span } from '../../../src/core/span.ts';
import { Text } from '../../../src/core/text.ts';

const LEVELS = 4;
const levels = Array.from({ length: LEVELS }, (_, number) => ({ label: String(number + 1), number: number + 1 }));
const of = (rows: readonly (readonly number[])[], coders: number): Ratings =>
  ratingsOf(Int32Array.from(rows.flat()), coders, levels);

/** Units × coders, with or without gaps. */
const tables = (missing: boolean) =>
  fc.integer({ min: 2, max: 5 }).chain((coders) =>
    fc
      .array(
        fc.array(fc.integer({ min: missing ? MISSING : 0, max: LEVELS - 1 }), { minLength: coders, maxLength: coders }),
        {
          minLength: 1,
          maxLength: 30,
        },
      )
      .map((rows) => ({ rows, coders })),
  );

const plain = coefficients.filter(({ scale }) => scale !== 'set');
const nominal = plain.filter(({ scale }) => scale === 'nominal');
/** Figures of every coefficient that fits, to 9 digits, so that the order of a sum does not count. */
function figures(ratings: Ratings, list = plain): readonly (readonly [string, string])[] {
  return list
    .filter(({ coders }) => coders === 'any' || ratings.coders === 2)
    .map(({ name, compute }) => [
      name,
      (compute(ratings).value ?? Number.NaN).toFixed(9).replace('-0.000000000', '0.000000000'),
    ]);
}

describe('every coefficient', () => {
  it('does not care in which order units come, or coders', () => {
    fc.assert(
      fc.property(tables(true), fc.integer(), ({ rows, coders }, seed) => {
        const random = seeded(seed);
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((value) => ({ value, at: random.next() }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value);
        const order = shuffle([...Array(coders).keys()]);
        const turned = shuffle(rows).map((row) => order.map((coder) => row[coder] ?? MISSING));
        expect(figures(of(turned, coders))).toEqual(figures(of(rows, coders)));
      }),
    );
  });

  it('does not care what nominal categories are called', () => {
    fc.assert(
      fc.property(tables(true), ({ rows, coders }) => {
        const renamed = rows.map((row) => row.map((level) => (level === MISSING ? MISSING : LEVELS - 1 - level)));
        expect(figures(of(renamed, coders), nominal)).toEqual(figures(of(rows, coders), nominal));
      }),
    );
  });

  it('is 1 for identical coders wherever it is defined, and never NaN', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: LEVELS - 1 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 2, max: 4 }),
        (units, coders) => {
          const ratings = of(
            units.map((level) => Array(coders).fill(level)),
            coders,
          );
          for (const { name, compute, coders: many } of plain) {
            if (many === 'two' && coders > 2) continue;
            const { value } = compute(ratings);
            if (value !== null) expect(value, name).toBeCloseTo(1, 9);
          }
        },
      ),
    );
  });

  it('is null or a number, whatever is missing', () => {
    fc.assert(
      fc.property(tables(true), ({ rows, coders }) => {
        for (const { name, compute, coders: many } of plain) {
          if (many === 'two' && coders > 2) continue;
          const { value } = compute(of(rows, coders));
          expect(value === null || Number.isFinite(value), name).toBe(true);
        }
      }),
    );
  });

  it('alpha is Fleiss’ kappa with the small-sample factor, for complete nominal data', () => {
    fc.assert(
      fc.property(tables(false), ({ rows, coders }) => {
        const alpha = krippendorffAlpha(of(rows, coders)).value;
        const kappa = fleissKappa(of(rows, coders)).value;
        const n = rows.length * coders;
        if (alpha === null || kappa === null) expect(alpha).toBe(kappa);
        else expect(1 - alpha).toBeCloseTo(((1 - kappa) * (n - 1)) / n, 9);
      }),
    );
  });

  it('tells rows apart the same way whether they fit a table or not', () => {
    fc.assert(
      fc.property(tables(true), ({ rows, coders }) => {
        // So many levels that no table has room for every sort of row.
        const many = Array.from({ length: 2000 }, (_, at) => ({ label: String(at) }));
        const wide = ratingsOf(Int32Array.from(rows.flat()), coders, many);
        expect(krippendorffAlpha(wide).value ?? 9).toBeCloseTo(krippendorffAlpha(of(rows, coders)).value ?? 9, 9);
      }),
    );
  });
});

const spans = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 58 }), fc.integer({ min: 1, max: 15 })), { maxLength: 6 })
  .map((list) => merged(list.map(([start, length]): Span => ({ start, end: Math.min(60, start + length) }))));

describe('codings as units', () => {
  it('sweeps to what counting every character gives', () => {
    fc.assert(
      fc.property(spans, spans, spans, (one, two, three) => {
        const text = new Text('x'.repeat(60));
        const source = makeSource({ id: 'T', type: 'document' }, text);
        const place = { source, parts: [{ start: 0, end: 60, cluster: 0 }], read: [true, true, true] };
        const marks = new Map([['T', [one, two, three]]]);
        const characters = Array.from({ length: 60 }, (_, at) => ({ start: at, end: at + 1, cluster: 0 }));
        const swept = presenceOver([place], marks, 3).ratings;
        const counted = presenceOn([{ ...place, units: characters }], marks, 3, 'any').ratings;
        expect(swept).toEqual(counted);
      }),
    );
  });

  it('leaves the u-family as it is when a continuum is cut where no unit is', () => {
    const value = fc.constantFrom('a', 'b');
    const half = fc.tuple(spans, fc.array(value, { minLength: 6, maxLength: 6 }));
    fc.assert(
      fc.property(half, half, half, half, (a, b, c, d) => {
        const unit = ([list, names]: readonly [readonly Span[], readonly string[]], shift: number) =>
          list.map(({ start, end }, at) => ({ start: start + shift, end: end + shift, value: names[at] ?? 'a' }));
        const whole = {
          begin: 0,
          end: 120,
          coders: [
            [...unit(a, 0), ...unit(b, 60)],
            [...unit(c, 0), ...unit(d, 60)],
          ],
        };
        const first = { begin: 0, end: 60, coders: [unit(a, 0), unit(c, 0)] };
        const second = { begin: 0, end: 60, coders: [unit(b, 0), unit(d, 0)] };
        expect(unitizing(joined([first, second]))).toEqual(unitizing(whole));
      }),
    );
  });

  it('finds boundary similarity symmetric, and 1 with itself', () => {
    const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 10 });
    fc.assert(
      fc.property(bounds, bounds, (one, other) => {
        expect(boundarySimilarity(one, other).value).toBe(boundarySimilarity(other, one).value);
        expect(boundarySimilarity(one, one).value).toBe(one.length === 0 ? null : 1);
      }),
    );
  });
});

describe('chance', () => {
  it('is the same for the same seed', () => {
    const ratings = of(
      [
        [0, 0],
        [0, 1],
        [1, 1],
        [2, 2],
        [3, 1],
      ],
      2,
    );
    const draw = (seed: number) => bootstrapUnits(ratings, krippendorffAlpha, { draws: 100, seed });
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual({ ...draw(6), seed: 5 });
  });

  it.each([
    [30, 0.2],
    [1000, 0.3],
    [1_000_000, 0.9],
  ])('draws binomials of the right mean and spread: %i trials, chance %f', (trials, chance) => {
    const random = seeded(1);
    const draws = Array.from({ length: 20_000 }, () => binomial(random, trials, chance));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    const spread = trials * chance * (1 - chance);
    expect(Math.abs(mean - trials * chance) / Math.sqrt(spread / draws.length)).toBeLessThan(4);
    expect(variance / spread).toBeGreaterThan(0.95);
    expect(variance / spread).toBeLessThan(1.05);
  });

  it('counts the draws on which there was no figure', () => {
    const ratings = of(
      [
        [0, 0],
        [1, 1],
      ],
      2,
    );
    const interval = bootstrapUnits(ratings, krippendorffAlpha, { draws: 1000, seed: 1 });
    // Half of all draws take one of the two units twice.
    expect(interval.dropped).toBeGreaterThan(400);
    expect(interval.dropped).toBeLessThan(600);
    expect([interval.low, interval.high]).toEqual([1, 1]);
  });
});
