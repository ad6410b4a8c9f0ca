/** Two lines, of which the first ends in a hyphen, made one word again. */
export interface Mended {
  /** Index of the line that now holds the word. */
  readonly line: number;
  /** With the end of the line in it: `pelaksa-\nnaan`. */
  readonly was: string;
  readonly now: string;
}

export interface HyphenLine {
  readonly text: string;
  /** A paragraph begins here. */
  readonly gap: boolean;
}

/** `pra- dan pascapanen`: the hyphen stands for what follows the next word. */
const suspended = /^(?:dan|atau|serta|hingga|sampai|and|or|to|und|et)$/iu;
/** What Indonesian and English put before a word without a hyphen. */
const prefix =
  /^(?:(?:mem|ke|pem)?(?:ber|be|bel)|(?:di|ke)?(?:ber|per|pel|ter)|me|mem|men|meng|menge|meny|(?:me|di)?(?:mper|per)|pe|pem|pen|peng|penge|peny|di|ke|se|seke|sepe|tak|maha|re|un|dis|in|im|inter|over|under|out|mis|pre|con|com|de|ex|trans|sub|pro|en|em|ab|ad)$/iu;
const END = /([\p{L}\p{M}\p{N}'’-]*[\p{L}\p{M}\p{N}])[-\u2010\u00ad]$/u;

/**
 * Words that were parted at the ends of lines, as the one word they are, on the line where they begin. Whether the
 * hyphen belongs to the word is told by the words of the text itself: a word that stands elsewhere without the hyphen
 * loses it; a compound that stands elsewhere with it, reduplication (`kota-kota`, `sayur-mayur`), two known words, names
 * and figures keep it. What none of this tells loses it where words are parted all over the text. `lines` is changed.
 */
export function mendHyphens<L extends HyphenLine>(lines: L[]): readonly Mended[] {
  const judge = judgeOf(lines);
  const mended: Mended[] = [];
  for (let index = 0; index < lines.length - 1; ) {
    const line = lines[index];
    const next = lines[index + 1];
    const parted = line && next && partedBy(line, next);
    if (!parted) {
      index++;
      continue;
    }
    const { left, token, right } = parted;
    const body = belongs(line.text.at(-1) ?? '', left, right, judge) ? line.text : line.text.slice(0, -1);
    const whole = body.slice(line.text.length - 1 - left.length);
    mended.push({ line: index, was: `${left}${line.text.at(-1)}\n${right}`, now: whole + right });
    lines[index] = { ...line, text: body + token };
    const rest = next.text.slice(token.length).trimStart();
    // A word may go on over a third line, if it was the only one on its line.
    if (rest === '') lines.splice(index + 1, 1);
    else lines[index++ + 1] = { ...next, text: rest };
  }
  return mended;
}

interface Parted {
  readonly left: string;
  /** With the signs that follow it. */
  readonly token: string;
  readonly right: string;
}

function partedBy(line: HyphenLine, next: HyphenLine): Parted | undefined {
  const left = END.exec(line.text)?.[1];
  const token = next.gap ? undefined : /^\S+/u.exec(next.text)?.[0];
  const right = token && /^[\p{L}\p{M}\p{N}'’]+/u.exec(token)?.[0];
  return left && token && right && !suspended.test(right) ? { left, token, right } : undefined;
}

interface Judge {
  /** How often each word and compound stands in the text, but for those that the end of a line parts. */
  readonly words: ReadonlyMap<string, number>;
  /** Words are parted all over the text. */
  readonly parts: boolean;
}

/** Lines in a hundred that end in a hyphen, from which words are taken to be parted all over a text. */
const PARTS = 2;

function judgeOf(lines: readonly HyphenLine[]): Judge {
  const parted = lines.filter((line, index) => {
    const next = lines[index + 1];
    const { left = '', right = '' } = (next && partedBy(line, next)) ?? {};
    return /^\p{Ll}/u.test(right) && !isDoubled(left.toLowerCase(), right);
  });
  return { words: wordsOf(lines), parts: parted.length * 100 >= PARTS * lines.length };
}

function wordsOf(lines: readonly HyphenLine[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [index, { text }] of lines.entries()) {
    const parted = END.test(lines[index - 1]?.text ?? '');
    const whole = text.replace(/\S+[-\u2010\u00ad]$/u, '').slice(parted ? (/^\S+/u.exec(text)?.[0].length ?? 0) : 0);
    for (const [word] of whole.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-\u2010'’][\p{L}\p{M}]+)*/gu))
      words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** Whether the hyphen belongs to the word. */
function belongs(sign: string, left: string, right: string, { words, parts }: Judge): boolean {
  if (sign === '\u00ad') return false;
  // `Bandung-Liuzhou`, `2006-2020`, `SK-nya`
  if (!/^\p{Ll}/u.test(right) || /\p{N}$|(?<!\p{L})\p{Lu}{2,}$/u.test(left)) return true;
  const last = (/[\p{L}\p{M}]+$/u.exec(left)?.[0] ?? left).toLowerCase();
  const times = (word: string): number => words.get(word) ?? 0;
  const whole = left.toLowerCase() + right;
  const compound = `${left.toLowerCase()}-${right}`;
  if (isDoubled(last, right)) return true;
  if (times(whole) !== times(compound)) return times(compound) > times(whole);
  if (last.length < 2 || right.length < 2 || !parts) return true;
  // The second half alone says little of a word with a prefix.
  return last.length >= 3 && right.length >= 3 && times(last) > 0 && times(right) > 0 && !prefix.test(last);
}

/** `kota-kota`, `kota-kotanya`, `berlari-lari`, `sayur-mayur`. */
function isDoubled(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  if (shorter < 3) return false;
  if (right.startsWith(left) || left.endsWith(right)) return true;
  const alike = [...left].filter((letter, at) => letter === right[at]).length;
  return left.length === right.length && shorter >= 4 && alike >= 0.6 * shorter;
}
