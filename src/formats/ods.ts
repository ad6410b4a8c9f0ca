import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { OdsBody } from './ods-body.ts';
import { PackageParts } from './package-parts.ts';
import { sheetLimits, type Workbook } from './sheet.ts';
import { sheetTooLarge } from './sheet-words.ts';
import { readZip } from './zip.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces: ReadonlyMap<string, string> = new Map([
  [`${ODF}:text:1.0`, 'text'],
  [`${ODF}:office:1.0`, 'office'],
  [`${ODF}:table:1.0`, 'table'],
  [`${ODF}:style:1.0`, 'style'],
]);

/** Reads a spreadsheet of LibreOffice and other programs (.ods). */
export function readOds(bytes: Uint8Array, file: string): Outcome<Workbook> {
  const zip = readZip(bytes, file);
  if (!zip.ok) return zip;
  const body = new OdsBody();
  const read = new PackageParts(zip.value, file, namespaces).read('content.xml', body);
  if (!read.ok) return read;
  const wrong: Diagnostic[] = body.broken.map(({ sheet, limit }) =>
    found(sheetTooLarge, { file }, { sheet, limit, most: sheetLimits[limit] }),
  );
  return wrong.length > 0 ? failed(wrong) : done({ sheets: body.sheets, met: body.counts() });
}
