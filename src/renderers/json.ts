import { safeJson } from '../core/printable.ts';
import type { Renderer } from './renderer.ts';

/** Keys in the order in which they are written, whatever order a view was built in; others follow as they come. */
const order: readonly string[] = [
  'view',
  'name',
  'id',
  'title',
  'from',
  'to',
  'holds',
  'questions',
  'text',
  'state',
  'symbol',
  'mark',
  'counts',
  'count',
  'number',
  'label',
  'silent',
  'codes',
  'voices',
  'segments',
  'phrase',
  'quotes',
  'columns',
  'rows',
  'cells',
  'fields',
  'items',
  'paragraphs',
  'nodes',
  'edges',
  'events',
  'series',
  'points',
  'intro',
  'views',
  'sections',
  'header',
  'footer',
];
const rank = new Map(order.map((key, index) => [key, index]));

/** The keys of an object that have a value, in the order in which they are written. */
function keysOf(value: object, holder: string | undefined): readonly string[] {
  const held = value as { readonly [key: string]: unknown };
  const keys = Object.keys(value).filter((key) => held[key] !== undefined);
  // The counts of a cell are keyed by valence, in the codebook's order.
  if (holder === 'counts') return keys;
  return keys.sort((a, b) => (rank.get(a) ?? order.length) - (rank.get(b) ?? order.length));
}

/** UTF-8 that grows piece by piece: a long view is never one string, which could not hold it. */
class Bytes {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private pending = '';

  add(text: string): void {
    this.pending += text;
    if (this.pending.length >= 1 << 16) this.flush();
  }

  take(): Uint8Array {
    this.flush();
    return this.bytes.subarray(0, this.length);
  }

  private flush(): void {
    // A unit of UTF-16 takes three bytes at most.
    const needed = this.length + this.pending.length * 3;
    if (needed > this.bytes.length) {
      const wider = new Uint8Array(Math.max(needed, this.bytes.length * 2));
      wider.set(this.bytes.subarray(0, this.length));
      this.bytes = wider;
    }
    this.length += encoder.encodeInto(this.pending, this.bytes.subarray(this.length)).written;
    this.pending = '';
  }
}

const encoder = new TextEncoder();

/** As `JSON.stringify` with two spaces does it, without a second copy of the view in another order. */
function write(value: unknown, to: Bytes, indent: string, holder?: string): void {
  if (typeof value !== 'object' || value === null) {
    to.add(safeJson(value));
    return;
  }
  const inner = `${indent}  `;
  let between = `\n${inner}`;
  const list = Array.isArray(value);
  const held = value as { readonly [key: string]: unknown };
  to.add(list ? '[' : '{');
  for (const entry of list ? (value as readonly unknown[]) : keysOf(value, holder)) {
    to.add(between);
    between = `,\n${inner}`;
    if (list) {
      write(entry, to, inner);
      continue;
    }
    const key = String(entry);
    to.add(`${safeJson(key)}: `);
    write(held[key], to, inner, key);
  }
  if (between.startsWith(',')) to.add(`\n${indent}`);
  to.add(list ? ']' : '}');
}

/** The view itself, exactly (DESIGN section 6): keys in a fixed order, nothing translated, nothing tidied. */
export const json: Renderer = {
  name: 'json',
  title: { en: 'JSON, for programs', id: 'JSON, untuk program lain' },
  extensions: ['.json'],
  render(view) {
    const bytes = new Bytes();
    write(view, bytes, '');
    bytes.add('\n');
    return bytes.take();
  },
};
