import type { Mending } from './importer.ts';
import { inReadingOrder, type Line } from './pdf-columns.ts';
import { mendHyphens } from './pdf-hyphens.ts';
import { asLetters } from './pdf-letters.ts';
import type { RowPage } from './pdf-rows.ts';

export interface PdfText {
  /** One line of the page a line, an empty one where the gap is that of a paragraph, a form feed at each page's first. */
  readonly text: string;
  readonly mended: readonly Mending[];
  /** As in `Letters`. */
  readonly forms: number;
  readonly unknown: number;
}

interface TextLine {
  readonly text: string;
  readonly gap: boolean;
  /** From 0. */
  readonly page: number;
}

/** The words of the pages, in the order in which they are read. */
export function textOf(pages: readonly RowPage[]): PdfText {
  const asides = inReadingOrder(pages.map(({ aside }) => aside));
  const printed = inReadingOrder(pages.map(({ rows }) => rows)).map((page, index) => [
    ...page,
    ...(asides[index] ?? []),
  ]);
  const pitch = pitchesOf(printed);
  let forms = 0;
  let unknown = 0;
  const lines: TextLine[] = printed.flatMap((page, index) =>
    page.map((line, at) => {
      const letters = asLetters(line.text);
      forms += letters.forms;
      unknown += letters.unknown;
      return { text: letters.text, gap: opensParagraph(line, page[at - 1], pitch), page: index };
    }),
  );
  const words = mendHyphens(lines);
  const starts: number[] = [];
  let text = '';
  let line = 1;
  let page = 0;
  for (const one of lines) {
    if (one.gap) {
      text += '\n';
      line++;
    }
    starts.push(line);
    text += `${'\f'.repeat(one.page - page)}${one.text}\n`;
    page = one.page;
    line++;
  }
  return {
    text,
    mended: words.map(({ line: at, was, now }) => ({ line: starts[at] ?? 0, was, now })),
    forms,
    unknown,
  };
}

/** Distance of lines in sizes of letters, by size in whole points; at 0 that of the size most lines have. */
type Pitches = ReadonlyMap<number, number>;

/** Share of the distances between lines of one size that are usual: the least of these is that within a paragraph. */
const USUAL = 0.1;

function pitchesOf(pages: readonly (readonly Line[])[]): Pitches {
  const bySize = new Map<number, number[]>();
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const before = page[index - 1];
      const pitch = before ? (line.y - before.y) / line.size : 0;
      const size = Math.round(line.size);
      if (pitch < 0.8 || pitch > 4 || size !== Math.round(before?.size ?? 0)) continue;
      const pitches = bySize.get(size);
      if (pitches) pitches.push(pitch);
      else bySize.set(size, [pitch]);
    }
  }
  const sizes = [...bySize].sort((a, b) => b[1].length - a[1].length);
  const usual = new Map<number, number>();
  for (const [size, pitches] of sizes) {
    pitches.sort((a, b) => a - b);
    usual.set(size, pitches[Math.floor(pitches.length * USUAL)] ?? 0);
  }
  const [most] = sizes;
  return usual.set(0, most ? (usual.get(most[0]) ?? 0) : 0);
}

const WIDER = 1.22;

function opensParagraph(line: Line, before: Line | undefined, pitches: Pitches): boolean {
  if (!before || line.y <= before.y) return false;
  const size = Math.max(line.size, before.size);
  const usual = pitches.get(Math.round(size)) ?? pitches.get(0) ?? 0;
  return usual > 0 && line.y - before.y > WIDER * usual * size;
}
