import type { TermWord } from './term.ts';
import { keyOf, Vocabulary } from './vocabulary.ts';
import { eachWord } from './words.ts';

/** A phrase found: which, and where, in UTF-16 units and in words counted from the start of the stretch. */
export interface Hit<T> {
  readonly found: T;
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** All that was seen in one stretch of text. */
export interface Scan<T> {
  /** In the order in which they end. */
  readonly hits: readonly Hit<T>[];
  /** Numbers of the words before which a stop stands (`, ; . : ! ?`, an empty line), rising. */
  readonly stops: readonly number[];
}

interface Edge<T> {
  readonly gap: number;
  readonly to: PhraseNode<T>;
}

interface PhraseNode<T> {
  readonly next: Map<number, Edge<T>[]>;
  readonly found: T[];
  /** The longest gap of any edge. */
  reach: number;
  /** Words passed → where in the list of phrases begun this node was last put; checked there before it is believed. */
  readonly slots: number[];
}

/** A phrase begun. */
interface Begun<T> {
  readonly node: PhraseNode<T>;
  /** Words passed since its last word. */
  readonly passed: number;
  readonly start: number;
  readonly firstWord: number;
}

/** Many phrases looked for in one pass, whatever their number. */
export class Phrases<T> {
  /** Number of a phrase's first word → where it leads. */
  private readonly first: PhraseNode<T>[] = [];
  private readonly vocabulary: Vocabulary;

  constructor(phrases: readonly { readonly words: readonly TermWord[]; readonly found: T }[]) {
    const { vocabulary, numbers } = Vocabulary.of(phrases.flatMap(({ words }) => words));
    this.vocabulary = vocabulary;
    for (const { words, found } of phrases) {
      const [start, ...rest] = words.map((word) => ({ gap: word.gap, number: numbers.get(keyOf(word)) ?? -1 }));
      if (!start) continue;
      let node = this.first[start.number] ?? emptyNode<T>();
      this.first[start.number] = node;
      for (const { number, gap } of rest) node = follow(node, number, gap);
      node.found.push(found);
    }
  }

  /** Everything in a stretch of a text, found in time that grows with its length alone. */
  scan(text: string, from: number, to: number): Scan<T> {
    const hits: Hit<T>[] = [];
    const stops: number[] = [];
    const numbers: number[] = [];
    let begun: Begun<T>[] = [];
    let word = -1;
    eachWord(text, from, to, (start, end, stopped) => {
      word++;
      if (stopped) {
        stops.push(word);
        if (begun.length > 0) begun = [];
      }
      const count = this.vocabulary.find(text, start, end, numbers);
      if (count === 0 && begun.length === 0) return;
      const goingOn: Begun<T>[] = [];
      for (const phrase of begun) {
        for (let index = 0; index < count; index++) {
          for (const edge of phrase.node.next.get(numbers[index] ?? -1) ?? []) {
            if (phrase.passed <= edge.gap) arrive(edge.to, phrase.start, phrase.firstWord, end, word, hits, goingOn);
          }
        }
        if (phrase.passed < phrase.node.reach) goOn(goingOn, { ...phrase, passed: phrase.passed + 1 });
      }
      for (let index = 0; index < count; index++) {
        const node = this.first[numbers[index] ?? -1];
        if (node) arrive(node, start, word, end, word, hits, goingOn);
      }
      begun = goingOn;
    });
    return { hits, stops };
  }
}

/** A phrase has come to a node: what ends there is found, what goes on is begun. */
function arrive<T>(
  node: PhraseNode<T>,
  start: number,
  firstWord: number,
  end: number,
  lastWord: number,
  hits: Hit<T>[],
  goingOn: Begun<T>[],
): void {
  for (const found of node.found) keepClosest(hits, { found, start, end, firstWord, lastWord });
  if (node.next.size > 0) goOn(goingOn, { node, passed: 0, start, firstWord });
}

/** Of two ways to the same place the shorter is kept, so that no term can make the ways multiply. */
function goOn<T>(begun: Begun<T>[], phrase: Begun<T>): void {
  const { node, passed } = phrase;
  const slot = node.slots[passed] ?? -1;
  const same = begun[slot];
  if (same?.node !== node || same.passed !== passed) {
    node.slots[passed] = begun.length;
    begun.push(phrase);
  } else if (same.start < phrase.start) begun[slot] = phrase;
}

function keepClosest<T>(hits: Hit<T>[], hit: Hit<T>): void {
  for (let index = hits.length - 1; index >= 0; index--) {
    const other = hits[index];
    if (!other || other.end !== hit.end) break;
    if (other.found !== hit.found) continue;
    if (other.start < hit.start) hits[index] = hit;
    return;
  }
  hits.push(hit);
}

function follow<T>(node: PhraseNode<T>, number: number, gap: number): PhraseNode<T> {
  const edges = node.next.get(number) ?? [];
  node.next.set(number, edges);
  const known = edges.find((edge) => edge.gap === gap);
  if (known) return known.to;
  const to = emptyNode<T>();
  edges.push({ gap, to });
  node.reach = Math.max(node.reach, gap);
  return to;
}

function emptyNode<T>(): PhraseNode<T> {
  return { next: new Map(), found: [], reach: 0, slots: [] };
}
