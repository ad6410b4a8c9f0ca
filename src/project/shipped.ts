import { readFile } from 'node:fs/promises';
import type { Codebook } from '../core/codebook.ts';
import { readCodebook } from '../formats/codebook.ts';
import { readYaml } from '../formats/yaml.ts';

/** The codebooks that ship, in the order of METHOD section 2. */
export const shippedIds = [
  'undp-success-elements',
  'kuznetsov-11',
  'lecours-3',
  'duchacek-4',
  'cremer-5',
  'permendagri-25-2020',
] as const;

const schemaName = 'codebook.schema.json';

/** The JSON Schema of codebooks, as it ships beside the program. */
export function shippedSchema(): Promise<string> {
  return shipped(schemaName);
}

/** What a new project gets under `codebooks/`: the codebooks asked for, and the schema by which an editor checks them. */
export async function shippedFiles(ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const names = [...ids.map(fileOf), schemaName];
  const contents = names.map(async (name) => [name, await shipped(name)] as const);
  return Object.fromEntries(await Promise.all(contents));
}

/** A codebook that ships, ready for use. */
export async function shippedCodebook(id: string): Promise<Codebook> {
  const read = readCodebook(readYaml(fileOf(id), await shipped(fileOf(id))));
  if (!read.ok) throw new Error(`${id} ships broken: ${read.diagnostics.map(({ code }) => code).join(', ')}`);
  return read.value;
}

function fileOf(id: string): string {
  return `${id}.yaml`;
}

async function shipped(name: string): Promise<string> {
  try {
    return await readFile(new URL(`./codebooks/${name}`, import.meta.url), 'utf8');
  } catch {
    // Not built: the sources themselves are running.
    return readFile(new URL(`../../codebooks/${name}`, import.meta.url), 'utf8');
  }
}
