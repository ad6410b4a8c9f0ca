import {
  columnLetter,
  type Merged,
  type Met,
  placeOfCell,
  type SheetCell,
  type SheetLimit,
  SheetRows,
} from './sheet.ts';
import { meant, type NumberShape } from './xlsx-numbers.ts';
import type { Attributes, XmlReader } from './xml.ts';

/** What the cells of a sheet refer to. */
export interface Surroundings {
  readonly strings: readonly string[];
  /** By the number of a cell's style. */
  readonly shapes: readonly NumberShape[];
  readonly from1904: boolean;
  /** Cells and characters left for all sheets. */
  readonly left: { cells: number; characters: number };
}

export interface MetInSheets {
  readonly formulas: Met;
  readonly uncounted: Met;
  readonly errors: Met;
  readonly merged: Met;
  readonly hidden: Met;
}

/** Reads `xl/worksheets/sheetN.xml`. */
export class XlsxSheet implements Omit<XmlReader, 'namespaces'> {
  readonly merged: Merged[] = [];
  /** The limit that the sheet breaks; what comes after it is not kept. */
  broken: SheetLimit | undefined;
  private readonly name: string;
  private readonly around: Surroundings;
  private readonly met: MetInSheets;
  private readonly table: SheetRows;
  private row = 0;
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private hasValue = false;
  private isFormula = false;
  private within: 'value' | undefined;

  constructor(name: string, around: Surroundings, met: MetInSheets) {
    this.name = name;
    this.around = around;
    this.met = met;
    this.table = new SheetRows(around.left);
  }

  get rows() {
    return this.table.rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'x:row') this.openRow(attributes);
    else if (name === 'x:c') this.openCell(attributes);
    else if (name === 'x:v' || name === 'x:t') {
      this.within = 'value';
      this.hasValue = true;
    } else if (name === 'x:rPh') this.within = undefined;
    else if (name === 'x:f') this.isFormula = true;
    else if (name === 'x:mergeCell') this.merge(attributes.get('ref') ?? '');
    else if (name === 'x:col' && isYes(attributes.get('hidden')))
      this.met.hidden.at(() => `${this.name}!${columnLetter(Number(attributes.get('min') ?? 1) - 1)}`);
  }

  close(name: string): void {
    if (name === 'x:v' || name === 'x:t') this.within = undefined;
    else if (name === 'x:c') this.closeCell();
    else if (name === 'x:row') this.broken ??= this.table.end(this.row);
  }

  text(value: string): void {
    if (this.within) this.value += value;
  }

  private openRow(attributes: Attributes): void {
    const told = Number(attributes.get('r'));
    this.row = Number.isInteger(told) && told > 0 ? told : this.row + 1;
    this.column = -1;
    if (isYes(attributes.get('hidden'))) this.met.hidden.at(() => `${this.name}!${this.row}`);
  }

  private openCell(attributes: Attributes): void {
    this.column = placeOfCell(attributes.get('r') ?? '')?.column ?? this.column + 1;
    this.type = attributes.get('t') ?? 'n';
    this.style = Number(attributes.get('s') ?? 0);
    this.value = '';
    this.hasValue = false;
    this.isFormula = false;
  }

  private closeCell(): void {
    const { met } = this;
    if (this.isFormula && this.type !== 'e') (this.hasValue ? met.formulas : met.uncounted).at(() => this.place);
    if (this.type === 'e') met.errors.at(() => `${this.place} ${this.value.slice(0, 20)}`);
    else if (this.hasValue) this.broken ??= this.table.put(this.column, this.cell());
  }

  private get place(): string {
    return `${this.name}!${columnLetter(this.column)}${this.row}`;
  }

  private cell(): SheetCell {
    const { type, value, around } = this;
    if (type === 's') return around.strings[Number(value)] ?? '';
    if (type === 'inlineStr' || type === 'str') return unescaped(value);
    if (type === 'b') return isYes(value);
    if (type === 'd') return value.replace(/T(?:00:00:00(?:\.0+)?Z?)?/, (time) => (time === 'T' ? ' ' : ''));
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) return value;
    return meant(number, around.shapes[this.style] ?? 'plain', around.from1904);
  }

  private merge(reference: string): void {
    const [from, to] = reference.split(':').map(placeOfCell);
    if (!from || !to) return;
    this.met.merged.at(() => `${this.name}!${reference}`);
    // Many more than a person merges are a bomb; they are only filled in where there is one row a source.
    if (this.merged.length < 100_000)
      this.merged.push({ top: from.row, bottom: to.row, left: from.column, right: to.column });
  }
}

/** Reads `xl/sharedStrings.xml`: the words of cells, each once; of what is pronounced beside them, nothing. */
export class SharedStrings implements Omit<XmlReader, 'namespaces'> {
  readonly all: string[] = [];
  private words = '';
  private within = false;
  private aside = false;

  open(name: string): void {
    if (name === 'x:si') this.words = '';
    else if (name === 'x:rPh') this.aside = true;
    else if (name === 'x:t') this.within = !this.aside;
  }

  close(name: string): void {
    if (name === 'x:t') this.within = false;
    else if (name === 'x:rPh') this.aside = false;
    else if (name === 'x:si') this.all.push(unescaped(this.words));
  }

  text(value: string): void {
    if (this.within) this.words += value;
  }
}

/** Signs that XML cannot hold stand as `_x000D_` (ISO/IEC 29500-1, 22.4.2.4); only breaks and tabs are taken back. */
export function unescaped(value: string): string {
  if (!value.includes('_x')) return value;
  return value.replace(/_x([\dA-Fa-f]{4})_/g, (whole, hex: string) => {
    const sign = String.fromCharCode(Number.parseInt(hex, 16));
    return /^[\t\n\r_]$/.test(sign) ? sign : whole;
  });
}

function isYes(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
