import type { Locale } from '../core/locale.ts';
import type { Cell, Column, Field, Item, Mark, Quote, TableView } from '../core/view.ts';
import { entryOf, evidenceOf, isLong, passage, titled, translation } from './entry.ts';
import type { Notes } from './frame.ts';
import { glyphs, markOfValence } from './glyphs.ts';
import { mermaid } from './mermaid.ts';
import { type Block, outline, type TableBlock } from './outline.ts';
import type { Renderer } from './renderer.ts';
import { words } from './words.ts';

/** GitHub's Markdown, which pandoc turns into Word as well. Under each table stands the evidence of its cells. */
export const markdown: Renderer = {
  name: 'markdown',
  title: { en: 'Markdown, for GitHub and pandoc', id: 'Markdown, untuk GitHub dan pandoc' },
  extensions: ['.md', '.markdown'],
  render: (view, { locale }) => {
    const quoted = new Set<string>();
    const blocks = outline(view, locale).map((block) => drawn(block, locale, quoted));
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
  },
};

/** `quoted` gathers the codings whose quotes stand under a table already: further tables name them by id alone. */
function drawn(block: Block, locale: Locale, quoted: Set<string>): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(block.level, 6))} ${line(block.text)}`;
    case 'notice':
      return `> **${plain(block.text)}**`;
    case 'facts':
      return block.facts.map((fact) => `- **${plain(fact.label)}:** ${plain(fact.text)}`).join('\n');
    case 'paragraph':
      return line(block.text);
    case 'table':
      return table(block, locale, quoted);
    case 'form':
      return block.fields.map((field) => fieldText(field, locale)).join('\n\n');
    case 'list':
      return block.items.map((item) => itemText(item, '', locale)).join('\n');
    case 'diagram':
      return block.network.nodes.length === 0 ? '' : `\`\`\`mermaid\n${mermaid(block.network)}\n\`\`\``;
    case 'notes':
      return block.groups.map(notesText).join('\n\n');
  }
}

