import { yamlTooLarge as kind } from '../formats/yaml.ts';
import { readingRule } from './reading.ts';

/** An example of it would be too large to be shown. */
export const yamlTooLarge = readingRule(kind, []);
