import {
  columnLetter,
  type Merged,
  Met,
  type Sheet,
  type SheetCell,
  type SheetLimit,
  type SheetMet,
  SheetRows,
  sheetLimits,
} from './sheet.ts';
import type { Attributes, XmlReader } from './xml.ts';

/** Reads `content.xml` of a spreadsheet (OpenDocument 1.3, part 3, chapter 9). */
export class OdsBody implements Omit<XmlReader, 'namespaces'> {
  readonly sheets: Sheet[] = [];
  readonly broken: { readonly sheet: string; readonly limit: SheetLimit }[] = [];
  private readonly met = {
    formulas: new Met(),
    uncounted: new Met(),
    errors: new Met(),
    merged: new Met(),
    hidden: new Met(),
  };
  private readonly hiddenSheets: string[] = [];
  private readonly hiddenStyles = new Set<string>();
  private readonly left = { cells: sheetLimits.cells, characters: sheetLimits.characters };
  private style = '';
  private name = '';
  private depth = 0;
  private table = new SheetRows(this.left);
  private merged: Merged[] = [];
  private row = 0;
  private rows = 1;
  private filled: { readonly column: number; readonly value: SheetCell }[] = [];
  private column = 0;
  private cell: Attributes | undefined;
  private words = '';
  private paragraphs = 0;
  /** Depth of elements whose words are none of the cell's, such as comments. */
  private aside = 0;

  open(name: string, attributes: Attributes): void {
    if (this.aside > 0 || name === 'office:annotation') this.aside++;
    else if (name === 'style:style') this.style = attributes.get('style:name') ?? '';
    else if (name === 'style:table-properties' && attributes.get('table:display') === 'false')
      this.hiddenStyles.add(this.style);
    else if (name === 'table:table') this.openTable(attributes);
    else if (name === 'table:table-row') this.openRow(attributes);
    else if (name === 'table:table-column') this.hide(attributes, () => columnLetter(this.column));
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.openCell(attributes);
    else if (name === 'text:p' && this.paragraphs++ > 0) this.words += '\n';
    else if (name === 'text:s') this.words += ' '.repeat(Math.min(Number(attributes.get('text:c') ?? 1), 1000));
    else if (name === 'text:tab') this.words += '\t';
    else if (name === 'text:line-break') this.words += '\n';
  }

  close(name: string): void {
    if (this.aside > 0) this.aside--;
    else if (name === 'table:table') this.closeTable();
    else if (name === 'table:table-row') this.closeRow();
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.closeCell();
  }

  text(value: string): void {
    // White space within a paragraph is one space (part 3, 6.1.2).
    if (this.cell && this.paragraphs > 0 && this.aside === 0) this.words += value.replace(/[\t\n ]+/g, ' ');
  }

  counts(): SheetMet {
    const plain = ({ count, some }: Met) => ({ count, some });
    const { formulas, uncounted, errors, merged, hidden } = this.met;
    return {
      formulas: plain(formulas),
      uncounted: plain(uncounted),
      errors: plain(errors),
      merged: plain(merged),
      hidden: plain(hidden),
      hiddenSheets: this.hiddenSheets,
      macros: 0,
      comments: 0,
      charts: 0,
    };
  }

  private openTable(attributes: Attributes): void {
    // A table within a cell is none of the sheet's rows.
    if (this.depth++ > 0) return;
    this.name = attributes.get('table:name') ?? '';
    this.table = new SheetRows(this.left);
    this.merged = [];
    this.row = 0;
    this.column = 0;
    if (this.hiddenStyles.has(attributes.get('table:style-name') ?? '')) this.hiddenSheets.push(this.name);
  }

  private closeTable(): void {
    if (--this.depth > 0 || this.hiddenSheets.at(-1) === this.name) return;
    const { name, merged } = this;
    this.sheets.push({ name, rows: this.table.rows, ...(merged.length > 0 ? { merged } : {}) });
  }

  private openRow(attributes: Attributes): void {
    if (this.depth > 1) return;
    this.rows = repeats(attributes.get('table:number-rows-repeated'));
    this.column = 0;
    this.filled = [];
    this.hide(attributes, () => String(this.row + 1));
  }

  private closeRow(): void {
    if (this.depth > 1) return;
    // Empty rows down to the last that a sheet can have are often written as one.
    if (this.filled.length === 0) this.row += this.rows;
    else for (let time = 0; time < this.rows && this.broken.length === 0; time++) this.putRow();
  }

  private putRow(): void {
    this.row++;
    for (const { column, value } of this.filled) this.check(this.table.put(column, value));
    this.check(this.table.end(this.row));
  }

  private check(limit: SheetLimit | undefined): void {
    if (limit && this.broken.length === 0) this.broken.push({ sheet: this.name, limit });
  }

  private openCell(attributes: Attributes): void {
    if (this.depth > 1) return;
    this.cell = attributes;
    this.words = '';
    this.paragraphs = 0;
  }

  private closeCell(): void {
    if (this.depth > 1 || !this.cell) return;
    const count = repeats(this.cell.get('table:number-columns-repeated'));
    const value = this.valueOf(this.cell);
    if (value !== '') {
      if (count > sheetLimits.columns) this.check('columns');
      else for (let time = 0; time < count; time++) this.filled.push({ column: this.column + time, value });
      if (this.filled.length > sheetLimits.columns) this.check('columns');
    }
    this.merge(this.cell);
    this.column += count;
    this.cell = undefined;
  }

  private valueOf(cell: Attributes): SheetCell {
    const { met } = this;
    const place = () => `${this.name}!${columnLetter(this.column)}${this.row + 1}`;
    const type = cell.get('office:value-type');
    const isFormula = cell.has('table:formula');
    if (isFormula && /^(?:#\S+|Err:\d+)$/.test(this.words)) {
      met.errors.at(() => `${place()} ${this.words}`);
      return '';
    }
    if (isFormula) (type === undefined && this.words === '' ? met.uncounted : met.formulas).at(place);
    if (type === 'date') return (cell.get('office:date-value') ?? '').replace(/T00:00:00$/, '').replace('T', ' ');
    if (type === 'time') return clock(cell.get('office:time-value') ?? '') ?? this.words;
    if (type === 'boolean') return cell.get('office:boolean-value') === 'true';
    const number = Number(cell.get('office:value'));
    if (/^(?:float|percentage|currency)$/.test(type ?? '') && Number.isFinite(number))
      return /^0\d+$/.test(this.words) ? this.words : number;
    return this.paragraphs === 0 ? (cell.get('office:string-value') ?? '') : this.words;
  }

  private merge(cell: Attributes): void {
    const right = this.column + repeats(cell.get('table:number-columns-spanned')) - 1;
    const bottom = this.row + repeats(cell.get('table:number-rows-spanned'));
    if (right === this.column && bottom === this.row + 1) return;
    this.met.merged.at(() => `${this.name}!${columnLetter(this.column)}${this.row + 1}`);
    if (this.merged.length < 100_000) this.merged.push({ top: this.row + 1, bottom, left: this.column, right });
  }

  private hide(attributes: Attributes, place: () => string): void {
    if (/^(?:collapse|filter)$/.test(attributes.get('table:visibility') ?? '') && this.depth === 1)
      this.met.hidden.at(() => `${this.name}!${place()}`);
  }
}

function repeats(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** `PT03H25M07S` as `03:25:07`. */
function clock(duration: string): string | undefined {
  const [, hours, minutes, seconds] = /^PT(\d+)H(\d+)M(\d+)(?:\.\d+)?S$/.exec(duration) ?? [];
  return hours === undefined
    ? undefined
    : [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
}
