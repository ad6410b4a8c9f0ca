import { rowsAsLines } from './table-lines.ts';

/** Where paragraphs go: the document, a cell, a note, a text box. */
interface Place {
  readonly lines: string[];
}

/**
 * Gathers the words of a paginated document as lines: one paragraph a line, tables as turns or rows, a text box behind
 * the paragraph it hangs on, notes apart.
 */
export class Flow {
  private readonly places: Place[] = [{ lines: [] }];
  /** Open paragraphs: a text box stands within a paragraph. */
  private readonly paragraphs: string[] = [];
  /** Text boxes wait until the paragraph they hang on has ended. */
  private readonly boxes: string[][] = [];
  private readonly tables: string[][][] = [];
  /** A paragraph that goes on in the next. */
  private begun = '';

  get text(): string {
    this.flush();
    return this.places[0]?.lines.join('\n') ?? '';
  }

  /** The open paragraph so far; undefined outside paragraphs. */
  get paragraph(): string | undefined {
    return this.paragraphs.at(-1);
  }

  write(value: string): void {
    const last = this.paragraphs.length - 1;
    if (last >= 0) this.paragraphs[last] += value;
  }

  openParagraph(): void {
    this.paragraphs.push(this.begun);
    this.boxes.push([]);
    this.begun = '';
  }

  closeParagraph(goesOn = false): void {
    const paragraph = this.paragraphs.pop() ?? '';
    const boxes = this.boxes.pop() ?? [];
    if (goesOn) this.begun = paragraph;
    else this.lines.push(...paragraph.split('\n'));
    for (const box of boxes) this.lines.push(...box.split('\n'));
  }

  /** Opens a place of its own: a cell, a note, a text box. */
  openPlace(): void {
    this.places.push({ lines: [] });
  }

  /** The words of the place that ends here. */
  closePlace(): string {
    this.flush();
    return this.places.pop()?.lines.join('\n') ?? '';
  }

  closeBox(): void {
    const words = this.closePlace();
    const boxes = this.boxes.at(-1);
    if (boxes) boxes.push(words);
    else this.lines.push(...words.split('\n'));
  }

  openTable(): void {
    this.flush();
    this.tables.push([]);
  }

  openRow(): void {
    this.tables.at(-1)?.push([]);
  }

  /** A cell that stands for several in a row is put down as often. */
  closeCell(times = 1): void {
    const words = this.closePlace();
    for (let time = 0; time < times; time++) this.tables.at(-1)?.at(-1)?.push(words);
  }

  closeTable(): void {
    this.lines.push(...rowsAsLines(this.tables.pop() ?? []));
  }

  private get lines(): string[] {
    return this.places.at(-1)?.lines ?? [];
  }

  /** The last paragraph of a place has no next. */
  private flush(): void {
    if (this.begun !== '') this.lines.push(...this.begun.split('\n'));
    this.begun = '';
  }
}
