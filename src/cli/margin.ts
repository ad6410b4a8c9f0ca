import type { Paint } from '../formats/colour.ts';
import { displayWidth, wrap } from '../formats/layout.ts';

/** One numbered line with what stands beside it in the margin. */
export interface MarginLine {
  readonly number: number;
  readonly text: string;
  /** Begins a turn. */
  readonly strong: boolean;
  /** Holds words that may not be quoted. */
  readonly withheld: boolean;
  readonly notes: readonly string[];
}

/** A text for reading: line numbers on the left, notes on the right, long lines wrapped. */
export function pageOf(lines: readonly MarginLine[], width: number, paint: Paint): string {
  const digits = String(lines.at(-1)?.number ?? 1).length;
  const noteWidth = Math.max(0, ...lines.flatMap((line) => line.notes).map(displayWidth));
  const textWidth = Math.max(20, width - digits - 3 - (noteWidth === 0 ? 0 : noteWidth + 3));
  return lines.map((line) => drawn(line, digits, textWidth, noteWidth, paint)).join('');
}

function drawn(line: MarginLine, digits: number, textWidth: number, noteWidth: number, paint: Paint): string {
  const rows = line.text.trim() === '' ? [''] : wrap(line.text, textWidth);
  const height = Math.max(rows.length, line.notes.length);
  return Array.from({ length: height }, (_, row) => {
    const number = (row === 0 ? String(line.number) : '').padStart(digits);
    const text = rows[row] ?? '';
    const note = line.notes[row] ?? '';
    const shown = row === 0 && line.strong ? bold(text, paint) : text;
    const gap = ' '.repeat(Math.max(0, textWidth - displayWidth(text)));
    const margin = noteWidth === 0 ? '' : note === '' ? '' : `${gap} ${paint('muted', '│')} ${paint('accent', note)}`;
    const rule = line.withheld ? '✕' : '│';
    return `${paint(line.withheld ? 'warning' : 'muted', `${number} ${rule}`)} ${shown}${margin}`.trimEnd();
  })
    .map((row) => `${row}\n`)
    .join('');
}

/** The speaker's label stands out; what is said does not. */
function bold(text: string, paint: Paint): string {
  const label = /^(?:[^:]|:(?=\d)){1,60}?:(?=\s|\*|$)\**/.exec(text)?.[0] ?? '';
  return paint('strong', label) + text.slice(label.length);
}
