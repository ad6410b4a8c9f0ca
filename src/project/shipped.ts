import { readFile } from 'node:fs/promises';

/** The JSON Schema of codebooks, as it ships beside the program. */
export function shippedSchema(): Promise<string> {
  return readFile(new URL('./codebooks/codebook.schema.json', import.meta.url), 'utf8');
}
