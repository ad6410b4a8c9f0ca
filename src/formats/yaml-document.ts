import {
  type Alias,
  type Document,
  type ErrorCode,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { YamlReason } from './yaml-words.ts';

/** A stretch of the content, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Fault extends Place {
  readonly reason: YamlReason;
  /** Where the first of two stands. */
  readonly first?: Place;
}

/** A text of YAML 1.2, parsed. */
export interface Parsed {
  /** The document of the `yaml` library. */
  readonly document: Document;
  /** The content as plain data; means nothing while there are faults. */
  readonly data: unknown;
  /** The first fault of form, which may cause those after it, or else every one of those that stand alone. */
  readonly faults: readonly Fault[];
  /** See `YamlFile.at`. */
  placeOf(path: Path, what: 'key' | 'value'): Place;
}

type Path = readonly (string | number)[];

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

export function parse(content: string): Parsed {
  const document = parseDocument(content, {
    prettyErrors: false,
    // Checked below in linear time; the library compares every key with every other.
    uniqueKeys: false,
    stringKeys: true,
    schema: 'core',
  });
  const { contents, errors, warnings } = document;
  const [broken] = errors;
  if (broken) {
    const faults = [formFault(document, content, broken)];
    return { document, data: undefined, faults, placeOf: (path, what) => placeIn(contents, new Map(), path, what) };
  }
  const { data, faults, meant } = walk(contents);
  const tags = warnings.map(({ code, pos: [start, end] }) => ({ reason: reasons[code], start, end }));
  return {
    document,
    data,
    faults: [...tags, ...faults].sort((a, b) => a.start - b.start),
    placeOf: (path, what) => placeIn(contents, meant, path, what),
  };
}

/** Every comment, from its #: not what only looks like one inside a text. */
export function commentsOf(content: string): Place[] {
  const comments: Place[] = [];
  let start = 0;
  for (const token of new Lexer().lex(content)) {
    // What the lexer says of itself, such as "a text follows", stands for no letter of the file.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the lexer's own signs.
    if (/^[\u0002\u0018\u001f]$/.test(token)) continue;
    const end = start + token.length;
    if (token.startsWith('#')) comments.push({ start, end });
    start = end;
  }
  return comments;
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

/** How many values a file may hold once its aliases are written out. */
const MAX_EXPANDED = 100_000;
/** How many aliases it may hold; to read one costs a look at all before it. */
const MAX_ALIASES = 1000;

/** All that is known of a document whose form is right. */
interface Walked {
  /** As plain data; what an anchor names is one object wherever an alias stands for it. */
  readonly data: unknown;
  /** Keys that stand twice, aliases of nothing, and the alias from which too much is written out. */
  readonly faults: readonly Fault[];
  readonly meant: ReadonlyMap<Alias, Node>;
}

/** An anchored node that has come to its end. */
interface Named {
  readonly node: Node;
  readonly data: unknown;
  /** How many values it holds, aliases written out. */
  readonly size: number;
}

/** Goes once over a document whose keys are all strings. */
function walk(contents: unknown): Walked {
  const faults: Fault[] = [];
  const meant = new Map<Alias, Node>();
  /** The last node of each name; without what it holds until it ends, so that an alias never stands for itself. */
  const named = new Map<string, Named | undefined>();
  let values = 0;
  let bomb = false;

  const alias = (node: Alias): unknown => {
    const target = named.get(node.source);
    values += target?.size ?? 1;
    if (target) meant.set(node, target.node);
    else faults.push({ reason: 'alias-unknown', ...rangeOf(node) });
    return target?.data;
  };
  const child = (node: unknown, before: number): unknown => {
    if (!isAlias(node)) return enter(node);
    const data = alias(node);
    if (!bomb && (values - before > MAX_EXPANDED || meant.size > MAX_ALIASES)) {
      bomb = true;
      faults.push({ reason: 'alias-bomb', ...rangeOf(node) });
    }
    return data;
  };
  const map = (items: readonly Pair[], before: number): unknown => {
    const data: Record<string, unknown> = {};
    let first: Map<string, Node> | undefined;
    for (const { key, value } of items) {
      const name = String(child(key, before));
      if (Object.hasOwn(data, name) && isNode(key)) {
        first ??= firstOfEach(items);
        faults.push({ reason: 'duplicate-key', ...rangeOf(key), first: rangeOf(first.get(name)) });
      }
      set(data, name, child(value, before));
    }
    return data;
  };
  const inside = (node: unknown, before: number): unknown => {
    if (isScalar(node)) return node.value;
    if (isMap(node)) return map(node.items, before);
    return isSeq(node) ? node.items.map((item) => child(item, before)) : null;
  };
  const enter = (node: unknown): unknown => {
    if (isAlias(node)) return alias(node);
    const before = values++;
    const anchor = isNode(node) && 'anchor' in node ? node.anchor : undefined;
    if (!isNode(node) || anchor === undefined) return inside(node, before);
    named.set(anchor, undefined);
    const data = inside(node, before);
    named.set(anchor, { node, data, size: values - before });
    return data;
  };
  return { data: enter(contents), faults, meant };
}

function firstOfEach(items: readonly Pair[]): Map<string, Node> {
  const first = new Map<string, Node>();
  for (const { key } of items) {
    if (isScalar(key) && !first.has(String(key.value))) first.set(String(key.value), key);
  }
  return first;
}

/** What a hostile file calls `__proto__` is a key like any other. */
function set(data: Record<string, unknown>, name: string, value: unknown): void {
  if (name in data) Object.defineProperty(data, name, { value, writable: true, enumerable: true, configurable: true });
  else data[name] = value;
}

function placeIn(
  contents: unknown,
  meant: Walked['meant'],
  path: readonly (string | number)[],
  what: 'key' | 'value',
): Place {
  let node = contents;
  let place = rangeOf(node);
  path.forEach((step, depth) => {
    if (isAlias(node)) node = meant.get(node);
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
  return place;
}

/** Where a node stands, in UTF-16 offsets. */
function rangeOf(node: unknown): Place {
  const range = isNode(node) ? node.range : undefined;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
