import type { Importer } from './importer.ts';

/** Every importer. The first whose extensions fit reads the file. */
export const importers: readonly Importer[] = [];
