// What is made from the JSON Schemas: validators for the program (not in git) and the codebook's types (in git).
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const root = path.resolve(import.meta.dirname, '..');
const codebookSchema = 'codebooks/codebook.schema.json';
const schemaFolder = 'src/formats/schemas';
const validators = 'src/formats/validators.generated';
const codebookTypes = 'src/core/codebook.generated.ts';

/** Writes every generated file; those that would not change are left alone. */
export async function generate() {
  const schemas = await readSchemas();
  await write(`${validators}.js`, await validatorCode(schemas));
  await write(`${validators}.d.ts`, validatorTypes(schemas));
  await write(codebookTypes, await codebookTypeCode());
}

/** The form in which vitest calls it before the tests. */
export { generate as setup };

/** Schema name (`codebook`, `simpul`, …) → schema. */
async function readSchemas() {
  const folder = path.join(root, schemaFolder);
  const files = existsSync(folder) ? (await readdir(folder)).filter((file) => file.endsWith('.schema.json')) : [];
  const paths = [codebookSchema, ...files.sort().map((file) => `${schemaFolder}/${file}`)];
  const entries = paths.map(async (file) => [
    path.basename(file, '.schema.json'),
    JSON.parse(await readFile(path.join(root, file), 'utf8')),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

async function validatorCode(schemas) {
  const ajv = new Ajv2020({
    schemas: Object.values(schemas),
    allErrors: true,
    messages: false,
    strict: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: false },
  });
  const names = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schema.$id]));
  const entries = Object.entries(schemas).map(
    ([name, schema]) =>
      `${name}: { validate: ${name}, schema: ${JSON.stringify(JSON.stringify(schema, withoutWords))} }`,
  );
  const list = `export const validators = { ${entries.join(', ')} };`;
  // ajv leaves `require` calls in an ES module; bundling takes them in.
  const { outputFiles } = await build({
    stdin: { contents: `${standalone.default(ajv, names)}\n${list}`, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    minify: true,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** Titles and descriptions are for editors; a program needs the rules. A property of that name is a schema, not a text. */
function withoutWords(key, value) {
  return (key === 'title' || key === 'description') && typeof value === 'string' ? undefined : value;
}

function validatorTypes(schemas) {
  return `import type { Validator } from './schema.ts';

export const validators: Readonly<Record<${Object.keys(schemas)
    .map((name) => `'${name}'`)
    .join(' | ')}, Validator>>;
`;
}

/** The codebook's types as TypeScript, everything read-only. */
export async function codebookTypeCode() {
  const schema = JSON.parse(await readFile(path.join(root, codebookSchema), 'utf8'));
  const code = await compile(forTypes(schema), 'Codebook', {
    bannerComment:
      "// Made from codebooks/codebook.schema.json by scripts/generate.mjs; change the schema, not this file.\n\nimport type { LocalText } from './locale.ts';",
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120, bracketSpacing: true },
  });
  return code
    .replace(/^( +)((?:\w+|\[\w+: string\])\??:)/gm, '$1readonly $2')
    .replace(/(\w+|\([^()]*\))\[\]/g, 'readonly $1[]');
}

/** The $defs that become types of their own; all others stand where they are used. */
const typeNames = {
  origin: 'Origin',
  valence: 'Valence',
  cues: 'Cues',
  negationCue: 'NegationCue',
  termsByLanguage: 'TermsByLanguage',
  code: 'Code',
  codeExample: 'CodeExample',
  confusion: 'Confusion',
};

/** The same schema in the form that makes readable types: names only where wanted, maps instead of key patterns. */
function forTypes(schema) {
  const shape = (node) => {
    if (Array.isArray(node)) return node.map(shape);
    if (typeof node !== 'object' || node === null) return node;
    const { $ref, $defs, title, examples, patternProperties, properties, minItems, ...rest } = node;
    const description = rest.description === undefined ? {} : { description: rest.description };
    const def = $ref?.slice('#/$defs/'.length);
    if (def in typeNames) return { $ref };
    if (def === 'localText') return { tsType: 'LocalText', ...description };
    if (def !== undefined) return { ...shape(schema.$defs[def]), ...description };
    const shaped = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, shape(value)]));
    if (patternProperties) shaped.additionalProperties = shape(Object.values(patternProperties)[0]);
    if (properties) {
      shaped.properties = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, shape(value)]));
    }
    return shaped;
  };
  const shaped = { ...shape(schema), title: 'Codebook' };
  shaped.properties.kind.title = 'CodebookKind';
  shaped.$defs = Object.fromEntries(
    Object.entries(typeNames).map(([def, title]) => [def, { ...shape(schema.$defs[def]), title }]),
  );
  return shaped;
}

async function write(file, content) {
  const target = path.join(root, file);
  if (existsSync(target) && (await readFile(target, 'utf8')) === content) return;
  await writeFile(target, content);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate();
