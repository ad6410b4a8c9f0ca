import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/core/claim.ts';
import type { Evidence } from '../../../src/core/conclude/evidence.ts';
import { figuresOf } from '../../../src/core/conclude/figures.ts';
import { type GateStates, statusBy } from '../../../src/core/conclude/rule.ts';
import { waveOf, wavesOf } from '../../../src/core/conclude/waves.ts';
import { R1 } from '../../../src/core/ruleset.ts';
import { makeSource } from '../../../src/core/source.ts';
import { Text } from '../../../src/core/text.ts';

const order: readonly Status[] = ['refuted', 'contested', 'tentative', 'supported', 'credible'];
const dateOf = (day: number): string => new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10);

interface Raw {
  readonly group: number;
  readonly role: number;
  readonly technique: number;
  readonly day: number;
  readonly points: number;
  readonly stance: Evidence['stance'];
  readonly unresolved: boolean;
}

const raw = fc.record<Raw>({
  group: fc.nat(5),
  role: fc.nat(3),
  technique: fc.nat(2),
  day: fc.nat(120),
  points: fc.nat(3),
  stance: fc.constantFrom('supports', 'contradicts', 'qualifies', 'irrelevant'),
  unresolved: fc.boolean(),
});
const gates = fc.record<GateStates>({
  negativeCase: fc.boolean(),
  rivals: fc.boolean(),
  strongerRival: fc.boolean(),
  memberCheck: fc.boolean(),
  disputed: fc.boolean(),
  saturation: fc.boolean(),
  stale: fc.constant(false),
});
// Half of all runs have every gate open, or `credible` would hardly ever be reached.
const open: GateStates = {
  negativeCase: true,
  rivals: true,
  strongerRival: false,
  memberCheck: true,
  disputed: false,
  saturation: true,
  stale: false,
};
const anyGates = fc.oneof(fc.constant(open), gates);

/** Dates of the project's sources, fixed before any link is added: waves belong to the project. */
const days = fc.array(fc.nat(120), { minLength: 1, maxLength: 8 });

function evidence(list: readonly Raw[], waves: readonly string[]): Evidence[] {
  return list.map((one, index) => {
    const wave = waveOf(dateOf(one.day), waves);
    return {
      link: { id: String(index), stance: one.stance, directness: 'direct' },
      voice: `N${one.group}`,
      source: 'S',
      group: `G${one.group}`,
      points: one.points,
      rated: true,
      role: `r${one.role}`,
      technique: `t${one.technique}`,
      ...(wave === undefined ? {} : { wave }),
      stance: one.stance,
      unresolved: one.unresolved && (one.stance === 'contradicts' || one.stance === 'qualifies'),
    };
  });
}

function wavesFrom(list: readonly number[]): readonly string[] {
  return wavesOf(
    list.map((day, index) =>
      makeSource({ id: `S${index}`, type: 'interview', observed_at: dateOf(day) }, new Text('')),
    ),
    R1.wave_gap_days,
  );
}

const rank = (list: readonly Evidence[], states: GateStates): number =>
  order.indexOf(statusBy(figuresOf(list), states, R1));

describe('rule R1: the four properties of METHOD 4.8', () => {
  it('holds them over 20,000 random claims', () => {
    const reached = new Set<Status>();
    fc.assert(
      fc.property(
        fc.array(raw, { maxLength: 14 }),
        raw,
        anyGates,
        days,
        fc.integer(),
        (list, extra, states, sourceDays, seed) => {
          const waves = wavesFrom([...sourceDays, ...list.map((one) => one.day), extra.day]);
          const base = evidence(list, waves);
          const before = rank(base, states);
          reached.add(order[before] ?? 'tentative');
          const more = (stance: Raw['stance']): Evidence[] => [
            ...base,
            ...evidence([{ ...extra, stance, unresolved: false }], waves),
          ];
          // As METHOD 4.8 words the rule, a disputed claim without any evidence is tentative and becomes contested with
          // its first evidence of either kind; the property is about claims that have been put to a test.
          const untested = figuresOf(base).S + figuresOf(base).C === 0 && (states.disputed || states.strongerRival);
          if (!untested) expect(rank(more('supports'), states)).toBeGreaterThanOrEqual(before);
          expect(rank(more('contradicts'), states)).toBeLessThanOrEqual(before);
          expect(rank(more('irrelevant'), states)).toBe(before);
          const mixed = [...base].sort(
            (a, b) => ((Number(a.link.id) * 7919 + seed) % 13) - ((Number(b.link.id) * 7919 + seed) % 13),
          );
          expect(rank(mixed, states)).toBe(before);
          expect(rank([...base, ...base.filter((one) => !one.unresolved)], states)).toBe(before);
        },
      ),
      { numRuns: 20_000 },
    );
    expect([...reached].sort()).toEqual([...order].sort());
  });
});

describe('waves', () => {
  it('begins a new one after a gap of more than 30 days', () => {
    expect(wavesFrom([0, 30, 61, 61, 92])).toEqual([dateOf(0), dateOf(61), dateOf(92)]);
    expect(waveOf(dateOf(45), wavesFrom([0, 30, 61]))).toBe(1);
  });
});
