import { readZip } from './zip.ts';

/** What a zipped file may be besides a folder of files. */
export type ZipKind = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'epub' | 'zip';

/** Parts that tell what a zipped file is; some programs number the main part. */
const parts: readonly (readonly [name: RegExp, kind: ZipKind])[] = [
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^xl\/workbook\d*\.(?:xml|bin)$/, 'xlsx'],
  [/^ppt\/presentation\d*\.xml$/, 'pptx'],
];

/** Beginnings of what the part `mimetype` says; templates go on with `-template`. */
const types: readonly (readonly [type: string, kind: ZipKind])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/epub+zip', 'epub'],
];

const TYPE = 'mimetype';
const limits = { entries: 10_000, entryBytes: 256, totalBytes: 256 };

/** What a zipped file is, by its table of contents alone; `zip` for a folder of files, and for a broken one. */
export function zipKindOf(bytes: Uint8Array): ZipKind {
  const zip = readZip(bytes, '', limits);
  if (!zip.ok) return 'zip';
  const known = parts.find(([name]) => zip.value.names.some((one) => name.test(one)));
  if (known) return known[1];
  const type = zip.value.read(TYPE);
  const said = type.ok ? Buffer.from(type.value).toString('latin1') : '';
  return types.find(([start]) => said.startsWith(start))?.[1] ?? 'zip';
}
