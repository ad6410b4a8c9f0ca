/** What a file may hold before it is parsed at all, so that a crafted one costs no more than an honest one. */
export interface YamlLimits {
  /** Length in UTF-16 units. */
  readonly length: number;
  /** Keys and list items, roughly: what makes a parser slow is their number. */
  readonly entries: number;
}

/** Nesting beyond which a file is refused; a codebook needs about ten levels. */
const MAX_DEPTH = 200;

export type Excess = {
  readonly reason: 'too-deep' | 'too-long' | 'too-many';
  readonly at: number;
  readonly limit: number;
};

/** The first place from which a file is more than any real one, found without parsing: one look at each letter. */
export function excessIn(content: string, limits: YamlLimits | undefined): Excess | undefined {
  const entriesAllowed = limits?.entries ?? Number.POSITIVE_INFINITY;
  if (limits && content.length > limits.length) return { reason: 'too-long', at: 0, limit: limits.length };
  let brackets = 0;
  let dashes = 0;
  let entries = 0;
  let atLineStart = true;
  for (let at = 0; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === 10) {
      atLineStart = true;
      dashes = 0;
    } else if (code === 91 || code === 123) brackets++;
    else if (code === 93 || code === 125) brackets = Math.max(0, brackets - 1);
    else if (code === 58 || (code === 44 && brackets > 0)) entries++;
    else if (atLineStart && (code === 45 || code === 63)) {
      dashes++;
      entries++;
    } else if (code !== 32) atLineStart = false;
    if (brackets > MAX_DEPTH || dashes > MAX_DEPTH) return { reason: 'too-deep', at, limit: MAX_DEPTH };
    if (entries > entriesAllowed) return { reason: 'too-many', at, limit: entriesAllowed };
  }
  return undefined;
}
