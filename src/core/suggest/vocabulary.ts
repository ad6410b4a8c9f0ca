import { fold } from './letters.ts';
import type { TermWord } from './term.ts';

/** Endings that leave a word the same (METHOD 2): the 2 of a word said twice (program2), -nya -ku -mu, then -lah -kah -pun. */
const clitics = new Set(
  ['', '2']
    .flatMap((twice) => ['', 'nya', 'ku', 'mu'].map((owner) => twice + owner))
    .flatMap((first) => ['', 'lah', 'kah', 'pun'].map((second) => first + second))
    .slice(1),
);
const LONGEST_CLITIC = 7;

/**
 * The words of all terms as one tree of letters, and the numbers of the words. Kept as flat arrays: a letter costs a
 * look at one or two numbers, and memory grows with the letters of the terms alone.
 */
export class Vocabulary {
  /** Letters, and where each leads, of the branches of node n: from `branches[n]` up to `branches[n + 1]`. */
  private readonly branches: Int32Array;
  private readonly letters: Uint16Array;
  private readonly targets: Int32Array;
  /** Where each first letter leads; 0 for nowhere. */
  private readonly first = new Int32Array(65_536);
  /** Number of the word that ends at a node, or that is open there; -1 for none. */
  private readonly whole: Int32Array;
  private readonly open: Int32Array;

  private constructor(nodes: readonly TreeNode[]) {
    const edges = nodes.reduce((sum, node) => sum + node.next.size, 0);
    this.branches = new Int32Array(nodes.length + 1);
    this.letters = new Uint16Array(edges);
    this.targets = new Int32Array(edges);
    this.whole = Int32Array.from(nodes, (node) => node.whole);
    this.open = Int32Array.from(nodes, (node) => node.open);
    let edge = 0;
    for (const [index, node] of nodes.entries()) {
      this.branches[index] = edge;
      for (const [letter, target] of node.next) {
        if (index === 0) this.first[letter] = target;
        this.letters[edge] = letter;
        this.targets[edge++] = target;
      }
    }
    this.branches[nodes.length] = edge;
  }

  /** Words are numbered as they come; the same word with and without `*` are two. */
  static of(words: Iterable<TermWord>): { readonly vocabulary: Vocabulary; readonly numbers: Map<string, number> } {
    const nodes: TreeNode[] = [emptyNode()];
    const numbers = new Map<string, number>();
    for (const word of words) {
      const key = keyOf(word);
      if (numbers.has(key)) continue;
      let node = nodes[0] ?? emptyNode();
      for (let at = 0; at < word.folded.length; at++) {
        const letter = word.folded.charCodeAt(at);
        let target = node.next.get(letter);
        if (target === undefined) {
          target = nodes.length;
          node.next.set(letter, target);
          nodes.push(emptyNode());
        }
        node = nodes[target] ?? node;
      }
      node[word.open ? 'open' : 'whole'] = numbers.size;
      numbers.set(key, numbers.size);
    }
    return { vocabulary: new Vocabulary(nodes), numbers };
  }

  /** Writes the numbers of the words that stand at a place into `into` and returns how many there are. */
  find(text: string, start: number, end: number, into: number[]): number {
    let node = this.first[fold(text.charCodeAt(start))] ?? 0;
    let count = 0;
    let at = start + 1;
    while (node !== 0) {
      const open = this.open[node] ?? -1;
      if (open >= 0) into[count++] = open;
      const whole = this.whole[node] ?? -1;
      if (whole >= 0 && (at === end || (end - at <= LONGEST_CLITIC && clitics.has(foldedSlice(text, at, end))))) {
        into[count++] = whole;
      }
      if (at === end) break;
      node = this.step(node, fold(text.charCodeAt(at++)));
    }
    return count;
  }

  private step(node: number, letter: number): number {
    const last = this.branches[node + 1] ?? 0;
    for (let edge = this.branches[node] ?? 0; edge < last; edge++) {
      if (this.letters[edge] === letter) return this.targets[edge] ?? 0;
    }
    return 0;
  }
}

export function keyOf({ folded, open }: TermWord): string {
  return open ? `${folded}*` : folded;
}

interface TreeNode {
  readonly next: Map<number, number>;
  whole: number;
  open: number;
}

function emptyNode(): TreeNode {
  return { next: new Map(), whole: -1, open: -1 };
}

function foldedSlice(text: string, start: number, end: number): string {
  let slice = '';
  for (let at = start; at < end; at++) slice += String.fromCharCode(fold(text.charCodeAt(at)));
  return slice;
}
