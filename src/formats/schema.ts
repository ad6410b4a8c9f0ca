import { type Diagnostic, found, type Json } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import { clipped } from '../core/printable.ts';
import { rulesAt } from './schema-walk.ts';
import { type Expected, schemaMissingKey, schemaType, schemaUnknownKey, schemaVersion } from './schema-words.ts';
import { validators } from './validators.generated.js';
import type { YamlFile } from './yaml.ts';

/** What is generated for each schema. */
export interface Validator {
  readonly validate: {
    (data: unknown): boolean;
    readonly errors?: readonly SchemaError[] | null;
  };
  /** The schema as JSON: read only when something is wrong. */
  readonly schema: string;
}

/** As ajv reports it. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set on the errors about a key itself, below `propertyNames`. */
  readonly propertyName?: string;
}

/** `codebook`, or the name of a file `src/formats/schemas/<name>.schema.json`. */
export type SchemaName = keyof typeof validators;

type Path = readonly (string | number)[];

/** An error with all that it is about. */
interface Fault extends SchemaError {
  /** The way to its place in steps. */
  readonly path: Path;
  readonly data: unknown;
  /** The parts of the schema that hold there. */
  readonly rules: ReturnType<typeof rulesAt>;
}

/** What a file has that its schema does not allow: one finding a fault. Empty when the file is not even YAML. */
export function checkSchema(name: SchemaName, yaml: YamlFile): Diagnostic[] {
  return examine(name, yaml).diagnostics;
}

/** The same, with the data as far as the schema knows it: keys that nobody reads are left out. */
export function examine(name: SchemaName, yaml: YamlFile): { diagnostics: Diagnostic[]; data: unknown } {
  const nothing = { diagnostics: [], data: yaml.data };
  if (yaml.diagnostics.length > 0) return nothing;
  const { validate, schema }: Validator = validators[name];
  if (validate(yaml.data)) return nothing;
  const whole: unknown = JSON.parse(schema);
  const faults = collapse((validate.errors ?? []).map((error) => faultOf(error, yaml.data, whole)));
  const version = faults.find((fault) => fault.keyword === 'const' && fault.path.length === 1);
  if (version) return { diagnostics: [versionFinding(yaml, version)], data: yaml.data };
  const diagnostics = withoutEchoes(faults.map((fault) => finding(yaml, fault)));
  const unknown = faults.flatMap((fault) => {
    const key = unknownKey(fault);
    return key === undefined ? [] : [[...fault.path, key]];
  });
  return { diagnostics, data: without(yaml.data, unknown) };
}

/** A copy without what stands at these paths. */
function without(data: unknown, paths: readonly Path[]): unknown {
  const copy: unknown = paths.length > 0 ? structuredClone(data) : data;
  for (const path of paths) {
    const holder = path.slice(0, -1).reduce<unknown>((node, step) => (isHolder(node) ? node[step] : undefined), copy);
    if (isHolder(holder)) delete holder[path.at(-1) ?? ''];
  }
  return copy;
}

function finding(yaml: YamlFile, fault: Fault): Diagnostic {
  const { path, params } = fault;
  const where = whereOf(yaml.data, path);
  if (fault.keyword === 'required') {
    const place = { file: yaml.file, position: yaml.at(path, 'key') };
    return found(schemaMissingKey, place, { key: String(params.missingProperty), where });
  }
  const key = unknownKey(fault);
  if (key !== undefined) {
    const known = fault.rules.flatMap(({ properties }) => Object.keys(isRecord(properties) ? properties : {}));
    const near = nearest(key, known);
    const bare = isRecord(fault.data) && fault.data[key] === null;
    const place = { file: yaml.file, position: yaml.at([...path, key], 'key') };
    return found(schemaUnknownKey, place, {
      key,
      where,
      known,
      ...(near === undefined ? {} : { nearest: near }),
      ...(bare ? { bare } : {}),
    });
  }
  const value = sourceOf(yaml, path);
  const place = { file: yaml.file, position: yaml.at(path) };
  return found(schemaType, place, { where, value, given: typeOf(fault.data), expected: expectedOf(fault) });
}

function versionFinding(yaml: YamlFile, fault: Fault): Diagnostic {
  const place = { file: yaml.file, position: yaml.at(fault.path) };
  return found(schemaVersion, place, {
    value: sourceOf(yaml, fault.path) || typeOf(fault.data),
    supported: String(fault.params.allowedValue),
  });
}

function unknownKey({ keyword, params }: Fault): string | undefined {
  if (keyword === 'additionalProperties') return String(params.additionalProperty);
  if (keyword === 'unevaluatedProperties') return String(params.unevaluatedProperty);
  if (keyword === 'propertyNames') return String(params.propertyName);
  return undefined;
}

