import { dateIn } from '../core/dates.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { SourceMeta } from '../core/source.ts';
import { clockIn } from '../core/timestamp.ts';
import { normalise } from '../formats/encoding.ts';
import { columnLetter, type Sheet, type SheetCell, type SheetRow } from '../formats/sheet.ts';
import { blankOf } from './decoding.ts';
import type { ImportHints, SourceDraft } from './importer.ts';
import { type Columns, columnsOf } from './sheet-columns.ts';
import { sheetsOfFile } from './sheet-files.ts';
import { filledDown, headOf } from './sheet-head.ts';
import { sheetKinds } from './sheet-kinds.ts';

/** One sheet once it is known what its columns are. */
interface Table {
  readonly name: string;
  readonly headings: readonly string[];
  readonly columns: Columns & { readonly text: number };
  readonly rows: readonly SheetRow[];
  /** What stands above the headings. */
  readonly above: readonly string[];
  readonly hints: ImportHints;
}

/** Reads a file of sheets into drafts. */
export async function draftsOfFile(bytes: Uint8Array, hints: ImportHints): Promise<Outcome<readonly SourceDraft[]>> {
  const read = await sheetsOfFile(bytes, hints);
  if (!read.ok) return read;
  const { sheets, encoding } = read.value;
  const drafts = draftsOfSheets(sheets, hints);
  const notes = [...read.diagnostics, ...drafts.diagnostics];
  if (!drafts.ok) return failed(notes);
  return done(encoding === undefined ? drafts.value : drafts.value.map((draft) => ({ ...draft, encoding })), notes);
}

/**
 * The sources in the sheets of one file. With a column that says who speaks, and speakers who come back, a sheet is one
 * transcript and each row a turn; else each row is a source and its other columns are attributes.
 */
function draftsOfSheets(sheets: readonly Sheet[], hints: ImportHints): Outcome<readonly SourceDraft[]> {
  const drafts: SourceDraft[] = [];
  const notes: Diagnostic[] = [];
  const textless: Sheet[] = [];
  for (const sheet of sheets) {
    const headed = headOf(sheet, hints);
    if (!headed) continue;
    const { head, above } = headed;
    const headings = head.cells.map((cell, index) => String(cell).replace(/\s+/gu, ' ').trim() || columnLetter(index));
    const columns = columnsOf(head, hints);
    if ('typed' in columns) {
      const data = { typed: columns.typed, headings, nearest: nearest(columns.typed, headings) };
      return failed([found(sheetKinds.noSuchColumn, placeOf(hints, sheet, head), data)]);
    }
    if (columns.text === undefined) textless.push(sheet);
    else {
      const { text } = columns;
      const table = { name: sheet.name, headings, columns: { ...columns, text }, rows: headed.rows, above, hints };
      const made = isTranscript(table)
        ? turnsDraft(table)
        : rowDrafts({ ...table, rows: filledDown(headed.rows, sheet.merged ?? [], text) });
      drafts.push(...made.drafts);
      notes.push(...made.notes);
    }
  }
  if (drafts.length > 0) {
    const names = textless.map(({ name }) => name);
    if (names.length > 0) notes.push(found(sheetKinds.sheetLeft, { file: hints.file }, { names }));
    return done(drafts, notes);
  }
  const [first] = textless;
  const blank = blankOf('', hints.file);
  return failed(first ? [withoutText(first, hints)] : blank ? [blank] : []);
}

function withoutText(sheet: Sheet, hints: ImportHints): Diagnostic {
  const [head, ...rows] = sheet.rows;
  const headings = (head?.cells ?? []).map((cell, index) => String(cell).trim() || columnLetter(index));
  const lengths = headings.map((_, index) =>
    rows.slice(0, 200).reduce((sum, { cells }) => sum + String(cells[index] ?? '').length, 0),
  );
  const guess = headings[lengths.indexOf(Math.max(...lengths))] ?? '';
  return found(sheetKinds.noTextColumn, head ? placeOf(hints, sheet, head) : { file: hints.file }, { headings, guess });
}

function placeOf({ file }: ImportHints, { name }: Sheet, { line }: SheetRow) {
  return name === '' ? { file, position: { line, column: 1 } } : { file };
}

function isTranscript({ columns, rows, hints }: Table): boolean {
  if (columns.speaker === undefined) return false;
  if (hints.speakerColumn !== undefined) return true;
  const speakers = rows.map((row) => wordsIn(row, columns.speaker)).filter((label) => label !== '');
  return new Set(speakers).size < speakers.length;
}

interface Made {
  readonly drafts: readonly SourceDraft[];
  readonly notes: readonly Diagnostic[];
}

