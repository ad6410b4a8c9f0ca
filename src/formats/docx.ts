import { found } from '../core/diagnostic.ts';
import type { Outcome } from '../core/outcome.ts';
import { done, failed } from '../core/outcome.ts';
import { DocxBody } from './docx-body.ts';
import type { Note, Paginated } from './paginated.ts';
import { readXml, type XmlReader } from './xml.ts';
import { xmlUnreadable } from './xml-words.ts';
import { readZip, type Zip } from './zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The transitional and the strict names of the same things (ISO/IEC 29500). */
const namespaces: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
]);

/** Reads a .docx file: Word's, and what LibreOffice, Google Docs and others write by that name. */
export function readDocx(bytes: Uint8Array, file: string): Outcome<Paginated> {
  const zip = readZip(bytes, file);
  if (!zip.ok) return zip;
  const parts = new Parts(zip.value, file);
  const main = parts.target('_rels/.rels', `${OFFICE}/officeDocument`) ?? 'word/document.xml';
  const body = new DocxBody();
  const walked = parts.read(main, body);
  if (!walked.ok) return walked;
  const text = body.result();
  const folder = main.split('/').slice(0, -1).join('/');
  const notes: Note[] = [];
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = `${folder}/${kind}s.xml`;
    const wanted = text.notes.filter((note) => note.kind === kind);
    if (wanted.length === 0 || !zip.value.has(part)) continue;
    const told = new DocxBody(kind);
    const read = parts.read(part, told);
    if (!read.ok) return read;
    const all = told.parts();
    for (const { id, mark } of wanted) notes.push({ mark, text: all.get(id) ?? '' });
  }
  const margins = new Set<string>();
  for (const part of zip.value.names.filter((name) => /\/(?:header|footer)\d*\.xml$/.test(name))) {
    const margin = new DocxBody();
    const read = parts.read(part, margin);
    if (!read.ok) return read;
    const words = margin.result().text.replace(/\s+/gu, ' ').trim();
    if (words !== '') margins.add(words);
  }
  const title = zip.value.has('docProps/core.xml') ? parts.titleIn('docProps/core.xml') : undefined;
  return done({
    text: text.text,
    met: text.met,
    footnotes: notes.sort((a, b) => Number(a.mark) - Number(b.mark)),
    margins: [...margins],
    ...(title === undefined ? {} : { title }),
  });
}

class Parts {
  private readonly zip: Zip;
  private readonly file: string;

  constructor(zip: Zip, file: string) {
    this.zip = zip;
    this.file = file;
  }

  read(part: string, reader: Omit<XmlReader, 'namespaces'>): Outcome<undefined> {
    const bytes = this.zip.read(part);
    if (!bytes.ok) return bytes;
    const fault = readXml(bytes.value, {
      namespaces,
      open: (name, attributes) => reader.open(name, attributes),
      close: (name) => reader.close(name),
      text: (value) => reader.text(value),
    });
    return fault ? failed([found(xmlUnreadable, { file: this.file }, { part, ...fault })]) : done(undefined);
  }

  /** Where a relation of a kind leads, from the root of the package. */
  target(part: string, kind: string): string | undefined {
    let target: string | undefined;
    const strict = kind.replace(
      'http://schemas.openxmlformats.org/officeDocument/2006',
      'http://purl.oclc.org/ooxml/officeDocument',
    );
    const read = this.zip.has(part)
      ? this.read(part, {
          open(name, attributes) {
            const type = attributes.get('Type');
            if (name === 'rel:Relationship' && (type === kind || type === strict)) target ??= attributes.get('Target');
          },
          close() {},
          text() {},
        })
      : undefined;
    return read?.ok ? target?.replace(/^\//, '') : undefined;
  }

  titleIn(part: string): string | undefined {
    let within = false;
    let title = '';
    const read = this.read(part, {
      open(name) {
        within = name === 'dc:title';
      },
      close() {
        within = false;
      },
      text(value) {
        if (within) title += value;
      },
    });
    return read.ok && title.trim() !== '' ? title.trim() : undefined;
  }
}
