import type { Locale } from '../core/locale.ts';
import type { Mark, Quote } from '../core/view.ts';
import { isLong, passage } from './entry.ts';
import { glyphs, markOfValence, markWords } from './glyphs.ts';
import { words } from './words.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Data as text or as the value of a quoted attribute. */
export function safe(text: string): string {
  for (let at = 0; at < text.length; at++) {
    // From 0x22 to 0x3e lie all five; most texts hold none and are given back as they are.
    const unit = text.charCodeAt(at);
    if (unit < 0x3f && (unit === 0x26 || unit === 0x3c || unit === 0x3e || unit === 0x22 || unit === 0x27)) {
      return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
    }
  }
  return text;
}

/**
 * What is drawn for each of a list, one after the other. Added up rather than joined: a join copies all that is inside
 * it, and a page is nested deep.
 */
export function each<T>(list: readonly T[], draw: (item: T, index: number) => string): string {
  let drawn = '';
  list.forEach((item, at) => {
    drawn += draw(item, at);
  });
  return drawn;
}

/** What the parts of one page share: its language, and where each quote stands. */
export class Ink {
  readonly locale: Locale;
  /** Codings that are quoted somewhere on the page. */
  private readonly quoted: ReadonlySet<string>;
  private readonly placed = new Set<string>();
  private readonly signs: Readonly<Record<Mark, string>>;

  constructor(locale: Locale, quoted: ReadonlySet<string>) {
    this.locale = locale;
    this.quoted = quoted;
    this.signs = signsIn(locale);
  }

  /** A sign with its meaning: seen as a coloured glyph, heard as words. */
  /** `word`: what it is called, where not by simpul's own word. */
  sign(mark: Mark, word?: string): string {
    return word === undefined ? this.signs[mark] : drawn(mark, word);
  }

  quotes(list: readonly Quote[]): string {
    return list.length === 0 ? '' : `<ol class="passages">${each(list, (quote) => this.quote(quote))}</ol>`;
  }

  /** Coding ids, each a link where its quote stands on this page. */
  codings(ids: readonly string[]): string {
    return ids
      .map((id) =>
        this.quoted.has(id)
          ? `<a class="id" href="#${anchorOf(id)}">${safe(id)}</a>`
          : `<span class="id">${safe(id)}</span>`,
      )
      .join(' ');
  }

  private quote(quote: Quote): string {
    const text = safe(passage(quote, this.locale));
    const place = this.place(quote);
    const again = place === '' && quote.coding !== undefined ? ' again' : '';
    const kind = `quote${quote.text === null ? ' withheld' : isLong(quote) ? ' long' : ''}${again}`;
    const body =
      quote.text === null ? `<p class="words">${text}</p>` : `<blockquote class="words">${text}</blockquote>`;
    return `<li class="${kind}"${place}>${body}<p class="ref">${this.reference(quote)}</p></li>`;
  }

  /** The id by which links reach a quote: on its first place only, for an id may stand but once. */
  private place(quote: Quote): string {
    if (quote.coding === undefined || this.placed.has(quote.coding)) return '';
    this.placed.add(quote.coding);
    return ` id="${anchorOf(quote.coding)}"`;
  }

  private reference(quote: Quote): string {
    const mark = markOfValence(quote.valence);
    const valence = mark ? this.sign(mark, quote.said) : quote.valence === undefined ? '' : safe(quote.valence);
    const code = quote.code === undefined ? '' : `<span class="code">${safe(quote.code)}</span>`;
    const id = quote.coding === undefined ? '' : `<span class="id">${safe(quote.coding)}</span>`;
    return [valence, `<cite>${safe(quote.reference)}</cite>`, code, id].filter((part) => part !== '').join(' ');
  }

  /** What stands in a field that only the researcher may fill. */
  forResearcher(): string {
    return `<span class="left">${safe(words[this.locale].forResearcher)}</span>`;
  }
}

function signsIn(locale: Locale): Readonly<Record<Mark, string>> {
  const words = Object.entries(markWords[locale]);
  return Object.fromEntries(words.map(([mark, word]) => [mark, drawn(mark as Mark, word)])) as Record<Mark, string>;
}

function drawn(mark: Mark, word: string): string {
  const said = safe(word);
  return `<span class="sign ${mark}" role="img" aria-label="${said}" title="${said}">${glyphs[mark]}</span>`;
}

/** Coding ids are fit for a link as they are; whatever else comes is made so without two becoming one. */
function anchorOf(coding: string): string {
  if (/^[A-Za-z0-9.-]*$/.test(coding)) return `q-${coding}`;
  return `q-${coding.replace(/[^A-Za-z0-9.-]/g, (character) => `_${character.codePointAt(0)?.toString(16)}_`)}`;
}
