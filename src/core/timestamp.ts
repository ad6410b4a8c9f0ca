/**
 * Times of a recording as transcripts write them, as sources of regular expressions: `3:43`, `00:03:43`, `00:03:43.5`;
 * recorders count minutes, or hours, beyond 99.
 */
export const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
/** Where something else says that it is a time, stops stand for colons too: `00.03.43`. */
export const DOTTED_CLOCK = String.raw`\d{1,3}[.:]\d{2}(?:[.:]\d{2})?(?:[.,]\d{1,3})?`;
const UNTIL = String.raw`(?:[^\S\n]?(?:-|–|-->)[^\S\n]?${DOTTED_CLOCK})?`;
/** In brackets, perhaps until when; the group is the time from when: `[00:03:43 - 00:04:01]`. */
export const BRACKETED_CLOCK = String.raw`[\[(<](${DOTTED_CLOCK})${UNTIL}[\])>]`;

const WHOLE = new RegExp(String.raw`^\s*(?:${BRACKETED_CLOCK}|(${DOTTED_CLOCK})${UNTIL})\s*$`);

/** The time that a cell holds and nothing else, without brackets; of two, from when. */
export function clockIn(cell: string): string | undefined {
  const match = WHOLE.exec(cell);
  return match?.[1] ?? match?.[2];
}

const PARTS = /^(\d{1,3})[.:](\d{2})(?:[.:](\d{2}))?(?:[.,](\d{1,3}))?$/;

/** Of `3:43` and `00:03:43.5`; two figures are minutes and seconds, or hours and minutes: either way they run on. */
export function secondsOf(timestamp: string): number {
  const [, first, second, third, part = '0'] = PARTS.exec(timestamp) ?? [];
  const whole = Number(first) * 60 + Number(second);
  return (third === undefined ? whole : whole * 60 + Number(third)) + Number(`0.${part}`);
}
