import { rowsAsLines } from './table-lines.ts';

/** Where the paragraphs of a rich text go: the document, a note, a page header, a text box. */
export class RtfPlace {
  /** Whether the paragraph is one of a table, as `\intbl` says. */
  inTable = false;
  private readonly lines: string[] = [];
  private paragraph = '';
  /** Lines of text boxes that hang on the paragraph. */
  private boxes: string[] = [];
  private cell: string[] = [];
  private row: string[] = [];
  private inner: string[] = [];
  private rows: string[][] = [];

  get isEmpty(): boolean {
    return this.paragraph === '';
  }

  write(value: string): void {
    this.paragraph += value;
  }

  box(text: string): void {
    this.boxes.push(...text.split('\n'));
  }

  endParagraph(): void {
    if (this.inTable || this.row.length > 0) this.cell.push(...this.ended());
    else {
      this.endTable();
      this.lines.push(...this.ended());
    }
  }

  endCell(): void {
    this.cell.push(...this.ended());
    this.row.push(this.cell.join('\n'));
    this.cell = [];
  }

  endRow(): void {
    if (this.paragraph !== '' || this.cell.length > 0) this.endCell();
    this.rows.push(this.row);
    this.row = [];
  }

  endInnerCell(): void {
    this.inner.push(this.ended().join(' '));
  }

  /** A table within a cell is lines of the cell. */
  endInnerRow(): void {
    this.cell.push(this.inner.join(' | '));
    this.inner = [];
  }

  /** All lines; what was open ends. */
  text(): string {
    if (this.inner.length > 0) this.endInnerRow();
    if (this.row.length > 0 || this.cell.length > 0) this.endRow();
    this.endTable();
    if (this.paragraph !== '' || this.boxes.length > 0) this.lines.push(...this.ended());
    return this.lines.join('\n');
  }

  private ended(): readonly string[] {
    const lines = [...this.paragraph.split('\n'), ...this.boxes];
    this.paragraph = '';
    this.boxes = [];
    return lines;
  }

  private endTable(): void {
    if (this.rows.length > 0) this.lines.push(...rowsAsLines(this.rows));
    this.rows = [];
  }
}
