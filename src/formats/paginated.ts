/** A document of a word processor as words, and what of it is not in them. */
export interface Paginated {
  /** One paragraph a line; a page break is a form feed, a break within a paragraph a line of its own. */
  readonly text: string;
  /** In the order in which the text refers to them, as `[^mark]`. */
  readonly footnotes: readonly Note[];
  /** Words of page headers and footers, each once. */
  readonly margins: readonly string[];
  readonly title?: string;
  /** How often something was met that the text does not show as the page does. */
  readonly met: Met;
}

/** A footnote or endnote. */
export interface Note {
  /** `1`, `2` … */
  readonly mark: string;
  readonly text: string;
}

// A type, not an interface: it goes into findings, which are data.
export type Met = {
  readonly insertions: number;
  readonly deletions: number;
  readonly comments: number;
  /** Stretches of hidden text. */
  readonly hidden: number;
  readonly pictures: number;
  /** Formulas, and documents within the document. */
  readonly objects: number;
  /** Paragraphs with a number that the program makes. */
  readonly numbered: number;
  /** Signs of fonts of pictures. */
  readonly symbols: number;
};

export type Counts = { -readonly [what in keyof Met]: number };

export function nothingMet(): Counts {
  return { insertions: 0, deletions: 0, comments: 0, hidden: 0, pictures: 0, objects: 0, numbered: 0, symbols: 0 };
}
