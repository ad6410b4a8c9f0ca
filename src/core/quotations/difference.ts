import { alike } from './pieces.ts';

/** Words of a draft and what stands in the source instead; either may be empty. */
export interface WordChange {
  readonly draft: string;
  readonly source: string;
}

const MOST_WORDS = 600;

/** Where two wordings differ, word by word: the fewest words that must be taken out and put in. */
export function wordChanges(draft: string, source: string): readonly WordChange[] {
  const a = wordsOf(draft);
  const b = wordsOf(source);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return [{ draft, source }];
  const common = commonTable(a, b);
  const changes: { draft: string[]; source: string[] }[] = [];
  let open: { draft: string[]; source: string[] } | undefined;
  const change = () => {
    if (!open) {
      open = { draft: [], source: [] };
      changes.push(open);
    }
    return open;
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [mine, theirs] = [a[i], b[j]];
    if (mine !== undefined && theirs !== undefined && key(mine) === key(theirs)) {
      open = undefined;
      i++;
      j++;
    } else if (mine !== undefined && (theirs === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      change().draft.push(mine);
      i++;
    } else if (theirs !== undefined) {
      change().source.push(theirs);
      j++;
    }
  }
  return changes.map((one) => ({ draft: one.draft.join(' '), source: one.source.join(' ') }));
}

function wordsOf(value: string): readonly string[] {
  return value.split(/\s+/u).filter((word) => word !== '');
}

/** Words are the same whatever marks stand beside them. */
function key(word: string): string {
  return alike(word)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .normalize('NFC');
}

/** How many words the rest of each has in common with the rest of the other, in order. */
function commonTable(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = key(a[i] ?? '') === key(b[j] ?? '');
      const row = table[i];
      if (row) row[j] = same ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function at(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
