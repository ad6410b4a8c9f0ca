import { readFile } from 'node:fs/promises';

/** The JSON Schema of codebooks, as it ships beside the program. */
export function shippedSchema(): Promise<string> {
  return shipped('codebook.schema.json');
}

/** What a new project gets under `codebooks/`: the UNDP codebook, and the schema by which an editor checks it. */
export async function shippedCodebooks(): Promise<Readonly<Record<string, string>>> {
  const names = ['undp-success-elements.yaml', 'codebook.schema.json'];
  const contents = names.map(async (name) => [name, await shipped(name)] as const);
  return Object.fromEntries(await Promise.all(contents));
}

async function shipped(name: string): Promise<string> {
  try {
    return await readFile(new URL(`./codebooks/${name}`, import.meta.url), 'utf8');
  } catch {
    // Not built: the sources themselves are running.
    return readFile(new URL(`../../codebooks/${name}`, import.meta.url), 'utf8');
  }
}
