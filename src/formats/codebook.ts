import type { Codebook } from '../core/codebook.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { checkSchema } from './schema.ts';
import { leavesTheRest } from './schema-words.ts';
import type { YamlFile } from './yaml.ts';

/** The codebook in a YAML file, with keys nobody reads, or what keeps it from being one. Places of its parts: `yaml.at(path)`. */
export function readCodebook(yaml: YamlFile): Outcome<Codebook> {
  const diagnostics = [...yaml.diagnostics, ...checkSchema('codebook', yaml)];
  return diagnostics.every(leavesTheRest) ? done(yaml.data as Codebook, diagnostics) : failed(diagnostics);
}
