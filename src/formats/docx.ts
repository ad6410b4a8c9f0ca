import { done, type Outcome } from '../core/outcome.ts';
import { DocxBody } from './docx-body.ts';
import { PackageParts } from './package-parts.ts';
import type { Note, Paginated } from './paginated.ts';
import { readZip } from './zip.ts';

/** The transitional and the strict names of the same things (ISO/IEC 29500). */
const namespaces: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
]);

/** Reads a .docx file: Word's, and what LibreOffice, Google Docs and others write by that name. */
export function readDocx(bytes: Uint8Array, file: string): Outcome<Paginated> {
  const zip = readZip(bytes, file);
  if (!zip.ok) return zip;
  const parts = new PackageParts(zip.value, file, namespaces);
  const relations = parts.relations('');
  const office = relations.ok ? relations.value.find(({ kind }) => kind === 'officeDocument') : undefined;
  const main = office?.target ?? 'word/document.xml';
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
  const core = 'docProps/core.xml';
  const told = zip.value.has(core) ? parts.textIn(core, 'dc:title') : done(undefined);
  const title = told.ok ? told.value : undefined;
  return done({
    text: text.text,
    met: text.met,
    footnotes: notes.sort((a, b) => Number(a.mark) - Number(b.mark)),
    margins: [...margins],
    ...(title === undefined ? {} : { title }),
  });
}
