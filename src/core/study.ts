import type { CodeTree } from './code-tree.ts';
import type { Position } from './diagnostic.ts';
import type { Project } from './project.ts';

/** A project with the place of each thing in its files, for the rules that check it. */
export interface Study {
  readonly project: Project;
  readonly tree: CodeTree;
  /** Where a thing stands on disk; `undefined` position when only the file is known. */
  place(kind: 'coding' | 'claim' | 'source' | 'voice' | 'settings', id: string): { file: string; position?: Position };
}
