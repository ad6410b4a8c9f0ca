import { type Document, isCollection, isMap, isNode, isPair, LineCounter, type Node, parseDocument } from 'yaml';
import { type Diagnostic, type DiagnosticKind, found, type Position } from '../core/diagnostic.ts';
import { Text } from '../core/text.ts';

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
  /** Place of the value at a path, or of its key; of the nearest parent when the path does not exist. */
  at(path: readonly (string | number)[], what?: 'key' | 'value'): Position;
}

export const yamlSyntax: DiagnosticKind<{ message: string }> = {
  code: 'yaml/syntax',
  severity: 'error',
  why: {
    en: 'A file that is not YAML cannot be read at all, so everything in it would be lost to the study.',
    id: 'Berkas yang bukan YAML tidak dapat dibaca sama sekali, sehingga seluruh isinya hilang bagi penelitian.',
  },
  words: {
    en: ({ message }) => ({
      problem: `This is not valid YAML: ${message}`,
      remedy: 'Mend the marked place; text with a colon, comma or # inside goes between "double quotes".',
    }),
    id: ({ message }) => ({
      problem: `Ini bukan YAML yang sah: ${message}`,
      remedy:
        'Perbaiki tempat yang ditandai; teks yang memuat titik dua, koma, atau # ditulis di antara "tanda petik".',
    }),
  },
};

/** Reads YAML 1.2 without custom tags and with few aliases, so that a crafted file cannot grow without bound. */
export function readYaml(file: string, content: string): YamlFile {
  const text = new Text(content);
  const document = parseDocument(content, { prettyErrors: false, lineCounter: new LineCounter(), uniqueKeys: true });
  const diagnostics = document.errors.map((error) =>
    found(yamlSyntax, { file, position: spanOf(text, error.pos[0], error.pos[1]) }, { message: error.message }),
  );
  let data: unknown;
  if (diagnostics.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: 50 });
    } catch (error) {
      // The library throws for unresolved and for exploding aliases only here.
      const message = error instanceof Error ? error.message : String(error);
      diagnostics.push(found(yamlSyntax, { file, position: { line: 1, column: 1 } }, { message }));
    }
  }
  return {
    file,
    content,
    document,
    data,
    diagnostics,
    at: (path, what = 'value') => locate(text, document, path, what),
  };
}

function locate(text: Text, document: Document, path: readonly (string | number)[], what: 'key' | 'value'): Position {
  let node: unknown = document.contents;
  let place: Node | undefined = isNode(node) ? node : undefined;
  path.forEach((step, depth) => {
    if (!isCollection(node)) return;
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step));
      const key = pair?.key;
      if (isNode(key)) place = key;
      node = pair?.value;
      if (last && what === 'key') return;
    } else {
      node = node.items[Number(step)];
    }
    if (isNode(node)) place = node;
  });
  const [start, end] = place?.range ?? [0, 0];
  return spanOf(text, start, end);
}

function spanOf(text: Text, startUnit: number, endUnit: number): Position {
  const start = text.pointAt(text.toOffset(startUnit));
  const end = text.pointAt(text.toOffset(endUnit));
  return { ...start, endLine: end.line, endColumn: end.column };
}
