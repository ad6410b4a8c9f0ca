import { countWords } from '../core/transcript.ts';
import { BLOCKS, SILENT, wordsIn } from './html-lines.ts';
import { attribute, elementsIn, type HtmlElement } from './html-tree.ts';

/** Why words of a page are not part of its text. */
export type LeftOut =
  /** Navigation, the head and the foot of the page, what stands beside. */
  | 'frame'
  /** Fields, buttons, notices about cookies, dialogues. */
  | 'form'
  | 'hidden'
  /** Outside of the part that holds the text. */
  | 'outside';

// A type, not an interface: it goes into findings, which are data.
export type LeftPart = { readonly why: LeftOut; readonly words: number; readonly begins: string };

export interface MainText {
  readonly element: HtmlElement;
  readonly isLeftOut: (element: HtmlElement) => boolean;
  readonly parts: readonly LeftPart[];
}

const FRAME_ROLES = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar)$/;
const CONTROLS = /^(?:button|dialog|form|input|meter|progress|select|textarea)$/;
const NOTICE = /(?:^|[\s_-])(?:cookies?|gdpr|consent)(?:$|[\s_-])|cookie-?(?:banner|notice|consent|bar)/i;
/** A notice is short; a page about cookies is not. */
const LONGEST_NOTICE = 200;
const DENSE_SHARE = 0.9;
/** Words of a paragraph, links left out, from which it counts as prose. */
const PROSE = 8;

/**
 * The part of a page that is its text: what the page itself calls its article or main part, if that holds half of the
 * prose; else, on a page that has navigation, the innermost element with nine tenths of the prose; else all of it.
 */
export function mainText(root: HtmlElement): MainText {
  const body = elementsIn(root).find(({ name }) => name === 'body') ?? root;
  const whole = amounts(body, () => false);
  const dropped = leftOutOf(body, whole);
  const kept = amounts(body, (element) => dropped.has(element));
  const page: Page = { body, kept, all: kept.get(body) ?? NOTHING, dropped };
  const element = named(page) ?? dense(page) ?? body;
  return { element, isLeftOut: (one) => dropped.has(one), parts: partsOf(page, element) };
}

interface Page {
  readonly body: HtmlElement;
  /** Of every element that is not left out, without what is left out in it. */
  readonly kept: ReadonlyMap<HtmlElement, Amount>;
  readonly all: Amount;
  readonly dropped: ReadonlyMap<HtmlElement, LeftOut>;
}

/** In words. */
interface Amount {
  readonly words: number;
  readonly links: number;
  /** Of paragraphs that are no lists of links and no single words. */
  readonly prose: number;
  /** Not yet within a paragraph. */
  readonly loose: number;
  readonly looseLinks: number;
}

const NOTHING: Amount = { words: 0, links: 0, prose: 0, loose: 0, looseLinks: 0 };

function amounts(body: HtmlElement, isLeftOut: (element: HtmlElement) => boolean): ReadonlyMap<HtmlElement, Amount> {
  const all = new Map<HtmlElement, Amount>();
  const visit = (element: HtmlElement): Amount => {
    let [words, links, prose, loose, looseLinks] = [0, 0, 0, 0, 0];
    for (const child of element.children) {
      const isWords = typeof child === 'string';
      if (!isWords && (SILENT.has(child.name) || isLeftOut(child))) continue;
      const count = isWords ? countWords(child) : 0;
      const inner = isWords ? { ...NOTHING, words: count, loose: count } : visit(child);
      words += inner.words;
      links += inner.links;
      prose += inner.prose;
      loose += inner.loose;
      looseLinks += inner.looseLinks;
    }
    if (element.name === 'a') [links, looseLinks] = [words, loose];
    if (BLOCKS.has(element.name)) {
      if (loose - looseLinks >= PROSE && looseLinks * 2 < loose) prose += loose;
      [loose, looseLinks] = [0, 0];
    }
    const amount = { words, links, prose, loose, looseLinks };
    all.set(element, amount);
    return amount;
  };
  visit(body);
  return all;
}

