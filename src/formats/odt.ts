import { found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { OdtBody } from './odt-body.ts';
import type { Paginated } from './paginated.ts';
import { readXml, type XmlReader } from './xml.ts';
import { xmlUnreadable } from './xml-words.ts';
import { readZip } from './zip.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces: ReadonlyMap<string, string> = new Map([
  [`${ODF}:text:1.0`, 'text'],
  [`${ODF}:office:1.0`, 'office'],
  [`${ODF}:table:1.0`, 'table'],
  [`${ODF}:drawing:1.0`, 'draw'],
  [`${ODF}:style:1.0`, 'style'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
]);

/** Reads a text of LibreOffice and other programs (.odt). */
export function readOdt(bytes: Uint8Array, file: string): Outcome<Paginated> {
  const zip = readZip(bytes, file);
  if (!zip.ok) return zip;
  const read = (part: string, reader: Omit<XmlReader, 'namespaces'>): Outcome<undefined> => {
    const content = zip.value.read(part);
    if (!content.ok) return content;
    const fault = readXml(content.value, {
      namespaces,
      open: (name, attributes) => reader.open(name, attributes),
      close: (name) => reader.close(name),
      text: (value) => reader.text(value),
    });
    return fault ? failed([found(xmlUnreadable, { file }, { part, ...fault })]) : done(undefined);
  };
  const body = new OdtBody(['office:text']);
  const walked = read('content.xml', body);
  if (!walked.ok) return walked;
  const margins: string[] = [];
  let title = '';
  if (zip.value.has('styles.xml')) {
    const styles = new OdtBody(['style:header', 'style:footer']);
    const told = read('styles.xml', styles);
    if (!told.ok) return told;
    const words = styles.words.replace(/\s+/gu, ' ').trim();
    if (words !== '') margins.push(words);
  }
  if (zip.value.has('meta.xml')) {
    let within = false;
    const told = read('meta.xml', {
      open: (name) => {
        within = name === 'dc:title';
      },
      close: () => {
        within = false;
      },
      text: (value) => {
        if (within) title += value;
      },
    });
    if (!told.ok) return told;
  }
  const { words: text, footnotes, met } = body;
  return done({ text, footnotes, met, margins, ...(title.trim() === '' ? {} : { title: title.trim() }) });
}
