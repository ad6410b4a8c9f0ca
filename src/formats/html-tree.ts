import { Parser } from 'htmlparser2';

/** An element of a web page. Names are in lower case. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

export interface HtmlTree {
  readonly root: HtmlElement;
  /** The first comments of the page: browsers note there where it was saved from. */
  readonly comments: readonly string[];
}

/** Elements stand within each other at most so deep in what is read; browsers, too, flatten what is deeper than 512. */
const DEEPEST = 400;
/** What is nested deeper was made to make a computer stand still: the parser's time grows with the square. */
const MOST_OPEN = 5000;
const MOST_COMMENTS = 20;

class TooDeep extends Error {}

/**
 * Reads a page as forgivingly as browsers do; undefined when its elements are nested deeper than in any page. In XHTML
 * an element may close itself.
 */
export function htmlTree(source: string, isXhtml = /^\s*<\?xml\s/.test(source)): HtmlTree | undefined {
  const builder = new Builder();
  try {
    new Parser(builder, { recognizeSelfClosing: isXhtml, recognizeCDATA: isXhtml }).end(source);
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
  return { root: builder.root, comments: builder.comments };
}

interface Growing extends HtmlElement {
  readonly children: (Growing | string)[];
}

class Builder {
  readonly root: Growing = { name: '', attributes: {}, children: [] };
  readonly comments: string[] = [];
  private readonly open: Growing[] = [this.root];
  /** What is open below the deepest that is kept. */
  private readonly deeper: string[] = [];

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    const element: Growing = { name, attributes, children: [] };
    this.innermost.children.push(element);
    if (this.open.length < DEEPEST) this.open.push(element);
    else if (this.deeper.push(name) > MOST_OPEN) throw new TooDeep();
  }

  onclosetag(): void {
    if (this.deeper.length > 0) this.deeper.pop();
    else if (this.open.length > 1) this.open.pop();
  }

  ontext(value: string): void {
    const within = this.deeper.at(-1);
    if (within === 'script' || within === 'style') return;
    const { children } = this.innermost;
    const last = children.length - 1;
    // Each entity comes as a piece of its own.
    if (typeof children[last] === 'string') children[last] += value;
    else children.push(value);
  }

  oncomment(value: string): void {
    if (this.comments.length < MOST_COMMENTS) this.comments.push(value.slice(0, 2000));
  }

  private get innermost(): Growing {
    return this.open.at(-1) ?? this.root;
  }
}

/** An attribute, trimmed; the empty string when it is absent. */
export function attribute({ attributes }: HtmlElement, name: string): string {
  return Object.hasOwn(attributes, name) ? (attributes[name] ?? '').trim() : '';
}

/** Elements within an element, outermost first, in the order of the page. */
export function elementsIn(element: HtmlElement): readonly HtmlElement[] {
  const all: HtmlElement[] = [];
  const visit = ({ children }: HtmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      all.push(child);
      visit(child);
    }
  };
  visit(element);
  return all;
}
