import type { CodeTree } from './code-tree.ts';
import type { Selection } from './selection.ts';

/** What of a selection says which codes: a code with all below it, or by itself. */
export type CodeSelection = Pick<Selection, 'code' | 'exactly'>;

/** Whether a selection asks for codes at all. */
export function asksCodes({ code, exactly }: CodeSelection = {}): boolean {
  return [code, exactly].some((one) => one?.length);
}

/** The codes that a selection keeps, or undefined for all; one that is in no codebook stands for itself. */
export function chosenCodes(
  { code = [], exactly = [] }: CodeSelection,
  tree: CodeTree,
): ReadonlySet<string> | undefined {
  const within = code.length > 0 ? codesWithin(tree, code) : undefined;
  if (exactly.length === 0) return within;
  return new Set(exactly.filter((id) => within?.has(id) ?? true));
}

function codesWithin(tree: CodeTree, asked: readonly string[]): ReadonlySet<string> {
  const within = tree.all.map(({ code }) => code.id).filter((id) => asked.some((one) => tree.isWithin(id, one)));
  return new Set([...asked, ...within]);
}
