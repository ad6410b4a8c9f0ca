import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../support/fixture.ts';

/** Which type of core each schema describes. */
const subjects = {
  simpul: { type: 'ProjectSettings', module: 'project' },
  voices: { type: 'readonly Voice[]', module: 'voice' },
  source: { type: 'SourceMeta', module: 'source' },
  claim: { type: 'Claim', module: 'claim' },
  pseudonyms: { type: 'readonly Pseudonym[]', module: 'pseudonyms' },
  translations: { type: 'readonly Translation[]', module: 'translation' },
  migration: { type: 'Mapping', module: 'codebook-diff/migration' },
} as const;

const made: string[] = [];

afterAll(() => {
  for (const file of made) rmSync(file, { force: true });
});

/** What the compiler says about a file that takes each of the two types for the other. */
async function compare(name: keyof typeof subjects, schema: JSONSchema): Promise<readonly string[]> {
  const { type, module } = subjects[name];
  const code = await compile(schema, 'Described', { additionalProperties: false, ignoreMinAndMaxItems: true });
  // Inside the project, so that imports and settings are those of every other file.
  const file = path.join(root, `test/formats/${name}.compared.ts`);
  made.push(file);
  const described = code.match(/^export (?:interface|type) (\w+)/m)?.[1];
  writeFileSync(
    file,
    `import type { ${type.replace(/readonly |\[\]/g, '')} as Core } from '../../src/core/${module}.ts';
${code}
type Whole = ${type.replace(/\w+(?=\[\]|$)/, 'Core')};
type Fixed<T> = T extends readonly (infer U)[] ? readonly Fixed<U>[] : T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const ours: (theirs: Fixed<${described}>) => Fixed<Whole> = (theirs) => theirs;
export const theirs: (ours: Fixed<Whole>) => Fixed<${described}> = (ours) => ours;
export const same: Same<Fixed<${described}>, Fixed<Whole>> = true;
`,
  );
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [file], include: [] }, ts.sys, root);
  const program = ts.createProgram([file], options);
  rmSync(file);
  return ts
    .getPreEmitDiagnostics(program)
    .filter((one) => one.file?.fileName.endsWith('.compared.ts'))
    .map((one) => ts.flattenDiagnosticMessageText(one.messageText, '\n'));
}

function read(name: string): JSONSchema {
  const file = path.join(root, `src/formats/schemas/${name}.schema.json`);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as JSONSchema;
  // A list that holds nothing but comments is null to YAML and an empty list to core.
  const [type, ...others] = [schema.type ?? []].flat().filter((one) => one !== 'null');
  return type !== undefined && others.length === 0 ? { ...schema, type } : schema;
}

describe('schemas of the project’s files', () => {
  it.each(Object.keys(subjects) as (keyof typeof subjects)[])(
    '%s describes the type in core, no more and no less',
    async (name) => {
      expect(await compare(name, read(name))).toEqual([]);
    },
  );

  it('would notice a key too many, a key too few, and another value', async () => {
    const schema = read('source');
    const { note, ...rest } = schema.properties ?? {};
    const changed = [
      { ...schema, properties: { ...schema.properties, extra: { type: 'string' } } },
      { ...schema, properties: { ...schema.properties, technique: { enum: ['wawancara', 'tebakan'] } } },
      { ...schema, properties: rest, required: ['id'] },
    ] as JSONSchema[];
    for (const one of changed) expect(await compare('source', one)).not.toEqual([]);
  });

  it.each(Object.keys(subjects))('%s has a title, and a word on every key of its own', (name) => {
    const schema = read(name);
    expect(schema.title).toMatch(/\S/);
    const described = ['voices', 'pseudonyms', 'translations'].includes(name) ? (schema.items as JSONSchema) : schema;
    for (const [key, value] of Object.entries(described.properties ?? {}))
      expect([key, value.description]).toEqual([key, expect.stringMatching(/\S/)]);
    expect(described.additionalProperties).toBe(false);
  });
});
