import type { Importer } from './importer.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';

/** Every importer. The first whose extensions fit reads the file. */
export const importers: readonly Importer[] = [plainText, markdown];
