import type { Code } from '../core/codebook.ts';
import type { CodeAt } from './code-at.ts';

/**
 * The codes that lack something, each as high up as possible: what a code says holds for the codes below it, and what
 * all codes below say holds for the one above. So one forgotten line is one finding, however many indicators there are.
 */
export function* uncovered(codes: readonly CodeAt[], has: (code: Code) => boolean): Generator<CodeAt> {
  for (const at of codes) {
    if (has(at.code)) continue;
    if (at.children.some((child) => saysAnywhere(child, has))) yield* uncovered(at.children, has);
    else yield at;
  }
}

function saysAnywhere({ code, children }: CodeAt, has: (code: Code) => boolean): boolean {
  return has(code) || children.some((child) => saysAnywhere(child, has));
}
