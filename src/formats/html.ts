import { type AboutPage, aboutPage } from './html-about.ts';
import { linesOf } from './html-lines.ts';
import { type LeftPart, mainText } from './html-main.ts';
import { htmlTree } from './html-tree.ts';
import { nothingMet, type Paginated } from './paginated.ts';

/** A page as words: the main text, one block a line. */
export interface WebPage extends Paginated {
  readonly about: AboutPage;
  /** What of the page is not in its text. */
  readonly left: readonly LeftPart[];
}

/** Reads a page; undefined when it is nested deeper than any page. */
export function readHtml(source: string): WebPage | undefined {
  const tree = htmlTree(source.replace(/^\uFEFF/, ''));
  if (!tree) return undefined;
  const { element, isLeftOut, parts } = mainText(tree.root);
  const met = nothingMet();
  const text = linesOf(element, isLeftOut, met).join('\n');
  const about = aboutPage(tree, element);
  return {
    text,
    footnotes: [],
    margins: [],
    met,
    left: parts,
    about,
    ...(about.title === undefined ? {} : { title: about.title }),
  };
}