function leftOutOf(body: HtmlElement, whole: ReadonlyMap<HtmlElement, Amount>): ReadonlyMap<HtmlElement, LeftOut> {
  const dropped = new Map<HtmlElement, LeftOut>();
  const page = whole.get(body) ?? NOTHING;
  const visit = (element: HtmlElement, inArticle: boolean): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || SILENT.has(child.name)) continue;
      const own = whole.get(child) ?? NOTHING;
      // What holds most of a page is its text, whatever it is called: servers wrap pages in a form, or show them late.
      const why = own.words * 2 > page.words ? undefined : whyLeftOut(child, inArticle, own);
      if (why === undefined) visit(child, inArticle || isNamed(child));
      else dropped.set(child, why);
    }
  };
  visit(body, false);
  return dropped;
}

export function isHidden(element: HtmlElement): boolean {
  const style = attribute(element, 'style');
  return Object.hasOwn(element.attributes, 'hidden') || /display:\s*none|visibility:\s*hidden/i.test(style);
}

function whyLeftOut(element: HtmlElement, inArticle: boolean, own: Amount): LeftOut | undefined {
  const { name } = element;
  const role = attribute(element, 'role');
  if (isHidden(element)) return 'hidden';
  if (CONTROLS.test(name) || /^(?:dialog|alertdialog|button)$/.test(role)) return 'form';
  const names = `${attribute(element, 'id')} ${attribute(element, 'class')}`;
  if (NOTICE.test(names) && own.words <= LONGEST_NOTICE) return 'form';
  const isFrame =
    name === 'nav' || name === 'aside' || FRAME_ROLES.test(role) || (!inArticle && /^(?:header|footer)$/.test(name));
  return isFrame ? 'frame' : undefined;
}

function isNamed(element: HtmlElement): boolean {
  return /^(?:article|main)$/.test(element.name) || /^(?:article|main)$/.test(attribute(element, 'role'));
}

/** The innermost element that the page calls its article or main part and that holds most of the prose. */
function named({ kept, all }: Page): HtmlElement | undefined {
  let innermost: HtmlElement | undefined;
  // Inner elements come first.
  for (const [element, { prose, words }] of kept) {
    const isMost = all.prose > 0 ? prose * 2 > all.prose : words * 2 > all.words;
    if (isNamed(element) && isMost) innermost ??= element;
  }
  return innermost;
}

const BOXES = /^(?:div|section|center|table|tbody|tr|td|form)$/;

function dense({ body, kept, all, dropped }: Page): HtmlElement | undefined {
  if (all.prose === 0) return undefined;
  let element = body;
  for (let inner: HtmlElement | undefined = body; inner; ) {
    element = inner;
    inner = element.children.find(
      (child): child is HtmlElement =>
        typeof child !== 'string' && BOXES.test(child.name) && (kept.get(child)?.prose ?? 0) >= all.prose * DENSE_SHARE,
    );
  }
  const { words, links } = kept.get(element) ?? NOTHING;
  // What is outside must be links for a good part, or have navigation beside it: else it is text too.
  const isPage = dropped.size > 0 || (all.links - links) * 3 >= all.words - words;
  return isPage ? element : undefined;
}

const SHOWN = 60;

function partsOf({ body, dropped }: Page, main: HtmlElement): readonly LeftPart[] {
  const parts = new Map<LeftOut, { words: number; begins: string }>();
  const add = (why: LeftOut, said: string): void => {
    const words = countWords(said);
    if (words === 0) return;
    const { words: before, begins } = parts.get(why) ?? { words: 0, begins: '' };
    const opening =
      begins.length < SHOWN ? `${begins} ${said.slice(0, 1000).replace(/\s+/g, ' ').trim()}`.trim() : begins;
    parts.set(why, { words: before + words, begins: opening.slice(0, SHOWN) });
  };
  const visit = (element: HtmlElement, within: boolean): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (!within) add('outside', child);
      } else if (!SILENT.has(child.name)) {
        const why = dropped.get(child);
        if (why !== undefined) add(why, wordsIn(child));
        else visit(child, within || child === main);
      }
    }
  };
  visit(body, main === body);
  return [...parts].map(([why, part]) => ({ why, ...part }));
}
