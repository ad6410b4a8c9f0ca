/** Ranges of characters that fill two columns of a terminal (East Asian wide and full-width, and emoji). */
const wide =
  /[\u1100-\u115f\u231a\u231b\u2329\u232a\u23e9-\u23ec\u2614\u2615\u26a1\u26bd\u2705\u274c\u274e\u2753-\u2755\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Marks that sit on the character before them. */
const riding = /^(?:\p{M}|\u200c|\u200d|[\u{1f3fb}-\u{1f3ff}])/u;
const flag = /^[\u{1f1e6}-\u{1f1ff}]/u;

/**
 * What a terminal draws in one place: a character with its accents, an emoji joined of several, a flag of two
 * letters. Plain rules instead of the platform's segmenter, so that every machine breaks lines alike.
 */
function clusters(text: string): readonly string[] {
  const found: string[] = [];
  for (const character of text) {
    const last = found.at(-1) ?? '';
    const joins = riding.test(character) || last.endsWith('\u200d') || (flag.test(character) && isHalfFlag(last));
    if (joins && last !== '') found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
}

function isHalfFlag(cluster: string): boolean {
  return flag.test(cluster) && cluster.length === 2;
}

function clusterWidth(cluster: string): number {
  if (cluster.includes('\ufe0f')) return 2;
  if (flag.test(cluster) || wide.test(cluster)) return 2;
  return riding.test(cluster) ? 0 : 1;
}

/** Letters and signs that every terminal draws one column wide, one for one: nearly all there is to measure. */
const narrow = /^[ -~\u00a1-\u02ff\u2010-\u2027\u2200-\u22ff\u25a0-\u25ff\u2713\u2715\u2717]*$/;

/** Columns that a text fills on a terminal. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  return clusters(text).reduce((sum, cluster) => sum + clusterWidth(cluster), 0);
}

/**
 * Lines of at most `width` columns, broken at spaces; a word longer than a line, or one in CJK, is broken inside. A
 * text set in from the margin stays so in every line.
 */
export function wrap(text: string, width: number): readonly string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  if (indent === '') return wrapped(text, width);
  return wrapped(text.slice(indent.length), Math.max(width - indent.length, 1)).map((line) => indent + line);
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  const flush = (): void => {
    lines.push(current);
    current = '';
    used = 0;
  };
  for (const word of text.split(' ')) {
    const size = displayWidth(word);
    const gap = used === 0 ? 0 : 1;
    if (used + gap + size <= width) {
      current += (gap ? ' ' : '') + word;
      used += gap + size;
      continue;
    }
    if (size <= width) {
      flush();
      current = word;
      used = size;
      continue;
    }
    if (used > 0 && used + 1 < width) {
      current += ' ';
      used += 1;
    } else if (used > 0) flush();
    for (const cluster of clusters(word)) {
      const step = clusterWidth(cluster);
      if (used > 0 && used + step > width) flush();
      current += cluster;
      used += step;
    }
  }
  if (current !== '' || lines.length === 0) lines.push(current);
  return lines.map((line) => line.trimEnd());
}

/** The longest piece that `wrap` would rather not break; text in wide characters may break anywhere. */
export function longestWord(text: string): number {
  return text.split(' ').reduce((longest, word) => Math.max(longest, wide.test(word) ? 2 : displayWidth(word)), 0);
}

/** Wrapped text whose first line begins with `first`, the others with as many spaces. */
export function hanging(first: string, text: string, width: number): string {
  const indent = displayWidth(first);
  const lines = wrap(text, Math.max(width - indent, 16));
  return lines.map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line).join('\n');
}