/** Turns as other transcripts are written: `[00:03:43] Label: text`, a paragraph each. */
function turnsDraft(table: Table): Made {
  const { columns, rows, headings } = table;
  const blank: number[] = [];
  const labels = new Set<string>();
  let text = '';
  let before = '';
  for (const row of rows) {
    const words = wordsIn(row, columns.text);
    const label = wordsIn(row, columns.speaker)
      .replace(/[\s:]+/gu, ' ')
      .trim();
    if (words === '') {
      blank.push(row.line);
      continue;
    }
    const when = wordsIn(row, columns.time);
    // Behind it may stand a zone: `09:15 WIB`.
    const time = clockIn(when) ?? clockIn(when.trim().split(/\s/, 1)[0] ?? '');
    // A cell merged over several rows is filled in the first only: the same speaker goes on.
    if (label === '' || (label === before && time === undefined)) text += `${text === '' ? '' : '\n'}${words}`;
    else text += `${text === '' ? '' : '\n\n'}${time === undefined ? '' : `[${time}] `}${label}: ${words}`;
    if (label !== '') {
      before = label;
      labels.add(label.normalize('NFC'));
    }
  }
  if (text === '') return { drafts: [], notes: [] };
  const note = noteOf(table, [], 1, blank, headings[columns.speaker ?? -1] ?? '');
  const named = table.name === '' ? { meta: {} } : { meta: { title: table.name }, part: table.name };
  return { drafts: [{ text: normalise(`${text}\n`), labels: [...labels], ...named }], notes: [note] };
}

function rowDrafts(table: Table): Made {
  const { columns, rows, headings, name, hints } = table;
  const { text, id, title, date, url, side, case: ofCase, language } = columns;
  const kept = new Set([text, id, title, url, side, ofCase, language]);
  const attributes = headings.map((heading, index) => ({ heading, index })).filter(({ index }) => !kept.has(index));
  const numeric = new Set(attributes.filter(({ index }) => isNumeric(rows, index)).map(({ index }) => index));
  const blank: number[] = [];
  const undated: SheetRow[] = [];
  const drafts: SourceDraft[] = [];
  for (const row of rows) {
    const words = String(row.cells[text] ?? '');
    if (!/\S/u.test(words)) {
      blank.push(row.line);
      continue;
    }
    const when = wordsIn(row, date);
    const observed = /^\d{4}(?:-\d{2})?$/.test(when) ? when : dateIn(when);
    if (when !== '' && observed === undefined) undated.push(row);
    const values = attributes
      .filter(({ index }) => row.cells[index] !== undefined && row.cells[index] !== '')
      .filter(({ index }) => index !== date || observed === undefined)
      .map(({ heading, index }) => [heading, attributeOf(row.cells[index] ?? '', numeric.has(index))] as const);
    const lang = wordsIn(row, language).toLowerCase();
    const meta = withoutEmpty({
      id: wordsIn(row, id),
      title: wordsIn(row, title),
      language: /^[a-z]{2,3}$/.test(lang) ? lang : '',
      observed_at: observed ?? '',
      url: wordsIn(row, url),
      case: wordsIn(row, ofCase),
      side: wordsIn(row, side),
    });
    drafts.push({
      text: normalise(`${words}${words.endsWith('\n') ? '' : '\n'}`),
      meta: { ...meta, ...(values.length > 0 ? { attributes: Object.fromEntries(values) } : {}) },
      part: name === '' ? String(row.line) : `${name}!${row.line}`,
    });
  }
  if (drafts.length === 0) return { drafts, notes: [] };
  const used = attributes.filter(({ index }) => index !== date).map(({ heading }) => heading);
  const notes = [noteOf(table, used, drafts.length, blank, '')];
  const [first] = undated;
  if (first) {
    const lines = undated.map(({ line }) => line);
    const data = { heading: headings[date ?? -1] ?? '', lines, sample: wordsIn(first, date) };
    notes.push(found(sheetKinds.unreadDates, { file: hints.file }, data));
  }
  return { drafts, notes };
}

function noteOf(
  { name, headings, columns, hints, above }: Table,
  attributes: readonly string[],
  sources: number,
  blank: readonly number[],
  speaker: string,
): Diagnostic {
  const data = { sheet: name, text: headings[columns.text] ?? '', speaker, attributes, sources, blank, above };
  return found(sheetKinds.sheetRead, { file: hints.file }, data);
}

function wordsIn({ cells }: SheetRow, column: number | undefined): string {
  return column === undefined ? '' : String(cells[column] ?? '').trim();
}

function withoutEmpty(meta: { readonly [key in keyof SourceMeta]?: string }): Partial<SourceMeta> {
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== ''));
}

/** `3`, `3.5`, `3,5`, `-2`: no leading zero (a telephone number is none), no grouping. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:[.,]\d{1,10})?$/;

/** Whether every value of a column is a number, all with the same decimal sign. */
function isNumeric(rows: readonly SheetRow[], column: number): boolean {
  const values = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  const typed = values.filter((cell) => typeof cell === 'string');
  const signs = new Set(typed.flatMap((cell) => /[.,]/.exec(cell)?.[0] ?? []));
  // `2.500` is two and a half, or two thousand five hundred: what nobody can tell stays as it is typed.
  const unsure = signs.size > 0 && typed.every((cell) => !/[.,]/.test(cell) || /[.,]\d{3}$/.test(cell.trim()));
  return values.length > 0 && !unsure && signs.size <= 1 && typed.every((cell) => NUMBER.test(cell.trim()));
}

function attributeOf(cell: SheetCell, numeric: boolean): SheetCell {
  if (typeof cell !== 'string') return cell;
  return numeric ? Number(cell.trim().replace(',', '.')) : cell.trim();
}
