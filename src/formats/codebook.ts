import type { Codebook } from '../core/codebook.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { examine } from './schema.ts';
import { leavesTheRest } from './schema-words.ts';
import type { YamlFile } from './yaml.ts';

/** The codebook in a YAML file, without keys nobody reads, or what keeps it from being one. Places of its parts: `yaml.at(path)`. */
export function readCodebook(yaml: YamlFile): Outcome<Codebook> {
  const examined = examine('codebook', yaml);
  const diagnostics = [...yaml.diagnostics, ...examined.diagnostics];
  return diagnostics.every(leavesTheRest) ? done(examined.data as Codebook, diagnostics) : failed(diagnostics);
}
