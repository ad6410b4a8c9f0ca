import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/formats/yaml.ts';

/** `line:column reason` for each finding. */
function faults(content: string): string[] {
  return readYaml('a.yaml', content).diagnostics.map(
    ({ position, data }) => `${position?.line}:${position?.column} ${data.reason}`,
  );
}

/** The text that a place covers. */
function textAt(content: string, path: readonly (string | number)[], what?: 'key' | 'value'): string {
  const { line, column, endLine, endColumn } = readYaml('a.yaml', content).at(path, what);
  const lines = content.split('\n').map((text) => [...text]);
  if (line !== endLine) return `${line}:${column}-${endLine}:${endColumn}`;
  return (lines[line - 1] ?? []).slice(column - 1, (endColumn ?? 0) - 1).join('');
}

describe('what is not YAML', () => {
  it.each<[name: string, content: string, faults: readonly string[]]>([
    ['a colon in a text', 'title: Kota: kembar\n', ['1:8 colon']],
    ['a quote never closed', 'a: 1\ntitle: "Kota kembar\nb: 1\n', ['2:8 quote']],
    ['an item further left', 'a:\n  - b\n - c\n', ['3:1 indent']],
    ['a tab', 'a:\n\tb: 1\n', ['2:1 tab']],
    ['a sign that YAML keeps', 'a: @b\n', ['1:4 start']],
    ['a line without its colon', 'a: 1\nfoo\n', ['2:1 missing-character']],
    ['a bracket never closed', 'a: [1, 2\nb: 1\n', ['2:1 indent']],
    ['a wrong escape', 'a: "\\q"\n', ['1:5 escape']],
    ['a list as a key', '? [a, b]\n: 1\n', ['1:3 key-form']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['2:1 several-documents']],
    ['keys twice', 'a: 1\nb:\n  c: 1\n  c: 2\na: 3\n', ['4:3 duplicate-key', '5:1 duplicate-key']],
    ['tags', 'a: !!js/function "x"\nb: !own x\nc: !!str 1\n', ['1:4 tag', '2:4 tag']],
    ['an alias of nothing', 'a: *b\n', ['1:4 alias-unknown']],
    ['an alias inside its own anchor', 'a: &a [*a]\n', ['1:8 alias-unknown']],
    ['an alias before its anchor', 'a: *b\nb: &b 1\n', ['1:4 alias-unknown']],
    ['Windows line ends', 'a: 1\r\nb: "x\r\n', ['2:4 quote']],
    ['an emoji before the place', '"😀": 1\n"😀😀": @b\n', ['2:7 start']],
  ])('%s', (_name, content, expected) => {
    expect(faults(content)).toEqual(expected);
    expect(readYaml('a.yaml', content).data).toBeUndefined();
  });

  it('points from the second of two keys to the first', () => {
    const [finding] = readYaml('a.yaml', 'a: 1\nb: 2\na: 3\n').diagnostics;
    expect(finding?.related?.[0]?.position).toMatchObject({ line: 1, column: 1 });
  });
});

describe('what could harm', () => {
  const lists = 'abcdefgh'.split('').map((name, index, names) => {
    const inside = index === 0 ? 'x' : `*${names[index - 1]}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => inside).join(', ')}]`;
  });

  it.each<[name: string, content: string, reason: string]>([
    ['aliases of aliases', lists.join('\n'), 'alias-bomb'],
    ['one anchor repeated', `a: &a 1\nb: [${'*a, '.repeat(20_000)}]`, 'alias-bomb'],
    ['brackets in brackets', '['.repeat(100_000), 'too-deep'],
    ['lists in lists', '- '.repeat(100_000), 'too-deep'],
    ['blocks in blocks', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'too-deep'],
  ])('%s is refused', (_name, content, reason) => {
    expect(readYaml('a.yaml', content).diagnostics.map(({ data }) => data.reason)).toEqual([reason]);
  });

  it('reads YAML 1.2 whatever the file says of itself, and no prototype', () => {
    expect(readYaml('a.yaml', '%YAML 1.1\n---\na: no\nb: 012\n').data).toEqual({ a: 'no', b: 12 });
    const data = readYaml('a.yaml', '__proto__: {polluted: 1}\n').data as object;
    expect(Object.keys(data)).toEqual(['__proto__']);
    expect('polluted' in {}).toBe(false);
  });

  it('takes aliases that stay small', () => {
    expect(readYaml('a.yaml', 'a: &a [1, 2]\nb: *a\n').data).toEqual({ a: [1, 2], b: [1, 2] });
  });
});

describe('places', () => {
  const content =
    '# 😀 comment\nkey: value # more\nlist:\n  - id: A\n    name: "😀 tab\there"\n  - {id: B, flow: [x, "y z"]}\nempty:\nanchor: &one {deep: here}\nalias: *one\nblock: |\n  two\n  lines\n';

  it.each<[path: readonly (string | number)[], what: 'key' | 'value', text: string]>([
    [['key'], 'value', 'value'],
    [['key'], 'key', 'key'],
    [['list', 0, 'name'], 'value', '"😀 tab\there"'],
    [['list', 0, 'name'], 'key', 'name'],
    [['list', 1], 'value', '{id: B, flow: [x, "y z"]}'],
    [['list', 1, 'flow', 1], 'value', '"y z"'],
    [['list', 1, 'flow', 1], 'key', '"y z"'],
    [['empty'], 'value', 'empty'],
    [['alias', 'deep'], 'value', 'here'],
    [['key', 'no', 'such'], 'value', 'value'],
    [['list', 0, 'missing'], 'value', '4:5-6:1'],
    [['block'], 'value', '10:8-13:1'],
  ])('%j %s', (path, what, text) => {
    expect(textAt(content, path, what)).toBe(text);
  });

  it('are the same with Windows line ends', () => {
    const windows = content.replaceAll('\n', '\r\n');
    for (const path of [['key'], ['list', 0, 'name'], ['list', 1, 'flow', 1], ['empty'], ['alias', 'deep']]) {
      expect(readYaml('a.yaml', windows).at(path)).toEqual(readYaml('a.yaml', content).at(path));
    }
  });
});
