import { type Diagnostic, found, type Position } from '../core/diagnostic.ts';
import { clipped } from '../core/printable.ts';
import { Text } from '../core/text.ts';
import { commentsOf, type Parsed, type Place, parse } from './yaml-document.ts';
import { type Excess, excessIn, type YamlLimits } from './yaml-limits.ts';
import { yamlSyntax, yamlTooLarge } from './yaml-words.ts';

export { yamlSyntax, yamlTooLarge };

/** A YAML file with the place of everything in it. */
export interface YamlFile {
  readonly file: string;
  readonly content: string;
  /** The document of the `yaml` library: edited in place for rewrites, so that comments and order survive. */
  readonly document: Parsed['document'];
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

/** Reads YAML 1.2 without custom tags and with few aliases, so that a crafted file cannot grow without bound. */
export function readYaml(file: string, content: string, limits?: YamlLimits): YamlFile {
  const text = new Text(content);
  const excess = excessIn(content, limits);
  const { document, data, faults, placeOf } = parse(excess ? '' : content);
  const diagnostics = faults.map((fault) =>
    found(
      yamlSyntax,
      { file, position: spanOf(text, fault) },
      { reason: fault.reason, near: nearby(text, fault.start) },
      fault.first && [{ file, position: spanOf(text, fault.first) }],
    ),
  );
  return {
    file,
    content,
    document,
    data: diagnostics.length > 0 || excess ? undefined : data,
    diagnostics: excess ? [excessFinding(file, text, excess)] : diagnostics,
    at: (path, what = 'value') => spanOf(text, placeOf(path, what)),
  };
}

function excessFinding(file: string, text: Text, { reason, at, limit }: Excess): Diagnostic {
  const position = spanOf(text, { start: at, end: at + 1 });
  if (reason === 'too-deep') return found(yamlSyntax, { file, position }, { reason, near: nearby(text, at) });
  return found(yamlTooLarge, { file, position }, { reason, limit });
}

/** Every comment, from its #, with its place: not what only looks like one inside a text. */
export function commentsIn(content: string): { readonly words: string; readonly position: Position }[] {
  const text = new Text(content);
  return commentsOf(content).map((place) => ({
    words: content.slice(place.start, place.end),
    position: spanOf(text, place),
  }));
}

function spanOf(text: Text, place: Place): Position {
  const start = text.pointAt(text.toOffset(place.start));
  const end = text.pointAt(text.toOffset(Math.max(place.start, place.end)));
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