function notesText(group: Notes): string {
  const lines = group.notes.map((note) => {
    const text = [note.mark ? sign(note.mark) : '', plain(note.text)].filter((part) => part !== '').join(' ');
    return `- ${lead(text)}${note.command ? ` \`${note.command}\`` : ''}`;
  });
  return [`**${plain(group.title)}**`, '', ...lines].join('\n');
}

/** Dashes under a heading: pandoc gives a column of a long table its share of the width by them. */
const dashes: Readonly<Record<Column['holds'], number>> = {
  symbol: 12,
  counts: 12,
  count: 6,
  number: 6,
  mark: 4,
  text: 20,
  quotes: 48,
  researcher: 24,
};

function table({ table, stub }: TableBlock, locale: Locale, quoted: Set<string>): string {
  const head = [stub, ...table.columns.map((column) => column.title || column.id)];
  const rule = ['-'.repeat(20), ...table.columns.map((column) => '-'.repeat(dashes[column.holds]))];
  const rows = table.rows.map((row) => {
    const cells = table.columns.map((column, index) => cellText(row.cells[index], column, locale));
    return [plain(titled(row.id, row.title)), ...cells];
  });
  const lines = [head.map(plain), rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [lines.join('\n'), evidence(table, locale, quoted)].filter((part) => part !== '').join('\n\n');
}

function cellText(cell: Cell | undefined, column: Column, locale: Locale): string {
  if (!cell) return '';
  const quotes = column.holds === 'quotes' ? (cell.quotes ?? []).map((quote) => quoteText(quote, locale)) : [];
  return [entryText(cell, column, locale), ...quotes].filter((part) => part !== '').join(' <br> ');
}

function entryText(cell: Cell, column: Column, locale: Locale): string {
  const entry = entryOf(cell, column.holds, locale);
  return [...entry.marks.map(sign), plain(entry.text)].filter((part) => part !== '').join(' ');
}

/** The codings behind each cell, and the quotes the cell brings, as a list under the table. */
function evidence(table: TableView, locale: Locale, quoted: Set<string>): string {
  const rows = table.rows.flatMap((row) => {
    const cells = table.columns.flatMap((column, index) => {
      const cell = row.cells[index];
      return cell && cell.segments.length > 0 ? cellEvidence(cell, column, locale, quoted) : [];
    });
    return cells.length === 0 ? [] : [`- **${plain(titled(row.id, row.title))}**`, ...cells];
  });
  return rows.length === 0 ? '' : [`**${words[locale].evidence}**`, '', ...rows].join('\n');
}

function cellEvidence(cell: Cell, column: Column, locale: Locale, quoted: Set<string>): string[] {
  // A column of quotes has printed them in the table; here their ids suffice.
  const inTable = column.holds === 'quotes';
  const fresh = (inTable ? [] : (cell.quotes ?? [])).filter(
    ({ coding }) => coding === undefined || !quoted.has(coding),
  );
  for (const { coding } of cell.quotes ?? []) if (coding !== undefined) quoted.add(coding);
  const listed = new Set(fresh.map((quote) => quote.coding));
  const ids = cell.segments.filter((id) => !listed.has(id)).map(plain);
  const title = [plain(column.title || column.id), inTable ? '' : entryText(cell, column, locale)];
  const label = title.filter((part) => part !== '').join(' ');
  return [
    `  - ${lead(label)}${ids.length === 0 ? '' : `: ${ids.join(', ')}`}`,
    ...fresh.map((quote) => `    - ${lead(idText(quote) + quoteText(quote, locale))}`),
  ];
}

function idText(quote: Quote): string {
  return quote.coding === undefined ? '' : `${plain(quote.coding)} `;
}

function quoteText(quote: Quote, locale: Locale): string {
  const mark = markOfValence(quote.valence);
  return [mark ? sign(mark) : '', plain(passage(quote, locale)), plain(quote.reference)]
    .filter((part) => part !== '')
    .join(' ');
}

function fieldText(field: Field, locale: Locale): string {
  const left = field.forResearcher && !field.text && !field.items?.length;
  const text = left ? `*${words[locale].forResearcher}*` : plain(field.text ?? '');
  const head = `**${plain(field.label)}:**`;
  const first = [head, field.mark ? sign(field.mark) : '', text].filter((part) => part !== '').join(' ');
  const items = (field.items ?? []).map((item) => `- ${line(item)}`);
  const quotes = (field.quotes ?? []).map((quote) => quoteItem(quote, '', locale));
  return [
    first,
    ...(items.length > 0 ? [items.join('\n')] : []),
    ...(quotes.length > 0 ? [quotes.join('\n')] : []),
  ].join('\n\n');
}

function itemText(item: Item, indent: string, locale: Locale): string {
  const { quotes, others } = evidenceOf(item);
  const ids = others.length > 0 ? ` (${others.map(plain).join(', ')})` : '';
  const text = lead(item.mark ? `${sign(item.mark)} ${plain(item.text)}` : plain(item.text));
  const inner = `${indent}  `;
  return [
    `${indent}- ${text}${ids}`,
    ...quotes.map((quote) => quoteItem(quote, inner, locale)),
    ...(item.items ?? []).map((below) => itemText(below, inner, locale)),
  ].join('\n');
}

/** A quote in a list; one of forty words or more as a block of its own. */
function quoteItem(quote: Quote, indent: string, locale: Locale): string {
  if (!isLong(quote)) return `${indent}- ${lead(idText(quote) + quoteText(quote, locale))}`;
  const mark = markOfValence(quote.valence);
  const reference = [idText(quote).trim(), mark ? sign(mark) : '', plain(quote.reference)];
  const head = reference.filter((part) => part !== '').join(' ');
  return `${indent}- ${lead(head)}\n\n${indent}  > ${line(`${quote.text ?? ''}${translation(quote)}`)}\n`;
}

function sign(mark: Mark): string {
  return plain(glyphs[mark]);
}

/** Characters that mean something to GitHub's or pandoc's Markdown, wherever they stand in a line. */
const meaningful = /[\\`*_{}[\]<>|~^$&@#]/g;

/** Data as Markdown that says only itself. */
function plain(text: string): string {
  return text.replace(meaningful, '\\$&');
}

/** The same at the start of a line, where a few more signs begin a heading, a list or a rule. */
function line(text: string): string {
  return lead(plain(text));
}

function lead(escaped: string): string {
  return escaped.replace(/^([-+=:%])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}
