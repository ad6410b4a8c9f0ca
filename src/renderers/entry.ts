import { formatNumber, type Locale } from '../core/locale.ts';
import type { Cell, Column, Item, Mark, Quote } from '../core/view.ts';
import { countsForm, figure } from './glyphs.ts';
import { words } from './words.ts';

/** What a cell says, before any renderer draws it: its signs, and its words or figures. */
export interface Entry {
  readonly marks: readonly Mark[];
  readonly text: string;
}

/**
 * The one place where a cell becomes words. A cell that is silent, not sought or not applicable has no figures at
 * all, whatever it carries: so no renderer can print 0 for what nobody looked for.
 */
export function entryOf(cell: Cell, holds: Column['holds'], locale: Locale): Entry {
  const phrase = phraseOf(cell);
  if (cell.state !== 'filled' && cell.state !== 'withheld') {
    return { marks: [cell.state, ...phrase.marks], text: phrase.text };
  }
  // A withheld quote has the sign itself.
  const quoted = holds === 'quotes' && (cell.quotes?.length ?? 0) > 0;
  const marks = [
    cell.state === 'withheld' && !quoted ? cell.state : undefined,
    cell.symbol,
    cell.mark,
    ...phrase.marks,
  ];
  const text = [sayingOf(cell, holds, locale), phrase.text].filter((part) => part !== '').join(' ');
  const left = holds === 'researcher' && text === '';
  return {
    marks: marks.filter((mark) => mark !== undefined),
    text: left ? words[locale].forResearcher : text,
  };
}

/**
 * The figures that a column is for, and the cell's own text: behind a symbol it follows the counts. In a column of
 * figures it replaces the figure, unless it is a bracket that belongs to it: `5 (9)`, five voices with nine quotes.
 */
function sayingOf(cell: Cell, holds: Column['holds'], locale: Locale): string {
  const text = cell.text ?? '';
  const figures = figuresOf(cell, holds, locale);
  const replaced = (holds === 'count' || holds === 'number') && text !== '' && !text.startsWith('(');
  return [replaced ? '' : figures, text].filter((part) => part !== '').join(' ');
}

function figuresOf(cell: Cell, holds: Column['holds'], locale: Locale): string {
  // Behind a withheld cell a zero would say that there is nothing to withhold.
  const told = (value: number | undefined): value is number =>
    value !== undefined && (cell.state === 'filled' || value > 0);
  if (cell.counts && holds !== 'count' && holds !== 'number') {
    const counts = Object.values(cell.counts).some(told) ? countsForm(cell.counts, locale) : '';
    return cell.symbol && counts !== '' ? `(${counts})` : counts;
  }
  const { count, number, decimals } = cell;
  return [
    told(count) ? figure(count, locale) : '',
    told(number) ? (decimals === undefined ? figure(number, locale) : formatNumber(number, locale, decimals)) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function phraseOf(cell: Cell): Entry {
  return { marks: cell.phrase?.stale ? ['stale'] : [], text: cell.phrase?.text ?? '' };
}

/** The quotes that a cell or an item brings, and the codings behind it that it does not quote. */
export function evidenceOf(holder: Pick<Item, 'quotes' | 'segments'>): {
  readonly quotes: readonly Quote[];
  readonly others: readonly string[];
} {
  const quotes = holder.quotes ?? [];
  const quoted = new Set(quotes.map((quote) => quote.coding));
  return { quotes, others: (holder.segments ?? []).filter((id) => !quoted.has(id)) };
}

/** A row's or column's id and title as one, unless the title says the id already. */
export function titled(id: string, title: string): string {
  if (title === '') return id;
  return saysId(id, title) ? title : `${id} ${title}`;
}

/** `bandung-liuzhou` is said by "Bandung–Liuzhou", too. */
export function saysId(id: string, title: string): boolean {
  const plain = title.toLowerCase().replace(/[\u2010-\u2015\s]/g, '-');
  return (
    id === '' || title === id || title.startsWith(`${id} `) || title.includes(`(${id})`) || plain === id.toLowerCase()
  );
}

/** Words of METHOD 5: a quote of this many words or more stands as a block of its own. */
const blockQuoteWords = 40;

export function isLong(quote: Quote): boolean {
  let words = 1;
  for (let at = quote.text?.indexOf(' ') ?? -1; at >= 0; at = quote.text?.indexOf(' ', at + 1) ?? -1) words++;
  return words >= blockQuoteWords;
}

/** The passage in quotation marks; where it is withheld, that it is and why. Its reference follows it everywhere. */
export function passage(quote: Quote, locale: Locale): string {
  if (quote.text !== null) return `“${quote.text}”`;
  const { withheldQuote, withheldFor } = words[locale];
  return `✕ ${withheldQuote}${quote.withheld === undefined ? '' : `: ${withheldFor[quote.withheld]}`}`;
}
