import { withoutUnseen } from '../core/printable.ts';
import { hasLateQuotes, withLateQuotes } from '../core/view.ts';

const gaps = /[\s\u0085]+/g;

/**
 * A string from the data as it may be printed: no control or bidirectional characters, and every run of white space
 * as one space (DESIGN section 5), so that no text can move a cursor, reorder a line or break a table.
 */
export function tidy(text: string): string {
  const look = lookAt(text);
  if (look === 'plain') return text;
  const seen = look === 'loose' ? text : withoutUnseen(text);
  return seen.replace(gaps, ' ').trim();
}

/**
 * Whether a text is of common letters and signs with single spaces inside, as nearly every one is; or loose, with
 * other white space; or foreign, with anything else. A loop, since for short strings by the ten thousand a regular
 * expression costs more than all the rest of drawing them.
 */
function lookAt(text: string): 'plain' | 'loose' | 'foreign' {
  let loose = false;
  let afterSpace = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const space = unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
    if (space && (afterSpace || unit !== 0x20)) loose = true;
    afterSpace = space;
    const ascii = unit > 0x20 && unit < 0x7f;
    const latin = unit > 0xa0 && unit < 0x370 && unit !== 0xad;
    const sign = unit >= 0x2010 && unit <= 0x2027;
    if (!space && !ascii && !latin && !sign) return 'foreign';
  }
  return loose || (afterSpace && text !== '') ? 'loose' : 'plain';
}

/**
 * The same data with every string tidied, so that no renderer can forget one. What is tidy already is shared, not
 * copied: a large report is mostly tidy, and copies cost more than looks.
 */
export function tidied<T>(value: T): T {
  return tidiedValue(value) as T;
}

function tidiedValue(value: unknown): unknown {
  if (typeof value === 'string') return tidy(value);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? tidiedList(value) : tidiedObject(value);
}

function tidiedList(list: readonly unknown[]): readonly unknown[] {
  let made: unknown[] | undefined;
  for (let at = 0; at < list.length; at++) {
    const inner = tidiedValue(list[at]);
    if (!made && inner !== list[at]) made = list.slice(0, at);
    made?.push(inner);
  }
  return made ?? list;
}

function tidiedObject(value: object): object {
  const held = value as { readonly [key: string]: unknown };
  let made: { [key: string]: unknown } | undefined;
  const copy = (): { [key: string]: unknown } => Object.assign(Object.create(null), held);
  for (const key in held) {
    // The counts of a cell are the one place where keys, too, come from the data.
    const inner = key === 'counts' ? tidiedKeys(held[key]) : tidiedValue(held[key]);
    if (inner === held[key]) continue;
    made ??= copy();
    made[key] = inner;
  }
  // Quotes that are written out when they are first asked for are tidied then, too.
  return hasLateQuotes(value) ? withLateQuotes(made ?? copy(), () => tidied(value.quotes)) : (made ?? value);
}

function tidiedKeys(counts: unknown): unknown {
  if (typeof counts !== 'object' || counts === null || Object.keys(counts).every((key) => tidy(key) === key))
    return counts;
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [tidy(key), count]));
}
