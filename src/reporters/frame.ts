import type { Position } from '../core/diagnostic.ts';
import { printable } from '../core/printable.ts';
import { displayWidth } from '../formats/layout.ts';

/** A line of a file as a frame shows it; `marked` is the line the finding is on. */
export interface FrameLine {
  readonly gutter: string;
  readonly text: string;
  readonly marked: boolean;
}

/**
 * The line of a finding with the one before it, and ^ under what is meant. Lines too long for `width` columns are
 * cut with … so that the marked part is seen.
 */
export function frame(content: string, position: Position, width: number): FrameLine[] {
  const lines = content.split('\n');
  const marked = lines[position.line - 1];
  if (marked === undefined) return [];
  const digits = String(position.line).length;
  const room = width - digits - 5;
  const signs = [...printable(marked.replace(/\r$/, '').replace(/\t/g, ' '))];
  const start = Math.min(position.column - 1, signs.length);
  const lastLine = (position.endLine ?? position.line) > position.line;
  const end = lastLine ? signs.length : Math.min(signs.length, (position.endColumn ?? position.column + 1) - 1);
  const from = windowStart(signs, start, Math.max(end, start + 1), room);
  const lead = displayWidth((from > 0 ? '…' : '') + signs.slice(from, start).join(''));
  const carets = '^'.repeat(
    Math.max(1, Math.min(displayWidth(signs.slice(start, end).join('').trimEnd()), room - lead)),
  );
  const before = lines[position.line - 2];
  const shown: FrameLine[] = [];
  if (before !== undefined && before.trim() !== '' && from === 0) {
    const gutter = `  ${String(position.line - 1).padStart(digits)} | `;
    shown.push({
      gutter,
      text: window([...printable(before.replace(/\r$/, '').replace(/\t/g, ' '))], from, room),
      marked: false,
    });
  }
  shown.push({ gutter: `> ${position.line} | `, text: window(signs, from, room), marked: true });
  shown.push({ gutter: `  ${' '.repeat(digits)} | `, text: ' '.repeat(lead) + carets, marked: true });
  return shown;
}

/** The first sign to show: 0, unless the marked part would fall outside. */
function windowStart(signs: readonly string[], start: number, end: number, room: number): number {
  if (displayWidth(signs.slice(0, end).join('')) < room) return 0;
  return Math.max(0, Math.min(start, start - Math.floor(room / 4)));
}

function window(signs: readonly string[], from: number, room: number): string {
  let text = from > 0 ? '…' : '';
  for (const [index, sign] of signs.slice(from).entries()) {
    const last = from + index === signs.length - 1;
    if (displayWidth(text + sign) > room - (last ? 0 : 1)) return `${text}…`;
    text += sign;
  }
  return text;
}
