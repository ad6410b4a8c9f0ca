import { dateIn } from '../core/dates.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { decode } from './encoding.ts';
import { bookLocked, noBook } from './epub-words.ts';
import { declaredCharset } from './html-charset.ts';
import { linesOf } from './html-lines.ts';
import { isHidden } from './html-main.ts';
import { elementsIn, htmlTree } from './html-tree.ts';
import { type Counts, nothingMet, type Paginated } from './paginated.ts';
import { type Attributes, readXml } from './xml.ts';
import { xmlUnreadable } from './xml-words.ts';
import { readZip, type Zip } from './zip.ts';

export interface Book extends Paginated {
  readonly creator?: string;
  /** ISO date or year of publication. */
  readonly published?: string;
}

const namespaces: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:container', 'ocf'],
  ['http://www.idpf.org/2007/opf', 'opf'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/2001/04/xmlenc#', 'enc'],
]);

/** Ways of scrambling fonts alone, which lock no words (EPUB 3.3, section 4.3). */
const FONTS_ONLY = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/;

/** Reads an e-book (.epub): its chapters in their order, the table of contents left out. */
export function readEpub(bytes: Uint8Array, file: string): Outcome<Book> {
  const zip = readZip(bytes, file);
  if (!zip.ok) return zip;
  const parts = new Parts(zip.value, file);
  const locks = parts.has(ENCRYPTION) ? parts.elements(ENCRYPTION) : done([]);
  if (!locks.ok) return locks;
  const methods = locks.value.filter(({ name }) => name === 'enc:EncryptionMethod');
  if (methods.some(({ attributes }) => !FONTS_ONLY.test(attributes.get('Algorithm') ?? '')))
    return failed([found(bookLocked, { file }, {})]);
  const container = parts.elements('META-INF/container.xml');
  if (!container.ok) return container;
  const root = container.value.find(({ name }) => name === 'ocf:rootfile')?.attributes.get('full-path');
  if (root === undefined) return failed([found(noBook, { file }, {})]);
  const opf = parts.elements(root);
  if (!opf.ok) return opf;
  const met = nothingMet();
  const chapters: string[] = [];
  for (const part of chaptersOf(opf.value, root)) {
    const chapter = parts.chapter(part, met);
    if (!chapter.ok) return chapter;
    if (chapter.value.length > 0) chapters.push(chapter.value.join('\n'));
  }
  if (chapters.length === 0) return failed([found(noBook, { file }, {})]);
  const said = (key: string): string | undefined =>
    opf.value
      .filter(({ name }) => name === `dc:${key}`)
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
      // What programs write where nobody told them.
      .find((text) => text !== '' && !/^unknown (?:author|title)$/i.test(text));
  const title = said('title');
  const creator = said('creator');
  const published = dayOf(said('date') ?? '');
  return done({
    text: chapters.join('\n\n'),
    footnotes: [],
    margins: [],
    met,
    ...(title === undefined ? {} : { title }),
    ...(creator === undefined ? {} : { creator }),
    ...(published === undefined ? {} : { published }),
  });
}

const ENCRYPTION = 'META-INF/encryption.xml';

function dayOf(value: string): string | undefined {
  return /^\d{4}(?:-\d{2})?$/.test(value) ? value : dateIn(value.slice(0, 10));
}

interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  /** Its own words. */
  readonly text: string;
}

/** Paths of the chapters in the order of reading. */
function chaptersOf(opf: readonly Element[], root: string): readonly string[] {
  const items = new Map(
    opf.filter(({ name }) => name === 'opf:item').map(({ attributes }) => [attributes.get('id') ?? '', attributes]),
  );
  const folder = root.split('/').slice(0, -1);
  const paths = opf.flatMap(({ name, attributes }) => {
    const item = name === 'opf:itemref' ? items.get(attributes.get('idref') ?? '') : undefined;
    const isText = /xhtml|html/.test(item?.get('media-type') ?? '');
    return item && isText && !/(?:^|\s)nav(?:\s|$)/.test(item.get('properties') ?? '') ? [item.get('href') ?? ''] : [];
  });
  // A chapter that stands in the order twice is read once.
  return [...new Set(paths.map((href) => resolved(folder, href)))];
}

/** A path from the root of the file; what leads out of it leads nowhere. */
function resolved(folder: readonly string[], href: string): string {
  const steps = [...folder];
  for (const step of decoded(href.replace(/[?#].*$/, '')).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    // A name with a bare percent sign is meant as it stands.
    return href;
  }
}

class Parts {
  private readonly zip: Zip;
  private readonly file: string;

  constructor(zip: Zip, file: string) {
    this.zip = zip;
    this.file = file;
  }

  has(part: string): boolean {
    return this.zip.has(part);
  }

  elements(part: string): Outcome<readonly Element[]> {
    const bytes = this.zip.read(part);
    if (!bytes.ok) return bytes;
    const all: { name: string; attributes: Attributes; text: string }[] = [];
    const open: { text: string }[] = [];
    const fault = readXml(bytes.value, {
      namespaces,
      open(name, attributes) {
        const element = { name, attributes, text: '' };
        all.push(element);
        open.push(element);
      },
      close() {
        open.pop();
      },
      text(value) {
        const last = open.at(-1);
        if (last) last.text += value;
      },
    });
    return fault ? failed([this.damaged(part, fault)]) : done(all);
  }

  /** The lines of one chapter. */
  chapter(part: string, met: Counts): Outcome<readonly string[]> {
    const bytes = this.zip.read(part);
    if (!bytes.ok) return bytes;
    const source = decode(bytes.value, declaredCharset(bytes.value));
    const place = { line: 1, column: 1 };
    if (!('text' in source)) return failed([this.damaged(part, { fault: 'encoding', ...place })]);
    const tree = htmlTree(source.text, true);
    if (!tree) return failed([this.damaged(part, { fault: 'depth', ...place })]);
    const body = elementsIn(tree.root).find(({ name }) => name === 'body') ?? tree.root;
    return done(linesOf(body, (element) => element.name === 'nav' || isHidden(element), met));
  }

  private damaged(part: string, fault: NonNullable<ReturnType<typeof readXml>>): Diagnostic {
    return found(xmlUnreadable, { file: this.file }, { part, ...fault });
  }
}
