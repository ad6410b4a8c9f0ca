import type { Code } from '../core/codebook.ts';

export type Path = readonly (string | number)[];

/** A code with its place in the file. */
export interface CodeAt {
  readonly code: Code;
  readonly path: Path;
  readonly parent?: CodeAt;
  /** 1 for a root. */
  readonly depth: number;
  readonly children: readonly CodeAt[];
}

/** A code and all above it. */
export function* upwards(code: CodeAt | undefined): Generator<CodeAt> {
  for (let at = code; at; at = at.parent) yield at;
}
