import type { CodeTree } from '../code-tree.ts';
import { entry } from '../collect.ts';
import type { LocalText } from '../locale.ts';
import type { Change } from './change.ts';
import { facetsOfCode } from './facets.ts';

/**
 * Changes of use with the codes that have what went: a code that gives part of itself to another was split in place,
 * whether or not “replaces” says so. Known by whole items of `when_to_use` alone, white space and case aside.
 */
export function withHeirs(changes: readonly Change[], now: CodeTree): readonly Change[] {
  const heirs = new Map<string, Set<string>>();
  const put = (code: string, items: readonly LocalText[]): void => {
    for (const item of items) entry(heirs, keyOf(item), () => new Set<string>()).add(code);
  };
  for (const change of changes) {
    const added = change.kind === 'added' ? now.get(change.code)?.code : undefined;
    if (added) put(change.code, facetsOfCode(added).get(KEY)?.items ?? []);
    else if (change.key === KEY) put(change.code, change.after);
  }
  return changes.map((change) => {
    if (change.key !== KEY) return change;
    const found = change.before.flatMap((item) => [...(heirs.get(keyOf(item)) ?? [])]);
    const gaveTo = [...new Set(found)].filter((code) => code !== change.code);
    return gaveTo.length === 0 ? change : { ...change, gaveTo };
  });
}

const KEY = 'when_to_use';

function keyOf(text: LocalText): string {
  const parts = typeof text === 'string' ? [text] : Object.entries(text).sort().flat();
  return parts.join('\n').replace(/\s+/gu, ' ').trim().toLowerCase();
}
