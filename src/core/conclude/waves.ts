import type { Source } from '../source.ts';

const DAY = 86_400_000;

/**
 * First dates of the waves of collection (METHOD 4.5): the dates of all sources of the project in order; a gap of
 * more than `gapDays` begins a new wave. Waves belong to the project, never to a claim.
 */
export function wavesOf(sources: readonly Source[], gapDays: number): readonly string[] {
  const dates = [
    ...new Set(sources.flatMap((source) => (source.observed_at === undefined ? [] : [source.observed_at]))),
  ].sort();
  return dates.filter((date, index) => {
    const before = dates[index - 1];
    return before === undefined || dayOf(date) - dayOf(before) > gapDays;
  });
}

/** Number of the wave that a date falls in, from 1. */
export function waveOf(date: string | undefined, waves: readonly string[]): number | undefined {
  if (date === undefined) return undefined;
  const after = waves.findIndex((first) => first > date);
  return after === -1 ? waves.length : after;
}

function dayOf(date: string): number {
  return Date.parse(date) / DAY;
}
