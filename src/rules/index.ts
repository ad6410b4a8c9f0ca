import type { CodebookRule, ProjectRule } from './rule.ts';

/** Every rule about a codebook, in the order of `simpul explain`. */
export const codebookRules: readonly CodebookRule[] = [];

/** Every rule about a project. */
export const projectRules: readonly ProjectRule[] = [];
