import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCodebook } from '../../src/formats/codebook.ts';
import { checkSchema, type SchemaName } from '../../src/formats/schema.ts';
import { readYaml } from '../../src/formats/yaml.ts';
import { fixture, root } from '../support/fixture.ts';

/** `line:column code what` for each finding. */
function faults(content: string, name: SchemaName = 'codebook'): string[] {
  return checkSchema(name, readYaml('a.yaml', content)).map(({ code, position, data }) => {
    const near = data.nearest === undefined ? '' : ` -> ${data.nearest}`;
    return `${position?.line}:${position?.column} ${code} ${data.key ?? data.where ?? data.value}${near}`;
  });
}

const start = 'schema: codebook/1\nid: a\nversion: 1.0.0\ntitle: A\nlanguages: [id]\nvalences: []\n';

describe('checkSchema', () => {
  it.each<[name: string, content: string, faults: readonly string[]]>([
    ['nothing wrong', `${start}codes: []\n`, []],
    [
      'an unknown key, on the key',
      `${start}codes:\n  - id: A\n    name: a\n    colour: x\n`,
      ['10:5 schema/unknown-key colour -> color'],
    ],
    ['in flow style', `${start}codes: [{id: A, name: a, colour: x}]\n`, ['7:26 schema/unknown-key colour -> color']],
    [
      'behind an emoji and a tab in a string',
      `${start}codes: [{id: A, name: "😀\t", colour: x}]\n`,
      ['7:29 schema/unknown-key colour -> color'],
    ],
    [
      'with Windows line ends',
      `${start}codes:\n  - id: A # x\n    name: a\n    colour: x\n`.replaceAll('\n', '\r\n'),
      ['10:5 schema/unknown-key colour -> color'],
    ],
    [
      'below an anchor, where it is written',
      `${start}note: &n {id: a, e n: b}\nsource: *n\ncodes: []\n`,
      ['7:18 schema/unknown-key e n', '7:18 schema/unknown-key e n'],
    ],
    [
      'a misspelt key that is also missing: one finding',
      `${start.replace('title', 'titel')}codes: []\n`,
      ['4:1 schema/unknown-key titel -> title'],
    ],
    ['a missing key', `${start}codes:\n  - name: a\n`, ['8:5 schema/missing-key id']],
    ['a number for a text', `${start.replace('1.0.0', '1.0')}codes: []\n`, ['3:10 schema/type version']],
    ['a wrong form', `${start.replace('1.0.0', 'satu')}codes: []\n`, ['3:10 schema/type version']],
    ['a value that is not offered', `${start}kind: daftar\ncodes: []\n`, ['7:7 schema/type kind']],
    ['an empty value', `${start}codes:\n`, ['7:1 schema/type codes']],
    [
      'several languages, one of them a list',
      `${start}codes:\n  - {id: A, name: {id: [a], en: b}}\n`,
      ['8:24 schema/type A › name › id'],
    ],
    ['another version, and nothing else', 'schema: codebook/9\nfoo: 1\n', ['1:9 schema/version codebook/9']],
    ['an empty file', '', ['1:1 schema/type ']],
    ['a list', '- a\n', ['1:1 schema/type ']],
  ])('%s', (_name, content, expected) => {
    expect(faults(content)).toEqual(expected);
  });

  it('says nothing of a file that is not YAML', () => {
    expect(faults('a: "b\n')).toEqual([]);
    expect(readCodebook(readYaml('a.yaml', 'a: "b\n')).diagnostics.map(({ code }) => code)).toEqual(['yaml/syntax']);
  });

  it('knows every file of the founding study', () => {
    const names: readonly [SchemaName, string][] = [
      ['simpul', 'simpul.yaml'],
      ['voices', 'voices.yaml'],
      ['source', 'sources/S4.yaml'],
      ['claim', 'claims/C1a.yaml'],
      ['codebook', 'codebooks/undp-success-elements.yaml'],
    ];
    for (const [name, file] of names) {
      expect([file, faults(readFileSync(path.join(fixture, file), 'utf8'), name)]).toEqual([file, []]);
    }
  });

  it.each<[name: string, content: string, faults: readonly string[]]>([
    ['neither form of a text', 'simpul: 1\nid: a\ntitle: [a]\n', ['3:8 schema/type title']],
    ['one form of a text, wrong inside', 'simpul: 1\nid: a\ntitle: {en: [a]}\n', ['3:13 schema/type title › en']],
    [
      'a value of a choice',
      'simpul: 1\nid: a\ntitle: a\nlint: {id/duplicate: mati}\n',
      ['4:22 schema/type lint › id/duplicate'],
    ],
    ['a version of the folder', 'simpul: 2\nid: a\ntitle: a\n', ['1:9 schema/version 2']],
  ])('collapses the forms of a choice: %s', (_name, content, expected) => {
    expect(faults(content, 'simpul')).toEqual(expected);
  });

  it('never throws, whatever the file holds', () => {
    const keys = fc.constantFrom('schema', 'id', 'codes', 'title', 'languages', 'terms', '__proto__', 'a/b', 'a~b');
    const values = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, 1, true, 'codebook/1', 'x', ''),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(keys, tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    fc.assert(
      fc.property(values, (value) => {
        for (const finding of checkSchema('codebook', readYaml('a.yaml', JSON.stringify(value)))) {
          expect(finding.position?.line).toBe(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('codebook.schema.json is the one source of truth', () => {
  const types = path.join(root, 'src/core/codebook.generated.ts');
  const schema = path.join(root, 'codebooks/codebook.schema.json');

  it('the committed types are those it makes', () => {
    const script =
      "import('./scripts/generate.mjs').then((m) => m.codebookTypeCode()).then((t) => process.stdout.write(t))";
    const made = execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
    expect(readFileSync(types, 'utf8')).toBe(made);
    expect(made).toContain('export interface Codebook');
  });

  it('forbids unknown keys everywhere', () => {
    const open: string[] = [];
    const visit = (node: unknown, where: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { type, additionalProperties } = node as { type?: unknown; additionalProperties?: unknown };
      if ([type].flat().includes('object') && additionalProperties !== false) open.push(where);
      for (const [key, inner] of Object.entries(node)) visit(inner, `${where}/${key}`);
    };
    visit(JSON.parse(readFileSync(schema, 'utf8')), '');
    expect(open).toEqual([]);
  });
});
