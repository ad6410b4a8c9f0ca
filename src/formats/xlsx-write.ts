import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { withoutUnseen } from '../core/printable.ts';

export interface Sheet {
  /** At most 31 characters; none of `[ ] * ? / \ :`. */
  readonly name: string;
  /** The first row is the head: bold, and it stays in sight. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What a cell holds in Excel, in UTF-16 units; a longer text is cut, with … at its end. */
const LONGEST_CELL = 32_767;
/** Widths of columns in letters. */
const NARROWEST = 8;
const WIDEST = 80;

/**
 * An .xlsx file of one sheet, the same bytes for the same rows. Texts are texts, whatever they begin with: no cell can
 * become a formula, a number or a date.
 */
export async function xlsxOf({ name, rows }: Sheet): Promise<Uint8Array> {
  const [head = [], ...body] = rows;
  const cells: Cell[][] = [
    head.map((value) => ({ ...cellOf(value), fontWeight: 'bold' as const })),
    ...body.map((row) => row.map(cellOf)),
  ];
  const columns = head.map((_, column) => ({ width: widthOf(rows.map((row) => row[column] ?? '')) }));
  const bytes = await writeXlsxFile(cells, { sheet: name, columns, stickyRowsCount: 1 }).toBuffer();
  return withoutClock(bytes);
}

function cellOf(value: string | number) {
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' as const };
  return { value: textOf(value), type: String, wrap: true, alignVertical: 'top' as const };
}

function textOf(value: string): string {
  const text = withoutUnseen(value)
    .replace(/\r\n?/g, '\n')
    .replace(/[\v\f\u0085]/g, ' ');
  const short = text.length > LONGEST_CELL ? `${withoutUnseen(text.slice(0, LONGEST_CELL - 2))}…` : text;
  // The library looks texts up in a plain object, and these are there before any text is.
  return short in {} ? `${short} ` : short;
}

function widthOf(values: readonly (string | number)[]): number {
  const longest = Math.max(
    ...values.flatMap((value) => String(value).split('\n', 20)).map((line) => Math.min(line.length, WIDEST)),
  );
  return Math.max(NARROWEST, longest + 2);
}

/** Signatures of the headers of a zipped part, in the middle and in the list at the end, and where its time stands. */
const headers = [
  { signature: 0x04034b50, time: 10 },
  { signature: 0x02014b50, time: 12 },
] as const;
/** The first moment that a zip can name: midnight, 1 January 1980. */
const NO_TIME = 0x00210000;

/** Takes the time of writing out of a zipped file: it would make two files of the same rows differ. */
function withoutClock(bytes: Buffer): Uint8Array {
  const [local, central] = headers;
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === central.signature) {
    const part = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(part) !== local.signature) throw new Error('no zipped part where one is said to be');
    bytes.writeUInt32LE(NO_TIME, at + central.time);
    bytes.writeUInt32LE(NO_TIME, part + local.time);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return new Uint8Array(bytes);
}
