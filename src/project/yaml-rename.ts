import { readYaml, type YamlFile } from '../formats/yaml.ts';

/** A word in a YAML file to be replaced: the value at a path, or the last key of it. */
export interface Renaming {
  readonly way: readonly (string | number)[];
  readonly part: 'key' | 'value';
  readonly to: string;
}

/** A file in which words are replaced where they stand; not one other byte changes. */
export function withRenamings(yaml: YamlFile, renamings: readonly Renaming[]): string {
  const edits = new Map<number, { readonly end: number; readonly text: string }>();
  for (const { way, part, to } of renamings) {
    const node = part === 'value' ? yaml.document.getIn(way, true) : keyAt(yaml, way);
    if (!hasRange(node)) throw new Error(`no scalar at ${way.join('.')} in ${yaml.file}`);
    const [start, end] = node.range;
    edits.set(start, { end, text: spelled(to, yaml.content.slice(start, end)) });
  }
  let content = yaml.content;
  for (const [start, { end, text }] of [...edits].sort(([a], [b]) => b - a)) {
    content = content.slice(0, start) + text + content.slice(end);
  }
  if (readYaml(yaml.file, content).diagnostics.length > 0) throw new Error(`${yaml.file} would be broken`);
  return content;
}

/** Quoted as the old word was, and where a bare word would be a number or a truth value. */
function spelled(word: string, old: string): string {
  if (old.startsWith('"')) return JSON.stringify(word);
  if (old.startsWith("'")) return `'${word}'`;
  return /^(?:[\d.]|(?:true|false|null|yes|no|on|off|inf|nan)$)/i.test(word) ? JSON.stringify(word) : word;
}

function keyAt(yaml: YamlFile, way: Renaming['way']): unknown {
  const parent: unknown = yaml.document.getIn(way.slice(0, -1), true);
  const items = typeof parent === 'object' && parent !== null && 'items' in parent ? parent.items : undefined;
  const pairs = Array.isArray(items) ? (items as readonly { key?: { value?: unknown } }[]) : [];
  return pairs.find((pair) => String(pair.key?.value) === String(way.at(-1)))?.key;
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
