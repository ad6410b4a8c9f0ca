import { found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { kindOf } from '../formats/encoding.ts';
import type { Sheet, Workbook } from '../formats/sheet.ts';
import { readText } from './decoding.ts';
import type { ImportHints } from './importer.ts';
import { sheetKinds } from './sheet-kinds.ts';

/** The sheets of a file that holds tables; `encoding` where it is text. */
export interface SheetFile {
  readonly sheets: readonly Sheet[];
  readonly encoding?: string;
}

/** Reads a workbook or a table of text, by its content; what is not in its cells is told. */
export async function sheetsOfFile(bytes: Uint8Array, hints: ImportHints): Promise<Outcome<SheetFile>> {
  const { file } = hints;
  const kind = kindOf(bytes);
  // What is broken is of the kind that its name tells; its reader says what is wrong.
  switch (kind === 'zip' ? (/\.ods$/i.test(file) ? 'ods' : 'xlsx') : kind) {
    case 'xlsx':
      return noticed((await import('../formats/xlsx.ts')).readXlsx(bytes, file), file);
    case 'ods':
      return noticed((await import('../formats/ods.ts')).readOds(bytes, file), file);
    default:
      return csvSheet(bytes, hints);
  }
}

async function noticed(read: Outcome<Workbook>, file: string): Promise<Outcome<SheetFile>> {
  if (!read.ok) return read;
  const { sheetNotes } = await import('../formats/sheet-words.ts');
  const { sheets, met } = read.value;
  const notes = sheetNotes(met).map(({ kind, data }) => found(kind, { file }, data));
  return done({ sheets }, [...read.diagnostics, ...notes]);
}

async function csvSheet(bytes: Uint8Array, hints: ImportHints): Promise<Outcome<SheetFile>> {
  const read = readText(bytes, hints);
  if (!read.ok) return read;
  const { readCsv } = await import('../formats/csv-read.ts');
  const sheet = readCsv(read.value.text);
  const { file } = hints;
  if (!('trouble' in sheet)) return done({ sheets: [sheet], encoding: read.value.encoding }, read.diagnostics);
  return failed([
    sheet.trouble === 'quote'
      ? found(sheetKinds.csvQuote, { file, position: { line: sheet.line, column: sheet.column } }, {})
      : found(sheetKinds.tooManyRows, { file }, { most: sheet.most }),
  ]);
}
