import { alike } from './pieces.ts';

/** Words of a draft and what stands in the source instead; either may be empty. */
export interface WordChange {
  readonly draft: string;
  readonly source: string;
}

const MOST_WORDS = 600;

/**
 * Where two wordings differ, word by word: the fewest words that must be taken out and put in. With `signs` also where
 * only commas and the like differ. The first word of a draft may be great or small.
 */
export function wordChanges(draft: string, source: string, signs = false): readonly WordChange[] {
  const a = wordsOf(draft);
  const b = wordsOf(source);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return [{ draft, source }];
  const key = (word: string, index: number): string => keyOf(signs ? word : bare(word), index === 0);
  const mine = a.map(key);
  const first = mine[0];
  const theirs = b.map((word) => {
    const own = key(word, 1);
    return own.toLowerCase() === first ? own.toLowerCase() : own;
  });
  const common = commonTable(mine, theirs);
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
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && right !== undefined && mine[i] === theirs[j]) {
      open = undefined;
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      change().draft.push(left);
      i++;
    } else if (right !== undefined) {
      change().source.push(right);
      j++;
    }
  }
  return changes.map((one) => ({ draft: one.draft.join(' '), source: one.source.join(' ') }));
}

function wordsOf(value: string): readonly string[] {
  return value.split(/\s+/u).filter((word) => word !== '');
}

/** Words are the same whatever marks stand beside them. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function keyOf(word: string, first: boolean): string {
  const plain = alike(word).normalize('NFC');
  return first ? plain.toLowerCase() : plain;
}

/** How many words the rest of each has in common with the rest of the other, in order. */
function commonTable(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = a[i] === b[j];
      const row = table[i];
      if (row) row[j] = same ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function at(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
