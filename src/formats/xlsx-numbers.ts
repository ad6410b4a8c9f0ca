import type { SheetCell } from './sheet.ts';

/** How Excel shows a number: what matters of it for its meaning. */
export type NumberShape = 'plain' | 'date' | 'time' | 'moment' | 'lasting' | { readonly zeros: number };

/** Formats that have a number instead of a code (ISO/IEC 29500-1, 18.8.30), those of East Asia included. */
export function builtInShape(id: number): NumberShape {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45) return 'time';
  if (id === 22) return 'moment';
  return id === 46 || id === 47 ? 'lasting' : 'plain';
}

/** What a format code means, e.g. `[$-421]dd mmmm yyyy;@`; codes are written in English whatever Excel shows. */
export function shapeOf(code: string): NumberShape {
  const [first = ''] = code.split(';');
  if (/^0{2,20}$/.test(first)) return { zeros: first.length };
  const lasting = /\[[hms]+\]/i.test(first);
  const letters = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P|General/gi, ' ').toLowerCase();
  if (lasting) return 'lasting';
  const day = /[dy]/.test(letters) || (/m/.test(letters) && !/[hs]/.test(letters));
  const hour = /[hs]/.test(letters);
  return day && hour ? 'moment' : day ? 'date' : hour ? 'time' : 'plain';
}

const DAY = 86_400;

/**
 * A number as it is meant: dates as ISO, times as `hh:mm:ss`, numbers with the 15 digits that Excel counts with. `from1904`: the
 * calendar of files from old Macintoshes.
 */
export function meant(value: number, shape: NumberShape, from1904: boolean): SheetCell {
  if (typeof shape === 'object') return Number.isInteger(value) ? String(value).padStart(shape.zeros, '0') : value;
  if (shape === 'plain' || value < 0 || value > 2_958_466) return Number(value.toPrecision(15));
  const seconds = Math.round(value * DAY);
  if (shape === 'lasting' || (shape === 'time' && value < 1)) return clock(seconds);
  const days = Math.floor(seconds / DAY);
  // Excel has a 29 February 1900, which never was; the days before it are one less from their beginning.
  if (!from1904 && days === 60) return value;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(start + days * DAY * 1000).toISOString().slice(0, 10);
  const rest = seconds % DAY;
  return rest === 0 || shape === 'date' ? date : `${date} ${clock(rest)}`;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
