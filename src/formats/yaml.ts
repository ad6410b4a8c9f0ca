import {
  type Document,
  type ErrorCode,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { type Diagnostic, found, type Position } from '../core/diagnostic.ts';
import { Text } from '../core/text.ts';
import { type YamlReason, yamlSyntax } from './yaml-words.ts';

export { yamlSyntax };

/** A YAML file with the place of everything in it. */
export interface YamlFile {
  readonly file: string;
  readonly content: string;
  /** The document of the `yaml` library: edited in place for rewrites, so that comments and order survive. */
  readonly document: Document;
  /** The content as plain data; `undefined` when the syntax is broken. */
  readonly data: unknown;
  /** Syntax findings: `yaml/syntax`. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Place of the value at a path, or of its key; of the key when there is no value; of the nearest parent when the
   * path does not exist. A list item has no key: its own place is given.
   */
  at(path: readonly (string | number)[], what?: 'key' | 'value'): Position;
}

/** How often one anchor may be repeated, directly or through others. */
const MAX_ALIASES = 100;
/** Nesting beyond which a file is refused before it is parsed; a codebook needs about ten levels. */
const MAX_DEPTH = 200;

const reasons: Readonly<Record<ErrorCode, YamlReason>> = {
  ALIAS_PROPS: 'alias',
  BAD_ALIAS: 'alias',
  BAD_COLLECTION_TYPE: 'tag',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indent',
  BAD_PROP_ORDER: 'unexpected',
  BAD_SCALAR_START: 'start',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  BLOCK_IN_FLOW: 'flow',
  DUPLICATE_KEY: 'duplicate-key',
  IMPOSSIBLE: 'unexpected',
  KEY_OVER_1024_CHARS: 'key-length',
  MISSING_CHAR: 'missing-character',
  MULTILINE_IMPLICIT_KEY: 'key-multiline',
  MULTIPLE_ANCHORS: 'alias',
  MULTIPLE_DOCS: 'several-documents',
  MULTIPLE_TAGS: 'tag',
  NON_STRING_KEY: 'key-form',
  RESOURCE_EXHAUSTION: 'too-deep',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'tag',
  UNEXPECTED_TOKEN: 'unexpected',
};

/** A fault at UTF-16 offsets of the content. */
interface Fault {
  readonly reason: YamlReason;
  readonly start: number;
  readonly end: number;
  /** Where the first of two stands. */
  readonly first?: readonly [number, number];
}

/** Reads YAML 1.2 without custom tags and with few aliases, so that a crafted file cannot grow without bound. */
export function readYaml(file: string, content: string): YamlFile {
  const text = new Text(content);
  const deep = tooDeep(content);
  const document = parseDocument(deep ? '' : content, {
    prettyErrors: false,
    // Checked below in linear time; the library compares every key with every other.
    uniqueKeys: false,
    stringKeys: true,
    schema: 'core',
  });
  const faults = deep ? [deep] : faultsOf(document, content);
  const read = faults.length === 0 ? dataOf(document) : undefined;
  const diagnostics = (read?.fault ? [read.fault] : faults).map((fault) =>
    found(
      yamlSyntax,
      { file, position: spanOf(text, fault.start, fault.end) },
      { reason: fault.reason, near: nearby(text, fault.start) },
      fault.first && [{ file, position: spanOf(text, fault.first[0], fault.first[1]) }],
    ),
  );
  return {
    file,
    content,
    document,
    data: read?.data,
    diagnostics,
    at: (path, what = 'value') => locate(text, document, path, what),
  };
}

/** The first fault of form, which may cause those after it, or else every one of those that stand alone. */
function faultsOf(document: Document, content: string): Fault[] {
  const [first] = document.errors;
  if (first) return [formFault(document, content, first)];
  const tags = document.warnings.map((warning) => ({
    reason: reasons[warning.code],
    start: warning.pos[0],
    end: warning.pos[1],
  }));
  return [...tags, ...faultsOfNodes(document)].sort((a, b) => a.start - b.start);
}

/** The fault with the reason and the place that a person would look for. */
function formFault(document: Document, content: string, error: YAMLError): Fault {
  const [start, end] = error.pos;
  const reason = reasons[error.code];
  if (reason === 'colon' && /^[ \t]*-/.test(content.slice(start, start + 200))) return { reason: 'indent', start, end };
  if (reason !== 'missing-character') return { reason, start, end };
  // A quote that is never closed is noticed only where the text ends.
  let opening: Fault | undefined;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (!quoted || !range || start <= range[0] || start > range[2]) return undefined;
      opening = { reason: 'quote', start: range[0], end: range[0] + 1 };
      return visit.BREAK;
    },
  });
  return opening ?? { reason, start, end };
}

