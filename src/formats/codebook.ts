import type { Codebook } from '../core/codebook.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { examine } from './schema.ts';
import { leavesTheRest } from './schema-words.ts';
import type { YamlFile } from './yaml.ts';
import type { YamlLimits } from './yaml-limits.ts';

/** Some two thousand codes with all their texts: more than any person can apply. */
export const codebookLimits: YamlLimits = { length: 4_000_000, entries: 150_000 };

/** The codebook in a YAML file, without keys nobody reads, or what keeps it from being one. Places of its parts: `yaml.at(path)`. */
export function readCodebook(yaml: YamlFile): Outcome<Codebook> {
  const examined = examine('codebook', yaml);
  const diagnostics = [...yaml.diagnostics, ...examined.diagnostics];
  return diagnostics.every(leavesTheRest) ? done(examined.data as Codebook, diagnostics) : failed(diagnostics);
}
