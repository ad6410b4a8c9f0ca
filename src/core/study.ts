import type { CodeTree } from './code-tree.ts';
import type { Position } from './diagnostic.ts';
import type { Project } from './project.ts';

/** A project with the place of each thing in its files, for the rules that check it. */
export interface Study {
  readonly project: Project;
  readonly tree: CodeTree;
  /**
   * Where a thing stands on disk; without a position when only the file is known, with an empty file when it is in none.
   * `way` leads to a value inside a thing of a YAML file, e.g. `['versions', 0, 'links', 3, 'coding']`.
   */
  place(
    kind: 'coding' | 'claim' | 'source' | 'voice' | 'codebook' | 'settings',
    id: string,
    way?: readonly (string | number)[],
  ): { file: string; position?: Position };
}
