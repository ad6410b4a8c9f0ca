import { attribute, type HtmlElement, type HtmlNode } from './html-tree.ts';
import type { Counts } from './paginated.ts';
import { rowsAsLines } from './table-lines.ts';

/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead title tr ul xmp'.split(
    ' ',
  ),
);
/** Elements that are no words of the page. */
export const SILENT: ReadonlySet<string> = new Set(
  'base basefont datalist frame head link meta noembed noframes noscript param rp rt script source style template title track'.split(
    ' ',
  ),
);
const OBJECTS: ReadonlySet<string> = new Set('applet audio canvas embed iframe map math object svg video'.split(' '));
const AS_TYPED: ReadonlySet<string> = new Set('listing plaintext pre textarea xmp'.split(' '));

/** The lines of one place: the page, or a cell. */
class Lines {
  readonly done: string[] = [];
  private line: string | undefined;
  /** Whether a space would follow another one, or open the line: then it is none. */
  private spaced = true;

  get isEmpty(): boolean {
    return this.line === undefined;
  }

  /** White space counts as one space, as browsers show it. */
  write(value: string): void {
    const flat = value.replace(/[ \t\n\r\f]+/g, ' ');
    const words = this.spaced && flat.startsWith(' ') ? flat.slice(1) : flat;
    if (words === '') return;
    this.line = (this.line ?? '') + words;
    this.spaced = words.endsWith(' ');
  }

  typed(value: string): void {
    const [first = '', ...others] = value.split('\n');
    this.add(first);
    for (const line of others) {
      this.break();
      this.add(line);
    }
  }

  breakPage(): void {
    this.line = `${this.line ?? ''}\f`;
    this.spaced = true;
  }

  /** Ends the line, an empty one too. */
  break(): void {
    this.line ??= '';
    this.end();
  }

  /** Ends the line where there is one. */
  end(): void {
    if (this.line === undefined) return;
    const line = this.spaced && this.line.endsWith(' ') ? this.line.slice(0, -1) : this.line;
    // A space that cannot break is how an empty paragraph is written.
    this.done.push(/^\u00a0+$/.test(line) ? '' : line);
    this.line = undefined;
    this.spaced = true;
  }

  private add(value: string): void {
    if (value === '') return;
    this.line = (this.line ?? '') + value;
    this.spaced = false;
  }
}

/** The words of an element, one block a line, tables as turns or rows; what is not in them is counted in `met`. */
export function linesOf(element: HtmlElement, isLeftOut: (element: HtmlElement) => boolean, met: Counts): string[] {
  return new Walk(isLeftOut, met).lines(element);
}

class Walk {
  private readonly isLeftOut: (element: HtmlElement) => boolean;
  private readonly met: Counts;
  private out = new Lines();
  private asTyped = false;

  constructor(isLeftOut: (element: HtmlElement) => boolean, met: Counts) {
    this.isLeftOut = isLeftOut;
    this.met = met;
  }

  lines(element: HtmlElement): string[] {
    const before = this.out;
    this.out = new Lines();
    this.inside(element);
    this.out.end();
    const { done } = this.out;
    this.out = before;
    return done;
  }

  private inside({ children }: HtmlElement): void {
    for (const child of children) this.node(child);
  }

  private node(node: HtmlNode): void {
    if (typeof node === 'string') {
      const words = node.replace(/\u00ad/g, '');
      if (this.asTyped) this.out.typed(words.replace(/\r\n?/g, '\n'));
      else this.out.write(words);
    } else if (!SILENT.has(node.name) && !this.isLeftOut(node)) this.element(node);
  }

  private element(element: HtmlElement): void {
    const { name } = element;
    if (OBJECTS.has(name)) this.met.objects++;
    else if (name === 'img') this.picture(element);
    else if (name === 'del') this.met.deletions++;
    else if (name === 'br') this.out.break();
    else if (name === 'a' && this.note(element)) return;
    else if (name === 'q') this.quoted(element);
    else if (name === 'table' && !isLayout(element)) this.table(element);
    else if (BLOCKS.has(name)) this.block(element);
    else this.inside(element);
  }

  private block(element: HtmlElement): void {
    this.out.end();
    if (element.name === 'ol') this.met.numbered += element.children.filter(isItem).length;
    const style = attribute(element, 'style');
    if (/page-break-before:\s*(?:always|left|right)/i.test(style)) this.out.breakPage();
    const typed = this.asTyped;
    this.asTyped ||= AS_TYPED.has(element.name) || /white-space:\s*pre/i.test(style);
    const [first, ...others] = element.children;
    // The line end behind the tag is not part of what was typed.
    const children =
      this.asTyped && typeof first === 'string' ? [first.replace(/^\r?\n/, ''), ...others] : element.children;
    for (const child of children) this.node(child);
    this.asTyped = typed;
    this.out.end();
  }

