/** What is wrong with a document that is no XML, or none that may be read. Line and column count from 1. */
export interface XmlFault {
  readonly fault: 'doctype' | 'depth' | 'encoding' | 'not-well-formed';
  readonly line: number;
  readonly column: number;
}

/** Names are given with the prefixes of `namespaces`, whatever prefixes the document itself uses. */
export interface XmlReader {
  /** Namespace → prefix, e.g. `w`; names in other namespaces come as the document writes them. */
  readonly namespaces: ReadonlyMap<string, string>;
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Character data, entities resolved; a run may come in several pieces. */
  text(value: string): void;
}

/** Of one element, by name. */
export type Attributes = ReadonlyMap<string, string>;

const DEEPEST = 256;
const NONE: Attributes = new Map();
const NAME = String.raw`[A-Za-z_:\u00c0-\u{effff}][-.\w:\u00b7-\u{effff}]*`;
const NAME_AT = new RegExp(NAME, 'uy');
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const REFERENCE = /&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(amp|lt|gt|quot|apos));|&/g;
/** Signs that XML 1.0 does not allow. */
const FORBIDDEN = /[^\t\n\u0020-\ufffd]/;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Goes through an XML document once, strictly: what is not well-formed ends it, and so do a document type (no office
 * program writes one; entities could be bombs or steal files) and elements more than 256 deep. Own code instead of a
 * package, for reading a Word file takes mostly this: a general parser took four times as long.
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): XmlFault | undefined {
  const source = decoded(bytes);
  if (source === undefined) return { fault: 'encoding', line: 1, column: 1 };
  try {
    new Walk(source, reader).run();
    return undefined;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const before = source.slice(0, error.at);
    const line = before.split('\n').length;
    return { fault: error.fault, line, column: error.at - before.lastIndexOf('\n') };
  }
}

/** UTF-8 or UTF-16, as every zipped format uses; line ends as XML wants them. */
function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const source = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const said = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(source)?.[1]?.toLowerCase() ?? 'utf-8';
    if (!/^utf-?(?:8|16)$|^us-ascii$/.test(said)) return undefined;
    return source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  } catch {
    return undefined;
  }
}

class Fault extends Error {
  readonly fault: XmlFault['fault'];
  readonly at: number;

  constructor(fault: XmlFault['fault'], at: number) {
    super(fault);
    this.fault = fault;
    this.at = at;
  }
}

interface Open {
  /** As the document writes it. */
  readonly raw: string;
  /** As the reader knows it. */
  readonly name: string;
  /** Prefixes before this element declared its own. */
  readonly prefixes?: ReadonlyMap<string, string>;
}

class Walk {
  private readonly stack: Open[] = [];
  /** The document's prefix → the reader's. */
  private prefixes: ReadonlyMap<string, string> = new Map();
  private names = new Map<string, string>();
  private at = 0;
  private readonly source: string;
  private readonly reader: XmlReader;

  constructor(source: string, reader: XmlReader) {
    this.source = source;
    this.reader = reader;
  }

  run(): void {
    const { source } = this;
    const bad = FORBIDDEN.exec(source);
    if (bad) throw new Fault('not-well-formed', bad.index);
    let rooted = false;
    while (this.at < source.length) {
      const next = source.indexOf('<', this.at);
      const end = next === -1 ? source.length : next;
      if (end > this.at) this.textTo(end);
      if (next === -1) break;
      const sign = source.charCodeAt(next + 1);
      if (sign === 0x2f) this.closeTag(next);
      else if (sign === 0x21) this.declaration(next);
      else if (sign === 0x3f) this.skipTo('?>', next + 2);
      else {
        if (this.stack.length === 0 && rooted) throw new Fault('not-well-formed', next);
        rooted = true;
        this.openTag(next);
      }
    }
    if (!rooted || this.stack.length > 0) throw new Fault('not-well-formed', source.length);
  }

  private textTo(end: number): void {
    const raw = this.source.slice(this.at, end);
    if (this.stack.length === 0) {
      if (/[^\s\ufeff]/.test(raw)) throw new Fault('not-well-formed', this.at);
    } else {
      if (raw.includes(']]>')) throw new Fault('not-well-formed', this.at + raw.indexOf(']]>'));
      this.reader.text(this.resolved(raw, this.at));
    }
    this.at = end;
  }

