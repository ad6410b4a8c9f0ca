import { safeJson } from '../core/printable.ts';
import type { Renderer } from './renderer.ts';

/** UTF-8 that grows piece by piece: a long view is never one string, which could not hold it. */
class Bytes {
  private readonly pieces: Uint8Array[] = [];
  private pending = '';

  add(text: string): void {
    this.pending += text;
    if (this.pending.length >= 1 << 16) this.flush();
  }

  take(): Uint8Array {
    this.flush();
    return Buffer.concat(this.pieces);
  }

  private flush(): void {
    this.pieces.push(Buffer.from(this.pending));
    this.pending = '';
  }
}

/** A view, and each list of objects in it, has a line for each part; what lies below stays on that line. */
function write(value: unknown, to: Bytes, indent: string): void {
  const parts = partsOf(value);
  if (!parts) {
    to.add(safeJson(value));
    return;
  }
  const list = Array.isArray(value);
  const inner = `${indent}  `;
  let between = `\n${inner}`;
  to.add(list ? '[' : '{');
  for (const [key, part] of parts) {
    to.add(list ? between : `${between}${safeJson(key)}: `);
    between = `,\n${inner}`;
    write(part, to, inner);
  }
  to.add(`\n${indent}${list ? ']' : '}'}`);
}

function partsOf(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const broken = Array.isArray(value) ? typeof value[0] === 'object' : 'view' in value || 'views' in value;
  return broken ? Object.entries(value).filter(([, part]) => part !== undefined) : undefined;
}

/** The view itself, exactly (DESIGN section 6): nothing translated, nothing tidied; a row is a line. */
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
