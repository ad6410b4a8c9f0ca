import type { Json } from '../core/diagnostic.ts';
import { readYaml, type YamlFile } from '../formats/yaml.ts';

/** A new YAML file: a record or a list, keys in their order, one a line. */
export function yamlText(value: object): string {
  const { document } = readYaml('', '');
  document.contents = document.createNode(withoutEmpty(value)) as typeof document.contents;
  return document.toString({ lineWidth: 0 });
}

/** Keys without a value are left out. */
function withoutEmpty(value: object): object {
  if (Array.isArray(value)) return value.map((one: unknown) => (isObject(one) ? withoutEmpty(one) : one));
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.map(([key, one]) => [key, isObject(one) ? withoutEmpty(one) : one]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A list in a file with items put behind its last; all that stands there stays as it is typed. */
export function withItems(yaml: YamlFile, items: readonly object[]): string {
  const { content } = yaml;
  const old = yaml.data === null || yaml.data === undefined ? [] : yaml.data;
  const indent = /^( *)- /m.exec(content)?.[1] ?? '';
  const lines = yamlText(items).replace(/^(?=.)/gm, indent);
  const appended = content + (content === '' || content.endsWith('\n') ? '' : '\n') + lines;
  const read = readYaml(yaml.file, appended);
  if (read.diagnostics.length === 0 && isSame(read.data, [...(old as Json[]), ...items.map(withoutEmpty)]))
    return appended;
  // A list in brackets, or something after the list: the document has to be written anew, comments and order kept.
  const { document } = readYaml(yaml.file, content);
  if (yaml.data === null || yaml.data === undefined)
    document.contents = document.createNode([]) as typeof document.contents;
  for (const item of items) document.add(document.createNode(withoutEmpty(item)));
  return written(document, content);
}

/** A value somewhere in a record; `undefined` takes it away. */
export interface Setting {
  readonly way: readonly (string | number)[];
  readonly value: Json | undefined;
}

/** A file with values set; comments, order and quotes stay. */
export function withSettings(yaml: YamlFile, settings: readonly Setting[]): string {
  const { document } = readYaml(yaml.file, yaml.content);
  for (const { way, value } of settings) {
    if (value === undefined) document.deleteIn(way);
    else document.setIn(way, isObject(value) ? document.createNode(value) : value);
  }
  return written(document, yaml.content);
}

/** In the manner in which the file is written already. */
function written(document: YamlFile['document'], content: string): string {
  const text = document.toString({
    lineWidth: 0,
    flowCollectionPadding: !/\{[^ \n}]/.test(content),
    indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*(?:#.*)?\n\1- /m.test(content),
  });
  return content.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
