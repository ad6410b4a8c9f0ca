import { dateIn } from '../core/dates.ts';
import { type Diagnostic, found, type Json } from '../core/diagnostic.ts';
import type { Locale } from '../core/locale.ts';
import { nearest } from '../core/nearest.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Sheet, SheetCell, SheetRow } from '../formats/sheet.ts';
import { type Heading, headingOf, type Noun, namesOf, recordColumns, yesIn, yesNo } from './record-columns.ts';
import { tableKinds } from './table-kinds.ts';
import type { Setting } from './yaml-text.ts';

/** What a table says of one source or voice. */
export interface RecordChange {
  readonly id: string;
  readonly settings: readonly Setting[];
}

/** What is known already, to tell a slip from something new. */
export interface Known {
  readonly noun: Noun;
  readonly ids: readonly string[];
  /** Names of attributes in use. */
  readonly attributes: readonly string[];
  readonly locale: Locale;
}

interface Column {
  readonly at: number;
  readonly title: string;
  readonly heading: Heading;
}

const FARTHEST = 10;

/**
 * A table of records: headings are keys or titles in either language, a column of ids says whose each row is, other columns
 * are attributes. An empty cell changes nothing; a row whose id begins with # explains and is passed over.
 */
export function readTable(sheets: readonly Sheet[], file: string, known: Known): Outcome<readonly RecordChange[]> {
  const { noun } = known;
  const isHead = ({ cells }: SheetRow): boolean => cells.some((cell) => headingOf(noun, String(cell)).use === 'id');
  const sheet = sheets.find(({ rows }) => rows.slice(0, FARTHEST).some(isHead));
  const at = sheet?.rows.slice(0, FARTHEST).findIndex(isHead) ?? -1;
  const head = sheet?.rows[at];
  if (!sheet || !head) {
    const headings = (sheets[0]?.rows[0]?.cells ?? []).map(String);
    return failed([found(tableKinds.noIdColumn, { file }, { headings })]);
  }
  const columns = columnsOf(head, file, known);
  if (!columns.ok) return columns;
  return changesIn(sheet.rows.slice(at + 1), columns.value, file, known);
}

function columnsOf({ cells, line }: SheetRow, file: string, known: Known): Outcome<readonly Column[]> {
  const wrong: Diagnostic[] = [];
  const columns: Column[] = [];
  for (const [at, cell] of cells.entries()) {
    const title = String(cell).replace(/\s+/gu, ' ').trim();
    if (title === '') continue;
    const heading = headingOf(known.noun, title);
    const place = { file, position: { line, column: at + 1 } };
    const twin = columns.find((one) => isSame(one.heading, heading));
    if (twin && heading.use !== 'shown')
      wrong.push(found(tableKinds.twoColumns, place, { heading: title, other: twin.title }));
    if (heading.use === 'attribute' && heading.name === title && !known.attributes.includes(title)) {
      const slip = nearest(title, recordColumns[known.noun].flatMap(namesOf));
      if (slip !== undefined) wrong.push(found(tableKinds.unknownColumn, place, { heading: title, nearest: slip }));
    }
    columns.push({ at, title, heading });
  }
  return wrong.length > 0 ? failed(wrong) : done(columns);
}

function isSame(a: Heading, b: Heading): boolean {
  if (a.use === 'column' && b.use === 'column') return a.column.key === b.column.key;
  if (a.use === 'attribute' && b.use === 'attribute') return a.name === b.name;
  return a.use === b.use && a.use === 'id';
}

function changesIn(
  rows: readonly SheetRow[],
  columns: readonly Column[],
  file: string,
  known: Known,
): Outcome<readonly RecordChange[]> {
  const wrong: Diagnostic[] = [];
  const records = new Map<string, Map<string, { readonly setting: Setting; readonly row: number }>>();
  const idAt = columns.find(({ heading }) => heading.use === 'id')?.at ?? 0;
  for (const { line: row, cells } of rows) {
    const id = String(cells[idAt] ?? '').trim();
    if (id.startsWith('#')) continue;
    const place = { file, position: { line: row, column: idAt + 1 } };
    if (id === '') wrong.push(found(tableKinds.noId, place, { row }));
    else if (!known.ids.includes(id)) {
      const data = { id, row, noun: known.noun, nearest: nearest(id, known.ids) };
      wrong.push(found(tableKinds.unknownId, place, data));
    }
    const record = records.get(id) ?? new Map();
    records.set(id, record);
    for (const { at, title, heading } of columns) {
      const cell = plain(cells[at] ?? '');
      if (cell === '' || heading.use === 'id' || heading.use === 'shown') continue;
      const here = { file, position: { line: row, column: at + 1 } };
      const read = settingOf(heading, cell, known.locale);
      if ('form' in read) {
        wrong.push(found(tableKinds.badCell, here, { row, heading: title, value: String(cell), form: read.form }));
        continue;
      }
      const key = read.way.join('\0');
      const before = record.get(key);
      if (before && before.setting.value !== read.value) {
        const [value, other] = [read.value, before.setting.value].map(String) as [string, string];
        wrong.push(
          found(tableKinds.contradiction, here, { id, row, heading: title, value, other, otherRow: before.row }),
        );
      } else record.set(key, { setting: read, row });
    }
  }
  if (wrong.length > 0) return failed(wrong);
  return done([...records].map(([id, all]) => ({ id, settings: [...all.values()].map(({ setting }) => setting) })));
}

/** Without white space around, and without the apostrophe that keeps a text from being taken for a formula. */
function plain(cell: SheetCell): SheetCell {
  if (typeof cell !== 'string') return cell;
  return cell.trim().replace(/^'(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/u, '');
}

/** A cell as a value of a record, or how it would have to be written. */
function settingOf(heading: Heading, cell: SheetCell, locale: Locale): Setting | { readonly form: string } {
  if (heading.use === 'attribute') return { way: ['attributes', heading.name], value: attributeOf(cell) };
  if (heading.use !== 'column') return { form: '' };
  const { key, holds } = heading.column;
  const way = key.split('.');
  const words = String(cell).trim();
  const at = (value: Json | undefined, form: string) => (value === undefined ? { form } : { way, value });
  if (holds === 'text') return { way, value: words };
  if (holds === 'points') return at(/^[012]$/.test(words) ? Number(words) : undefined, '0, 1, 2');
  if (holds === 'yes') return at(typeof cell === 'boolean' ? cell : yesIn(words), yesNo[locale].join(', '));
  if (holds === 'date')
    return at(
      /^\d{4}(?:-\d{2})?$/.test(words) ? words : dateIn(words),
      locale === 'id' ? '2021-03-09, 9 Maret 2021' : '2021-03-09, 9 March 2021',
    );
  const choice = holds.find(({ value, words: said }) =>
    [value, said.en, said.id].some((name) => name.toLowerCase() === words.toLowerCase()),
  );
  return at(choice?.value, holds.map(({ words: said }) => said[locale]).join(', '));
}

/** A number only where nothing is lost by it: `0812` and `2.500` stay as they are typed. */
function attributeOf(cell: SheetCell): SheetCell {
  return typeof cell === 'string' && /^-?(?:0|[1-9]\d{0,14})$/.test(cell) ? Number(cell) : cell;
}
