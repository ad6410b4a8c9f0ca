import {
  type Document,
  type ErrorCode,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  Lexer,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { type Diagnostic, found, type Position } from '../core/diagnostic.ts';
import { clipped } from '../core/printable.ts';
import { Text } from '../core/text.ts';
import { type Excess, excessIn, type YamlLimits } from './yaml-limits.ts';
import { type Fault, rangeOf, type Walked, walk } from './yaml-walk.ts';
import { type YamlReason, yamlSyntax, yamlTooLarge } from './yaml-words.ts';

export { yamlSyntax, yamlTooLarge };

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

/** Reads YAML 1.2 without custom tags and with few aliases, so that a crafted file cannot grow without bound. */
export function readYaml(file: string, content: string, limits?: YamlLimits): YamlFile {
  const text = new Text(content);
  const excess = excessIn(content, limits);
  const document = parseDocument(excess ? '' : content, {
    prettyErrors: false,
    // Checked below in linear time; the library compares every key with every other.
    uniqueKeys: false,
    stringKeys: true,
    schema: 'core',
  });
  const [broken] = document.errors;
  // The first fault of form may cause those after it.
  const walked = broken ? undefined : walk(document.contents);
  const faults = broken ? [formFault(document, content, broken)] : walked ? faultsWithin(document, walked) : [];
  const diagnostics = faults.map((fault) =>
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
    data: diagnostics.length > 0 || excess ? undefined : walked?.data,
    diagnostics: excess ? [excessFinding(file, text, excess)] : diagnostics,
    at: (path, what = 'value') => locate(text, document.contents, walked?.meant, path, what),
  };
}

function excessFinding(file: string, text: Text, { reason, at, limit }: Excess): Diagnostic {
  const position = spanOf(text, at, at + 1);
  if (reason === 'too-deep') return found(yamlSyntax, { file, position }, { reason, near: nearby(text, at) });
  return found(yamlTooLarge, { file, position }, { reason, limit });
}

/** Every comment, from its #, with its place: not what only looks like one inside a text. */
export function commentsIn(content: string): { readonly words: string; readonly position: Position }[] {
  const text = new Text(content);
  const comments: { words: string; position: Position }[] = [];
  let at = 0;
  for (const token of new Lexer().lex(content)) {
    // What the lexer says of itself, such as "a text follows", stands for no letter of the file.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the lexer's own signs.
    if (/^[\u0002\u0018\u001f]$/.test(token)) continue;
    if (token.startsWith('#')) comments.push({ words: token, position: spanOf(text, at, at + token.length) });
    at += token.length;
  }
  return comments;
}

/** Faults that leave the form whole, each of which stands alone. */
function faultsWithin({ warnings }: Document, { faults }: Walked): Fault[] {
  const tags = warnings.map(({ code, pos: [start, end] }) => ({ reason: reasons[code], start, end }));
  return [...tags, ...faults].sort((a, b) => a.start - b.start);
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

function locate(
  text: Text,
  contents: unknown,
  meant: Walked['meant'] | undefined,
  path: readonly (string | number)[],
  what: 'key' | 'value',
): Position {
  let node = contents;
  let place = rangeOf(node);
  path.forEach((step, depth) => {
    if (isAlias(node)) node = meant?.get(node);
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

function spanOf(text: Text, startUnit: number, endUnit: number): Position {
  const start = text.pointAt(text.toOffset(startUnit));
  const end = text.pointAt(text.toOffset(Math.max(startUnit, endUnit)));
  return { ...start, endLine: end.line, endColumn: end.column };
}

/** The line of a place, or the last line with text before it, trimmed to what a sentence can hold. */
function nearby(text: Text, unit: number): string {
  for (let line = text.lineAt(text.toOffset(unit)); line > 0; line--) {
    const words = text.slice(text.lineSpan(line)).trim();
    if (words !== '') return clipped(words, 40);
  }
  return '';
}
