import type { CueMeaning, TermMeaning } from './matcher.ts';
import type { Hit } from './phrases.ts';

type Cue = Hit<CueMeaning>;

/** How many words forward a negation reaches (METHOD 2). */
const REACH = 5;

/** What the words around a term propose. */
export interface Proposal {
  readonly valence?: string;
  /** The cue that proposed it; absent where the term itself did. */
  readonly cue?: string;
}

/**
 * Cues without those that lie inside or across another: the one that begins first stands, of two that begin alike the
 * longer. "Hampir tidak pernah" is then one cue, and "tidak hanya" no negation. A word that is both a contrast and
 * something else (`cuma`) is a contrast only where a clause begins.
 */
export function standing(cues: readonly Cue[], stops: readonly number[]): Cue[] {
  if (cues.length < 2) return [...cues];
  const rank = (cue: Cue): number => {
    const beginsClause = stopBetween(stops, cue.firstWord - 1, cue.firstWord);
    return cue.found.kind === 'contrast' ? (beginsClause ? 0 : 2) : 1;
  };
  const sorted = [...cues].sort((a, b) => a.firstWord - b.firstWord || b.lastWord - a.lastWord || rank(a) - rank(b));
  const kept: Cue[] = [];
  for (const cue of sorted) if (cue.firstWord > (kept.at(-1)?.lastWord ?? -1)) kept.push(cue);
  return kept;
}

/**
 * The valence that a term's own list and the cues of its clause propose (METHOD 2): a negation before it within
 * reach; a double negation, or two negations, propose mixed; a stall within reach on either side proposes unmet. A
 * term listed under a valence proposes that; a negated one the negation's valence if it was met, else mixed.
 */
export function propose(
  term: Hit<TermMeaning>,
  cues: readonly Cue[],
  stops: readonly number[],
  valences: ReadonlySet<string>,
): Proposal {
  const own = term.found.valence;
  const turn = negationOf(term, cues, stops);
  const stall = own === undefined && !turn ? stallOf(term, cues, stops) : undefined;
  if (turn && valences.has(turn.valence)) {
    return { valence: own !== undefined && own !== 'met' ? mixedIn(valences, own) : turn.valence, cue: turn.cue };
  }
  if (stall && valences.has('unmet')) return { valence: 'unmet', cue: stall.found.text };
  return own !== undefined && valences.has(own) ? { valence: own } : {};
}

function mixedIn(valences: ReadonlySet<string>, otherwise: string): string {
  return valences.has('mixed') ? 'mixed' : otherwise;
}

function negationOf(
  term: Hit<unknown>,
  cues: readonly Cue[],
  stops: readonly number[],
): { readonly valence: string; readonly cue: string } | undefined {
  const reaching = cues.filter(
    (cue) =>
      (cue.found.kind === 'negation' || cue.found.kind === 'double_negation') &&
      cue.lastWord < term.firstWord &&
      term.firstWord - cue.lastWord <= REACH &&
      !stopBetween(stops, cue.lastWord, term.firstWord),
  );
  const nearest = reaching.at(-1);
  if (!nearest) return undefined;
  const full = reaching.filter(({ found }) => found.suggests === 'unmet');
  if (reaching.some(({ found }) => found.kind === 'double_negation') || full.length > 1) {
    return { valence: 'mixed', cue: reaching.map(({ found }) => found.text).join(' … ') };
  }
  const { text, suggests = 'unmet', underWay } = nearest.found;
  const going = underWay === undefined ? undefined : cues.find(({ found }) => found.kind === 'under_way');
  return going && underWay !== undefined
    ? { valence: underWay, cue: `${text} … ${going.found.text}` }
    : { valence: suggests, cue: text };
}

/** A stall near the term that no negation turns round. */
function stallOf(term: Hit<unknown>, cues: readonly Cue[], stops: readonly number[]): Cue | undefined {
  return cues.find((cue) => {
    if (cue.found.kind !== 'stall') return false;
    const [left, right] = cue.lastWord < term.firstWord ? [cue, term] : [term, cue];
    return (
      left.lastWord < right.firstWord &&
      right.firstWord - left.lastWord <= REACH &&
      !stopBetween(stops, left.lastWord, right.firstWord) &&
      !negationOf(cue, cues, stops)
    );
  });
}

/** Whether a stop stands after one word and before, or right before, a later one. */
function stopBetween(stops: readonly number[], word: number, later: number): boolean {
  let low = 0;
  let high = stops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stops[middle] ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  return (stops[low] ?? Number.POSITIVE_INFINITY) <= later;
}
