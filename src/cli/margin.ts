import type { Paint } from '../formats/colour.ts';
import { displayWidth, wrap } from '../formats/layout.ts';

/** One numbered line with what stands beside it in the margin. */
export interface MarginLine {
  readonly number: number;
  readonly text: string;
  /** What the page is called that begins here; empty elsewhere. */
  readonly page: string;
  /** Id of who speaks, where a turn begins; empty elsewhere. */
  readonly speaker: string;
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
  const speakerWidth = Math.min(LONGEST_SPEAKER, Math.max(0, ...lines.map(({ speaker }) => displayWidth(speaker))));
  const lead = digits + 3 + (speakerWidth === 0 ? 0 : speakerWidth + 1);
  const textWidth = Math.max(20, width - lead - (noteWidth === 0 ? 0 : noteWidth + 3));
  return lines.map((line) => drawn(line, { digits, speaker: speakerWidth }, textWidth, noteWidth, paint)).join('');
}

function drawn(
  line: MarginLine,
  left: { digits: number; speaker: number },
  textWidth: number,
  noteWidth: number,
  paint: Paint,
): string {
  const rows = line.text.trim() === '' ? [''] : wrap(line.text, textWidth);
  const height = Math.max(rows.length, line.notes.length);
  const page = line.page === '' ? [] : [paint('muted', `${' '.repeat(left.digits)} ├── ${line.page} ──`)];
  const drawn = Array.from({ length: height }, (_, row) => {
    const number = (row === 0 ? String(line.number) : '').padStart(left.digits);
    const who = row === 0 ? cut(line.speaker, left.speaker) : '';
    const column = left.speaker === 0 ? '' : ` ${paint('accent', who)}${' '.repeat(left.speaker - displayWidth(who))}`;
    const text = rows[row] ?? '';
    const note = line.notes[row] ?? '';
    const shown = row === 0 && line.strong ? bold(text, paint) : text;
    const gap = ' '.repeat(Math.max(0, textWidth - displayWidth(text)));
    const margin = noteWidth === 0 ? '' : note === '' ? '' : `${gap} ${paint('muted', '│')} ${paint('accent', note)}`;
    const rule = line.withheld ? '✕' : '│';
    return `${paint(line.withheld ? 'warning' : 'muted', `${number} ${rule}`)}${column} ${shown}${margin}`.trimEnd();
  });
  return [...page, ...drawn].map((row) => `${row}\n`).join('');
}

/** Longer ids are cut: the label stands in the text besides. */
const LONGEST_SPEAKER = 10;

function cut(text: string, width: number): string {
  return displayWidth(text) <= width ? text : `${[...text].slice(0, width - 1).join('')}…`;
}

/** The speaker's label stands out; what is said does not. */
function bold(text: string, paint: Paint): string {
  const label = /^(?:[^:]|:(?=\d)){1,60}?:(?=\s|\*|$)\**/.exec(text)?.[0] ?? '';
  return paint('strong', label) + text.slice(label.length);
}
