import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { PackageParts, type Relation } from './package-parts.ts';
import { Met, type Sheet, sheetLimits, type Workbook } from './sheet.ts';
import { binaryWorkbook, sheetTooLarge } from './sheet-words.ts';
import { builtInShape, type NumberShape, shapeOf } from './xlsx-numbers.ts';
import { type MetInSheets, SharedStrings, type Surroundings, XlsxSheet } from './xlsx-sheet.ts';
import { readZip } from './zip.ts';

/** The transitional and the strict names of the same things (ISO/IEC 29500). */
const namespaces: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
]);

/** Reads a workbook of Excel (.xlsx, .xlsm): the values of its cells, never its formulas or programs. */
export function readXlsx(bytes: Uint8Array, file: string): Outcome<Workbook> {
  const zip = readZip(bytes, file);
  if (!zip.ok) return zip;
  const parts = new PackageParts(zip.value, file, namespaces);
  const roots = parts.relations('');
  if (!roots.ok) return roots;
  const main = roots.value.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (main.endsWith('.bin')) return failed([found(binaryWorkbook, { file }, {})]);
  const relations = parts.relations(main);
  if (!relations.ok) return relations;
  const book = bookOf(parts, main);
  if (!book.ok) return book;
  const around = surroundings(parts, relations.value, book.value.from1904);
  if (!around.ok) return around;
  return sheetsOf(parts, relations.value, book.value.sheets, around.value, file);
}

interface Listed {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

function bookOf(parts: PackageParts, main: string): Outcome<{ from1904: boolean; sheets: readonly Listed[] }> {
  const sheets: Listed[] = [];
  let from1904 = false;
  const read = parts.read(main, {
    open(name, attributes) {
      if (name === 'x:workbookPr') from1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
      else if (name === 'x:sheet')
        sheets.push({
          name: attributes.get('name') ?? '',
          relation: attributes.get('r:id') ?? '',
          hidden: (attributes.get('state') ?? 'visible') !== 'visible',
        });
    },
  });
  return read.ok ? done({ from1904, sheets }) : read;
}

function surroundings(parts: PackageParts, relations: readonly Relation[], from1904: boolean): Outcome<Surroundings> {
  const partOf = (wanted: string): string | undefined => {
    const target = relations.find(({ kind }) => kind === wanted)?.target;
    return target !== undefined && parts.zip.has(target) ? target : undefined;
  };
  const strings = new SharedStrings();
  const words = partOf('sharedStrings');
  const read = words === undefined ? done(undefined) : parts.read(words, strings);
  if (!read.ok) return read;
  const styles = partOf('styles');
  const shapes = styles === undefined ? done([]) : shapesIn(parts, styles);
  if (!shapes.ok) return shapes;
  const { cells, characters } = sheetLimits;
  return done({ strings: strings.all, shapes: shapes.value, from1904, left: { cells, characters } });
}

/** How the numbers of each style of cell are shown. */
function shapesIn(parts: PackageParts, part: string): Outcome<readonly NumberShape[]> {
  const codes = new Map<number, NumberShape>();
  const formats: number[] = [];
  let within = false;
  const read = parts.read(part, {
    open(name, attributes) {
      if (name === 'x:numFmt')
        codes.set(Number(attributes.get('numFmtId')), shapeOf(attributes.get('formatCode') ?? ''));
      else if (name === 'x:cellXfs') within = true;
      else if (name === 'x:xf' && within) formats.push(Number(attributes.get('numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'x:cellXfs') within = false;
    },
  });
  return read.ok ? done(formats.map((id) => codes.get(id) ?? builtInShape(id))) : read;
}

function sheetsOf(
  parts: PackageParts,
  relations: readonly Relation[],
  listed: readonly Listed[],
  around: Surroundings,
  file: string,
): Outcome<Workbook> {
  const met: MetInSheets = {
    formulas: new Met(),
    uncounted: new Met(),
    errors: new Met(),
    merged: new Met(),
    hidden: new Met(),
  };
  const sheets: Sheet[] = [];
  const wrong: Diagnostic[] = [];
  let charts = 0;
  for (const { name, relation, hidden } of listed) {
    const part = relations.find(({ id }) => id === relation);
    if (part?.kind === 'chartsheet') charts++;
    if (hidden || part?.kind !== 'worksheet') continue;
    const sheet = new XlsxSheet(name, around, met);
    const read = parts.read(part.target, sheet);
    if (!read.ok) return read;
    if (sheet.broken)
      wrong.push(found(sheetTooLarge, { file }, { sheet: name, limit: sheet.broken, most: sheetLimits[sheet.broken] }));
    sheets.push({ name, rows: sheet.rows, ...(sheet.merged.length > 0 ? { merged: sheet.merged } : {}) });
  }
  if (wrong.length > 0) return failed(wrong);
  const { names } = parts.zip;
  return done({
    sheets,
    met: {
      ...placesOf(met),
      hiddenSheets: listed.filter(({ hidden }) => hidden).map(({ name }) => name),
      macros: relations.some(({ kind }) => kind === 'vbaProject') ? 1 : 0,
      comments: names.filter((name) => /^xl\/(?:comments\d*|comments\/.*|threadedComments\/.*)\.xml$/.test(name))
        .length,
      charts,
    },
  });
}

function placesOf({ formulas, uncounted, errors, merged, hidden }: MetInSheets) {
  const plain = ({ count, some }: Met) => ({ count, some });
  return {
    formulas: plain(formulas),
    uncounted: plain(uncounted),
    errors: plain(errors),
    merged: plain(merged),
    hidden: plain(hidden),
  };
}
