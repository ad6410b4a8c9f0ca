import { describe, expect, it } from 'vitest';
import type { Coding } from '../../src/core/coding.ts';
import { Meetings } from '../../src/core/meetings.ts';
import type { Source } from '../../src/core/source.ts';

/** Small numbers that look drawn and are the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let value = seed; ; value = (value * 1103515245 + 12345) % 2147483648) yield value >> 8;
}

/** More rows than one word has bits, and more codings in a source than rows. */
const rows = Array.from({ length: 40 }, (_, index) => `R${index}`);
const sources = ['S2', 'S1'].map((id) => ({ id }) as Source);
const unitAt = (offset: number): number => Math.floor(offset / 10);

function drawn(seed: number): readonly Coding[] {
  const random = numbers(seed);
  const next = (below: number): number => Number(random.next().value) % below;
  return Array.from({ length: 120 }, (_, index) => {
    const start = next(300);
    return { id: `c${index}`, source: `S${1 + next(2)}`, code: `R${next(40)}`, start, end: start + 1 + next(25) };
  }) as unknown as readonly Coding[];
}

const inText = (codings: Iterable<Coding>): readonly string[] =>
  [...new Set(codings)]
    .sort(
      (a, b) =>
        b.source.localeCompare(a.source) ||
        a.start - b.start ||
        a.end - b.end ||
        Number(a.id.slice(1)) - Number(b.id.slice(1)),
    )
    .map((coding) => coding.id);

describe.each([1, 2, 3])('what meets, counted the long way (%i)', (seed) => {
  const codings = drawn(seed);

  it('in units', () => {
    const meetings = Meetings.inUnits(
      sources,
      codings,
      rows,
      (coding) => coding.code,
      () => unitAt,
    );
    for (const a of rows) {
      for (const b of rows) {
        let count = 0;
        const here: Coding[] = [];
        for (const { id } of sources) {
          for (let unit = 0; unit < 40; unit++) {
            const touch = (row: string): readonly Coding[] =>
              codings.filter(
                (one) =>
                  one.source === id && one.code === row && unitAt(one.start) <= unit && unitAt(one.end - 1) >= unit,
              );
            if (touch(a).length === 0 || touch(b).length === 0) continue;
            count++;
            here.push(...touch(a), ...touch(b));
          }
        }
        const met = meetings.at(a, b);
        expect([a, b, met?.count ?? 0, met?.codings.map((one) => one.id) ?? []]).toEqual([a, b, count, inText(here)]);
      }
    }
  });

  it('in segments', () => {
    const meetings = Meetings.inSegments(sources, codings, rows, (coding) => coding.code);
    for (const a of rows) {
      for (const b of rows) {
        const pairs = codings
          .filter((one) => one.code === a)
          .flatMap((one) =>
            codings
              .filter((other) => (a === b ? other === one : other.code === b))
              .filter((other) => other.source === one.source && other.start < one.end && one.start < other.end)
              .map((other) => [one, other]),
          );
        const met = meetings.at(a, b);
        const want = [a, b, pairs.length, inText(pairs.flat())];
        expect([a, b, met?.count ?? 0, met?.codings.map((one) => one.id) ?? []]).toEqual(want);
      }
    }
  });
});
