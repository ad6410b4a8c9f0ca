import { foldWord } from './letters.ts';
import { eachWord } from './words.ts';

/** One word of a term. */
export interface TermWord {
  readonly folded: string;
  /** Written with a final `*`: any ending. */
  readonly open: boolean;
  /** How many other words may stand between the word before and this one. */
  readonly gap: number;
}

/** `~N` beyond this is read as this: a phrase further apart is no phrase. */
const MAX_GAP = 20;

/**
 * A term of a codebook in words (METHOD 2, term grammar): words separated by spaces; a final `*` for any ending;
 * `~N` between words for up to N words in between. Empty when it holds no word at all.
 */
export function parseTerm(term: string): readonly TermWord[] {
  const words: TermWord[] = [];
  let gap = 0;
  for (const piece of term.normalize('NFC').split(/\s+/u)) {
    const distance = piece.startsWith('~') ? /^~(\d+)$/.exec(piece)?.[1] : undefined;
    if (distance !== undefined) {
      gap = Math.min(MAX_GAP, Number(distance));
      continue;
    }
    const open = piece.endsWith('*');
    const body = open ? piece.slice(0, -1) : piece;
    const parts: string[] = [];
    eachWord(body, 0, body.length, (start, end) => parts.push(foldWord(body.slice(start, end))));
    for (const [index, folded] of parts.entries()) {
      words.push({ folded, open: open && index === parts.length - 1, gap: index === 0 && words.length > 0 ? gap : 0 });
    }
    gap = 0;
  }
  return words;
}