function expectedOf({ keyword, params, rules }: Fault): Expected {
  const examples = rules.map((rule) => rule.examples).find(Array.isArray);
  switch (keyword) {
    case 'type':
      return { types: [params.type].flat().map(String) };
    case 'enum':
      return { values: params.allowedValues as readonly Json[] };
    case 'const':
      return { values: [params.allowedValue as Json] };
    case 'minItems':
    case 'minProperties':
    case 'minLength':
      return { limit: 'not-empty' };
    case 'uniqueItems':
      return { limit: 'distinct' };
    case 'minimum':
    case 'exclusiveMinimum':
      return { limit: 'least', bound: Number(params.limit) };
    case 'maximum':
    case 'exclusiveMaximum':
      return { limit: 'most', bound: Number(params.limit) };
    default:
      return examples ? { examples: examples.map(String) } : { types: ['string'] };
  }
}

/**
 * One fault for each place that is wrong. Where a schema offers several forms (anyOf, oneOf), ajv reports every
 * form that was tried: kept is what lies deeper, since there the form itself was right, or else one list of forms.
 */
function collapse(faults: readonly Fault[]): Fault[] {
  const kept = faults.filter((fault) => fault.propertyName === undefined);
  const choices = kept.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const result = choices.reduce<Fault[]>((rest, choice) => {
    const inside = rest.filter((fault) => fault !== choice && isWithin(fault.path, choice.path));
    const outside = rest.filter((fault) => fault !== choice && !isWithin(fault.path, choice.path));
    const deeper = inside.filter((fault) => fault.path.length > choice.path.length || unknownKey(fault) !== undefined);
    return [...outside, ...(deeper.length > 0 ? deeper : [oneOfForms(choice, inside)])];
  }, kept);
  const seen = new Set<string>();
  return result.filter((fault) => {
    const sort = fault.keyword === 'required' || unknownKey(fault) !== undefined;
    const key = JSON.stringify([fault.path, sort ? fault.params : 'value']);
    return seen.size < seen.add(key).size;
  });
}

function oneOfForms(choice: Fault, inside: readonly Fault[]): Fault {
  const missing = inside.find((fault) => fault.keyword === 'required');
  if (missing) return missing;
  const values = inside.flatMap((fault) =>
    fault.keyword === 'enum' ? (fault.params.allowedValues as readonly Json[]) : [],
  );
  if (values.length > 0) return { ...choice, keyword: 'enum', params: { allowedValues: values } };
  const types = inside.flatMap((fault) => (fault.keyword === 'type' ? [fault.params.type].flat().map(String) : []));
  return types.length > 0
    ? { ...choice, keyword: 'type', params: { type: [...new Set(types)] } }
    : (inside[0] ?? choice);
}

/** A misspelt key is also a missing one: said once. */
function withoutEchoes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const meant = new Set(
    diagnostics.flatMap(({ data }) => (data.nearest === undefined ? [] : [`${data.where}\n${data.nearest}`])),
  );
  const missing = new Set(
    diagnostics.flatMap(({ code, data }) => (code === schemaMissingKey.code ? [`${data.where}\n${data.key}`] : [])),
  );
  return diagnostics
    .filter(({ code, data }) => code !== schemaMissingKey.code || !meant.has(`${data.where}\n${data.key}`))
    .map((one) =>
      missing.has(`${one.data.where}\n${one.data.nearest}`) ? { ...one, data: { ...one.data, needed: true } } : one,
    );
}

function faultOf(error: SchemaError, data: unknown, schema: unknown): Fault {
  let node = data;
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replace(/~1/g, '/').replace(/~0/g, '~');
      const step = Array.isArray(node) ? Number(key) : key;
      node = (node as Record<string | number, unknown>)[step];
      return step;
    });
  return { ...error, path, data: node, rules: rulesAt(schema, path) };
}

/** The way to a place as a reader would say it: a list item by its id, or by its number from 1. */
function whereOf(data: unknown, path: Path): string {
  let node = data;
  const steps: (string | number)[] = [];
  for (const step of path) {
    node = (node as Record<string | number, unknown>)[step];
    const id = isRecord(node) && typeof step === 'number' ? (node.id ?? node.version) : undefined;
    const named = typeof id === 'string' || typeof id === 'number';
    // Codes are known by their ids; what list they stand in says nothing more.
    if (named && steps.at(-1) === 'codes') steps.pop();
    steps.push(typeof step === 'string' ? step : named ? id : step + 1);
  }
  return steps.join(' › ');
}

/** A single value as the file spells it (`1.0`, not 1), cut to what a sentence can hold; empty for a block or list. */
function sourceOf(yaml: YamlFile, path: Path): string {
  const node: unknown = yaml.document.getIn(path, true);
  if (!isRecord(node) || node.value === null || typeof node.value === 'object' || !('value' in node)) return '';
  const source = String(node.source ?? node.value).replace(/\s+/g, ' ');
  return clipped(source, 40);
}

function typeOf(value: unknown): string {
  return value === null || value === undefined ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, index) => path[index] === step);
}

function isHolder(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