  private picture(element: HtmlElement): void {
    // A picture of one point counts readers and shows nothing.
    const isSeen = !['width', 'height'].some((side) => /^[01]$/.test(attribute(element, side)));
    if (isSeen) this.met.pictures++;
  }

  private quoted(element: HtmlElement): void {
    this.out.write('“');
    this.inside(element);
    this.out.write('”');
  }

  /** A figure that leads within the page is the mark of a note, or of its words. */
  private note(element: HtmlElement): boolean {
    if (!/^#./.test(attribute(element, 'href'))) return false;
    const figure = /^\s*\[?(\d{1,3})\]?\s*$/.exec(wordsIn(element))?.[1];
    if (figure === undefined) return false;
    this.out.write(this.out.isEmpty ? `[^${figure}]: ` : `[^${figure}]`);
    return true;
  }

  private table(table: HtmlElement): void {
    this.out.end();
    const rows: string[][] = [];
    /** Cells of rows before that reach down, by their column. */
    const reaching = new Map<number, number>();
    for (const part of rowsIn(table)) {
      if (this.isLeftOut(part)) continue;
      if (part.name === 'caption') {
        this.block(part);
        continue;
      }
      const row: string[] = [];
      for (const cell of cellsIn(part)) {
        coverTo(row, reaching);
        const down = Math.min(MOST_ROWS, Number(attribute(cell, 'rowspan')) || 1);
        if (down > 1 && row.length < MOST_COLUMNS) reaching.set(row.length, down - 1);
        row.push(this.isLeftOut(cell) ? '' : this.lines(cell).join('\n'));
      }
      coverTo(row, reaching);
      rows.push(row);
    }
    for (const line of rowsAsLines(rows)) {
      this.out.typed(line);
      this.out.break();
    }
  }
}

function isItem(node: HtmlNode): boolean {
  return typeof node !== 'string' && node.name === 'li';
}

const MOST_ROWS = 1000;
const MOST_COLUMNS = 64;

/** Empty cells where one from above reaches down. */
function coverTo(row: string[], reaching: Map<number, number>): void {
  for (let rows = reaching.get(row.length); rows !== undefined; rows = reaching.get(row.length)) {
    if (rows > 1) reaching.set(row.length, rows - 1);
    else reaching.delete(row.length);
    row.push('');
  }
}

/** Rows and captions; what stands between them by mistake is taken as browsers do, before or as a row of its own. */
function* rowsIn(table: HtmlElement): Generator<HtmlElement> {
  for (const child of table.children) {
    if (typeof child === 'string') {
      if (/\S/.test(child)) yield around('caption', child);
    } else if (child.name === 'tr' || child.name === 'caption') yield child;
    else if (['thead', 'tbody', 'tfoot', 'form'].includes(child.name)) yield* rowsIn(child);
    else if (isCell(child)) yield around('tr', child);
    else if (!/^col(?:group)?$/.test(child.name)) yield around('caption', child);
  }
}

function cellsIn(row: HtmlElement): readonly HtmlElement[] {
  return row.children.flatMap((child) => {
    if (typeof child !== 'string') return [isCell(child) ? child : around('td', child)];
    return /\S/.test(child) ? [around('td', child)] : [];
  });
}

function isCell({ name }: HtmlElement): boolean {
  return name === 'td' || name === 'th';
}

function around(name: string, child: HtmlNode): HtmlElement {
  return { name, attributes: {}, children: [child] };
}

/** A table that only puts things side by side on the page, as old pages do. */
function isLayout(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role'))) return true;
  const rows = [...rowsIn(table)].filter(({ name }) => name === 'tr').map(cellsIn);
  const cells = rows.flat();
  if (cells.some(({ name }) => name === 'th')) return false;
  const filled = rows.filter((row) => row.length > 0);
  return filled.length < 2 || filled.every((row) => row.length < 2) || cells.some(holdsTable);
}

function holdsTable({ children }: HtmlElement): boolean {
  return children.some((child) => typeof child !== 'string' && (child.name === 'table' || holdsTable(child)));
}

/** All words of an element in a row, without those of scripts and the like. */
export function wordsIn(element: HtmlElement): string {
  const words: string[] = [];
  const gather = ({ children }: HtmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string') words.push(child);
      else if (!SILENT.has(child.name)) {
        const apart = BLOCKS.has(child.name) || child.name === 'br' ? ' ' : '';
        words.push(apart);
        gather(child);
        words.push(apart);
      }
    }
  };
  gather(element);
  return words.join('').replace(/\u00ad/g, '');
}