  private resolved(raw: string, at: number): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string, ...rest: unknown[]) => {
      if (name !== undefined) return named[name] ?? '';
      const point = decimal === undefined ? Number.parseInt(hex ?? 'x', 16) : Number(decimal);
      const sign = isCharacter(point) ? String.fromCodePoint(point) : undefined;
      // Half a character, or one that no document may hold, is no text.
      if (sign === undefined) throw new Fault('not-well-formed', at + Number(rest[0] ?? whole.length));
      return sign;
    });
  }

  private declaration(at: number): void {
    const { source } = this;
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('--', at + 4);
      if (end === -1 || source[end + 2] !== '>') throw new Fault('not-well-formed', at);
      this.at = end + 3;
    } else if (source.startsWith('<![CDATA[', at) && this.stack.length > 0) {
      const end = source.indexOf(']]>', at);
      if (end === -1) throw new Fault('not-well-formed', at);
      const value = source.slice(at + 9, end);
      if (value !== '') this.reader.text(value);
      this.at = end + 3;
    } else throw new Fault(source.startsWith('<!DOCTYPE', at) ? 'doctype' : 'not-well-formed', at);
  }

  private skipTo(mark: string, from: number): void {
    const end = this.source.indexOf(mark, from);
    if (end === -1) throw new Fault('not-well-formed', from);
    this.at = end + mark.length;
  }

  private openTag(at: number): void {
    const { source } = this;
    NAME_AT.lastIndex = at + 1;
    const raw = NAME_AT.exec(source)?.[0];
    if (raw === undefined) throw new Fault('not-well-formed', at);
    let end = at + 1 + raw.length;
    let attributes: Map<string, string> | undefined;
    for (;;) {
      const sign = source.charCodeAt(end);
      if (sign === 0x3e || sign === 0x2f) break;
      ATTRIBUTE.lastIndex = end;
      const match = ATTRIBUTE.exec(source);
      if (!match) {
        const rest = /\s*(?=\/?>)/y;
        rest.lastIndex = end;
        if (!rest.test(source)) throw new Fault('not-well-formed', end);
        end = rest.lastIndex;
        if (source[end] !== '>' && source[end] !== '/') throw new Fault('not-well-formed', end);
        continue;
      }
      attributes ??= new Map();
      const name = match[1] ?? '';
      if (attributes.has(name)) throw new Fault('not-well-formed', end);
      attributes.set(name, this.resolved(match[2] ?? match[3] ?? '', end).replace(/[\t\n]/g, ' '));
      end += match[0].length;
    }
    const empty = source.charCodeAt(end) === 0x2f;
    if (empty && source.charCodeAt(end + 1) !== 0x3e) throw new Fault('not-well-formed', end);
    this.at = end + (empty ? 2 : 1);
    this.push(raw, attributes, at);
    if (empty) this.pop();
  }

  private push(raw: string, attributes: Map<string, string> | undefined, at: number): void {
    if (this.stack.length >= DEEPEST) throw new Fault('depth', at);
    const before = attributes && this.declared(attributes);
    const name = this.nameOf(raw);
    this.stack.push({ raw, name, ...(before ? { prefixes: before } : {}) });
    this.reader.open(name, attributes ? this.renamed(attributes) : NONE);
  }

  private pop(): void {
    const open = this.stack.pop();
    if (!open) return;
    this.reader.close(open.name);
    if (open.prefixes) {
      this.prefixes = open.prefixes;
      this.names = new Map();
    }
  }

  private closeTag(at: number): void {
    const open = this.stack.at(-1);
    const from = at + 2;
    const { source } = this;
    if (!open || !source.startsWith(open.raw, from)) throw new Fault('not-well-formed', at);
    let end = from + open.raw.length;
    while (/\s/.test(source[end] ?? '')) end++;
    if (source[end] !== '>') throw new Fault('not-well-formed', at);
    this.at = end + 1;
    this.pop();
  }

  /** Takes in namespace declarations; the prefixes that held before, where there were any. */
  private declared(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined {
    let before: ReadonlyMap<string, string> | undefined;
    for (const [name, value] of attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name === 'xmlns' ? '' : name.slice(6);
      const known = this.reader.namespaces.get(value) ?? prefix;
      before ??= this.prefixes;
      this.prefixes = new Map(this.prefixes).set(prefix, known);
    }
    if (before) this.names = new Map();
    return before;
  }

  private nameOf(raw: string): string {
    let name = this.names.get(raw);
    if (name === undefined) {
      const colon = raw.indexOf(':');
      const prefix = this.prefixes.get(colon === -1 ? '' : raw.slice(0, colon));
      const local = colon === -1 ? raw : raw.slice(colon + 1);
      name = prefix === undefined || prefix === '' ? raw : `${prefix}:${local}`;
      this.names.set(raw, name);
    }
    return name;
  }

  /** Attributes without a prefix have no namespace. */
  private renamed(attributes: ReadonlyMap<string, string>): Attributes {
    let same = true;
    for (const name of attributes.keys()) if (name.includes(':') && this.nameOf(name) !== name) same = false;
    if (same) return attributes;
    return new Map([...attributes].map(([name, value]) => [name.includes(':') ? this.nameOf(name) : name, value]));
  }
}

function isCharacter(point: number): boolean {
  return (
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff)
  );
}