/** Keys that stand twice, and aliases of nothing. */
function faultsOfNodes(document: Document): Fault[] {
  const faults: Fault[] = [];
  /** Anchor → where its node ends: before that, an alias would stand for itself. */
  const anchors = new Map<string, number>();
  const open: unknown[] = [document.contents];
  while (open.length > 0) {
    const node = open.pop();
    if (isAlias(node)) {
      const place = rangeOf(node);
      const end = anchors.get(node.source);
      if (end === undefined || place.start < end) faults.push({ reason: 'alias-unknown', ...place });
      continue;
    }
    if (!isNode(node)) continue;
    if ('anchor' in node && typeof node.anchor === 'string') anchors.set(node.anchor, rangeOf(node).end);
    if (!isCollection(node)) continue;
    if (isMap(node)) {
      faults.push(...repeatedKeys(node.items));
      for (const pair of [...node.items].reverse()) open.push(pair.value, pair.key);
    } else {
      open.push(...[...node.items].reverse());
    }
  }
  return faults;
}

function repeatedKeys(pairs: readonly { key: unknown }[]): Fault[] {
  const seen = new Map<string, Node>();
  const faults: Fault[] = [];
  for (const { key } of pairs) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const first = seen.get(name);
    if (first) {
      const { start, end } = rangeOf(first);
      faults.push({ reason: 'duplicate-key', ...rangeOf(key), first: [start, end] });
    } else seen.set(name, key);
  }
  return faults;
}

function dataOf(document: Document): { readonly data?: unknown; readonly fault?: Fault } {
  try {
    return { data: document.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch (error) {
    // With every anchor known, too many aliases are all that the library throws for here.
    if (error instanceof ReferenceError) return { fault: { reason: 'alias-bomb', start: 0, end: 0 } };
    throw error;
  }
}

/** A place from which brackets or indented lines stand deeper than any real file, found without parsing. */
function tooDeep(content: string): Fault | undefined {
  let brackets = 0;
  let dashes = 0;
  let atLineStart = true;
  for (let at = 0; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === 10) {
      atLineStart = true;
      dashes = 0;
    } else if (code === 91 || code === 123) brackets++;
    else if (code === 93 || code === 125) brackets = Math.max(0, brackets - 1);
    else if (atLineStart && (code === 45 || code === 63)) dashes++;
    else if (code !== 32) atLineStart = false;
    if (brackets > MAX_DEPTH || dashes > MAX_DEPTH) return { reason: 'too-deep', start: at, end: at + 1 };
  }
  return undefined;
}

function locate(text: Text, document: Document, path: readonly (string | number)[], what: 'key' | 'value'): Position {
  let node: unknown = document.contents;
  let place = rangeOf(node);
  path.forEach((step, depth) => {
    if (isAlias(node)) node = node.resolve(document);
    if (!isCollection(node)) return;
    if (!isMap(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) place = rangeOf(node);
      return;
    }
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    if (pair) place = rangeOf(pair.key);
    node = pair?.value;
    if (depth === path.length - 1 && what === 'key') return;
    const value = rangeOf(node);
    if (value.end > value.start) place = value;
  });
  return spanOf(text, place.start, place.end);
}

/** Where a node stands, in UTF-16 offsets. */
function rangeOf(node: unknown): { start: number; end: number } {
  const range = isNode(node) ? node.range : undefined;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

function spanOf(text: Text, startUnit: number, endUnit: number): Position {
  const start = text.pointAt(text.toOffset(startUnit));
  const end = text.pointAt(text.toOffset(Math.max(startUnit, endUnit)));
  return { ...start, endLine: end.line, endColumn: end.column };
}

/** The line of a place, or the last line with text before it, trimmed to what a sentence can hold. */
function nearby(text: Text, unit: number): string {
  for (let line = text.lineAt(text.toOffset(unit)); line > 0; line--) {
    const words = text.slice(text.lineSpan(line)).trim();
    if (words !== '') return words.length > 40 ? `${[...words].slice(0, 40).join('')}…` : words;
  }
  return '';
}
