import type { Source } from '../source.ts';

const DAY = 86_400_000;

/**
 * First dates of the waves of collection (METHOD 4.5): the dates of all sources of the project in order; a gap of
 * more than `gapDays` begins a new wave. Waves belong to the project, never to a claim. A source without a full date
 * (year, month and day) is in no wave: nobody can tell on which side of a gap it lies.
 */
export function wavesOf(sources: readonly Source[], gapDays: number): readonly string[] {
  const days = new Set<string>();
  for (const source of sources) {
    const day = dayIn(source.observed_at);
    if (day !== undefined) days.add(day);
  }
  const sorted = [...days].sort();
  return sorted.filter((day, index) => {
    const before = sorted[index - 1];
    return before === undefined || numberOf(day) - numberOf(before) > gapDays;
  });
}

/** Number of the wave that a date falls in, from 1; undefined without a full date. */
export function waveOf(date: string | undefined, waves: readonly string[]): number | undefined {
  const day = dayIn(date);
  if (day === undefined) return undefined;
  const after = waves.findIndex((first) => first > day);
  return after === -1 ? waves.length : after;
}

function dayIn(date: string | undefined): string | undefined {
  return date === undefined ? undefined : /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
}

function numberOf(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY;
}
