import { readYaml, type YamlFile } from '../formats/yaml.ts';

/** A word in a YAML file to be replaced: the value at a path, or the last key of it. */
export interface Renaming {
  readonly way: readonly (string | number)[];
  readonly part: 'key' | 'value';
  /** What stands there afterwards: of an item of a list also several, or none. */
  readonly to: readonly string[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A file in which words are replaced where they stand; not one other byte changes. Undefined where that cannot be. */
export function withRenamings(yaml: YamlFile, renamings: readonly Renaming[]): string | undefined {
  // Aliases lead several ways to one place.
  const edits = new Map<number, Edit>();
  for (const renaming of renamings) {
    const edit = editFor(yaml, renaming);
    if (!edit) return undefined;
    edits.set(edit.start, edit);
  }
  let content = yaml.content;
  for (const { start, end, text } of [...edits.values()].sort((a, b) => b.start - a.start)) {
    content = content.slice(0, start) + text + content.slice(end);
  }
  return readYaml(yaml.file, content).diagnostics.length > 0 ? undefined : content;
}

function editFor({ content, document }: YamlFile, { way, part, to }: Renaming): Edit | undefined {
  const node = part === 'value' ? document.getIn(way, true) : keyAt(document, way);
  if (!hasRange(node)) return undefined;
  const [start, end] = node.range;
  const words = to.map((word) => spelled(word, content.slice(start, end)));
  const [only] = words;
  if (only !== undefined && words.length === 1) return { start, end, text: only };
  const list: unknown = document.getIn(way.slice(0, -1), true);
  if (isFlow(list)) {
    if (words.length > 0) return { start, end, text: words.join(', ') };
    const before = document.getIn([...way.slice(0, -1), Number(way.at(-1)) - 1], true);
    return hasRange(before) ? { start: before.range[1], end, text: '' } : undefined;
  }
  const lineStart = content.lastIndexOf('\n', start - 1) + 1;
  const indent = /^( *)- +$/.exec(content.slice(lineStart, start))?.[1];
  if (indent === undefined) return undefined;
  const rest = /^[ \t]*(#[^\r\n]*)?(\r?\n|$)/.exec(content.slice(end));
  if (!rest) return undefined;
  const newLine = content.includes('\r\n') ? '\r\n' : '\n';
  if (words.length > 0) return { start, end, text: words.join(`${newLine}${indent}- `) };
  // What was noted beside an item that goes stays, as a line of its own.
  const [whole, comment] = rest;
  return comment === undefined
    ? { start: lineStart, end: end + whole.length, text: '' }
    : { start: lineStart + indent.length, end: end + whole.indexOf('#'), text: '' };
}

function isFlow(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'flow' in node && node.flow === true;
}

/** Quoted as the old word was, and where a bare word would be a number or a truth value. */
function spelled(word: string, old: string): string {
  if (old.startsWith('"')) return JSON.stringify(word);
  if (old.startsWith("'")) return `'${word}'`;
  return /^(?:[\d.]|(?:true|false|null|yes|no|on|off|inf|nan)$)/i.test(word) ? JSON.stringify(word) : word;
}

function keyAt(document: YamlFile['document'], way: Renaming['way']): unknown {
  const parent: unknown = document.getIn(way.slice(0, -1), true);
  const items = typeof parent === 'object' && parent !== null && 'items' in parent ? parent.items : undefined;
  const pairs = Array.isArray(items) ? (items as readonly { key?: { value?: unknown } }[]) : [];
  return pairs.find((pair) => String(pair.key?.value) === String(way.at(-1)))?.key;
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
