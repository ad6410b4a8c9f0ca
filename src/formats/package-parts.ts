import { found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { readXml, type XmlReader } from './xml.ts';
import { xmlUnreadable } from './xml-words.ts';
import type { Zip } from './zip.ts';

/** A relation of one part to another (ISO/IEC 29500-2). */
export interface Relation {
  readonly id: string;
  /** The last step of its type: `worksheet`, `sharedStrings`; the transitional and the strict names end alike. */
  readonly kind: string;
  /** From the root of the package, without a stroke before it. */
  readonly target: string;
}

const common: readonly (readonly [string, string])[] = [
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
];

/** The parts of a zipped document of XML, and how they hang together. */
export class PackageParts {
  readonly zip: Zip;
  private readonly file: string;
  private readonly namespaces: ReadonlyMap<string, string>;

  /** `namespaces`: namespace → prefix, for the names that readers are given. */
  constructor(zip: Zip, file: string, namespaces: ReadonlyMap<string, string>) {
    this.zip = zip;
    this.file = file;
    this.namespaces = new Map([...common, ...namespaces]);
  }

  read(part: string, reader: Partial<Omit<XmlReader, 'namespaces'>>): Outcome<undefined> {
    const bytes = this.zip.read(part);
    if (!bytes.ok) return bytes;
    const fault = readXml(bytes.value, {
      namespaces: this.namespaces,
      open: (name, attributes) => reader.open?.(name, attributes),
      close: (name) => reader.close?.(name),
      text: (value) => reader.text?.(value),
    });
    return fault ? failed([found(xmlUnreadable, { file: this.file }, { part, ...fault })]) : done(undefined);
  }

  /** The relations of a part, `''` for those of the package; none where it has none. */
  relations(part: string): Outcome<readonly Relation[]> {
    const steps = part.split('/');
    const name = steps.pop() ?? '';
    const file = [...steps, '_rels', `${name}.rels`].join('/');
    if (!this.zip.has(file)) return done([]);
    const relations: Relation[] = [];
    const read = this.read(file, {
      open: (element, attributes) => {
        if (element !== 'rel:Relationship' || attributes.get('TargetMode') === 'External') return;
        const kind = attributes.get('Type')?.split('/').at(-1) ?? '';
        const target = resolved(steps, attributes.get('Target') ?? '');
        relations.push({ id: attributes.get('Id') ?? '', kind, target });
      },
    });
    return read.ok ? done(relations) : read;
  }

  /** What stands in an element of a small part, e.g. `dc:title`; undefined where that is blank or not there. */
  textIn(part: string, element: string): Outcome<string | undefined> {
    let within = false;
    let text = '';
    const read = this.read(part, {
      open: (name) => {
        within = name === element;
      },
      close: () => {
        within = false;
      },
      text: (value) => {
        if (within) text += value;
      },
    });
    return read.ok ? done(text.trim() === '' ? undefined : text.trim()) : read;
  }
}

function resolved(folder: readonly string[], target: string): string {
  const steps = target.startsWith('/') ? [] : [...folder];
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
