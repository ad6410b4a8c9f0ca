import { squeezeQuote } from '../squeeze.ts';

/** What may stand between two pieces of a quotation: words left out, words put in instead, or nothing. */
export type Gap = 'left-out' | 'put-in' | 'none';

export interface Pieces {
  /** Compared form of each stretch taken word for word; none is empty. */
  readonly pieces: readonly string[];
  /** Before each piece but the first. */
  readonly gaps: readonly Gap[];
}

const ELLIPSIS = String.raw`\[\s*(?:…|\.{3,4})\s*\]|\(\s*(?:…|\.{3,4})\s*\)|…|\.{3,4}`;
const EDIT = new RegExp(String.raw`(${ELLIPSIS})|\[(\p{L}{1,2})\](?=\p{L})|\[(sic!?)\]|\[[^\[\]]{0,300}\]`, 'giu');

/**
 * A quotation cut where METHOD 6 "Quotation" lets an author change it: ellipses, insertions in brackets, a letter made
 * great or small (`[K]ami`), `[sic]`.
 */
export function piecesOf(words: string): Pieces {
  const pieces: string[] = [];
  const gaps: Gap[] = [];
  let gap: Gap | undefined;
  let at = 0;
  const take = (end: number, lead: string): void => {
    const piece = comparable(lead + words.slice(at, end));
    // Between two edits stands nothing, or a comma and the like.
    if (!/[\p{L}\p{N}]/u.test(piece)) return;
    if (pieces.length > 0) gaps.push(gap ?? 'none');
    pieces.push(piece);
    gap = undefined;
  };
  let lead = '';
  for (const edit of words.matchAll(EDIT)) {
    take(edit.index, lead);
    lead = edit[2] ?? '';
    const next: Gap = edit[1] !== undefined ? 'left-out' : edit[2] !== undefined || edit[3] ? 'none' : 'put-in';
    gap = gap === 'left-out' ? gap : gap === 'put-in' && next === 'none' ? gap : next;
    at = edit.index + edit[0].length;
  }
  take(words.length, lead);
  return { pieces, gaps };
}

const MARKS = /[’‘‛ʼ´`"“”„«»″]/gu;
const DASHES = /[‐‑‒–—−]/gu;

/** Signs that a word processor changes unasked become one; the length stays. */
export function alike(squeezed: string): string {
  return squeezed.replace(MARKS, "'").replace(DASHES, '-');
}

/** A stretch as it is compared: white space, quotation marks and dashes alike, no comma or stop at its ends. */
function comparable(stretch: string): string {
  return alike(squeezeQuote(stretch.replace(/[\u00ad\u200b\u2060]/gu, '')))
    .replace(/^[\s.,;:!?'-]+/u, '')
    .replace(/[\s.,;:!?'-]+$/u, '');
}
