import type { Field, Item, Mark, Quote, View } from '../core/view.ts';
import { paintWith } from '../formats/colour.ts';
import { displayWidth, hanging, wrap } from '../formats/layout.ts';
import { evidenceOf, isLong, passage } from './entry.ts';
import type { Fact, Notes } from './frame.ts';
import { markOfValence } from './glyphs.ts';
import { type Block, outline } from './outline.ts';
import type { RenderOptions } from './renderer.ts';
import { sign } from './terminal-sign.ts';
import { drawTable, type Page } from './terminal-table.ts';
import { words } from './words.ts';

/** A whole view as lines for a terminal or a pipe. */
export function page(view: View, options: RenderOptions): string {
  const plain = options.plain === true;
  const width = plain ? Number.POSITIVE_INFINITY : Math.max(options.width, 40);
  const how: Page = {
    locale: options.locale,
    paint: paintWith(options.colour && !plain),
    width,
    measure: plain ? width : Math.min(width, 100),
    plain,
  };
  const blocks = outline(view, options.locale).map((block) => draw(block, how));
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function draw(block: Block, how: Page): string {
  switch (block.kind) {
    case 'heading':
      return heading(block.text, block.level, how);
    case 'notice':
      return paintLines(hanging('! ', block.text, how.measure), (line) => how.paint('warning', line));
    case 'facts':
      return facts(block.facts, how);
    case 'paragraph':
      return wrap(block.text, how.measure).join('\n');
    case 'table':
      return drawTable(block, how);
    case 'form':
      return block.fields.map((field) => fieldText(field, how)).join('\n');
    case 'list':
      return block.items.map((item) => itemText(item, '', how)).join('\n');
    case 'diagram':
      return '';
    case 'notes':
      return block.groups.map((group) => notesText(group, how)).join('\n');
  }
}

function heading(text: string, level: number, how: Page): string {
  if (how.plain) return `${'#'.repeat(level)} ${text}`;
  const lines = wrap(text, how.measure - (level > 2 ? 3 : 0));
  if (level > 2)
    return paintLines(hanging(level === 3 ? '── ' : '─ ', text, how.measure), (line) => how.paint('strong', line));
  const rule = (level === 1 ? '═' : '─').repeat(Math.max(...lines.map(displayWidth)));
  return [...lines.map((line) => how.paint('strong', line)), how.paint('muted', rule)].join('\n');
}

function paintLines(text: string, brush: (line: string) => string): string {
  return text.split('\n').map(brush).join('\n');
}

function facts(list: readonly Fact[], how: Page): string {
  const column = how.plain ? 0 : Math.max(...list.map((fact) => displayWidth(fact.label))) + 2;
  return list
    .map((fact) => {
      const label = `${fact.label}:`;
      const first = label + ' '.repeat(Math.max(1, column - displayWidth(label)));
      return hanging(first, fact.text, how.measure).replace(label, () => how.paint('muted', label));
    })
    .join('\n');
}

function notesText(group: Notes, how: Page): string {
  const brush = group.key === 'warnings' ? 'warning' : 'strong';
  const lines = group.notes.map((note) => {
    const first = note.mark ? `  ${sign(note.mark)} ` : '  - ';
    const text = hanging(first, note.text, how.measure);
    return note.command ? `${text}\n    ${how.paint('accent', note.command)}` : text;
  });
  return [how.paint(brush, group.title), ...lines].join('\n');
}

function fieldText(field: Field, how: Page): string {
  const left = field.forResearcher && !field.text && !field.items?.length;
  const text = left ? words[how.locale].forResearcher : (field.text ?? '');
  const below = [
    ...(field.items ?? []).map((item) => hanging('  - ', item, how.measure)),
    ...(field.quotes ?? []).map((quote) => quoteText(quote, '  ', how)),
  ];
  // A mark with nothing after its label is a whole sentence: `[v] B = 1.00 ≥ 0.75`.
  const label = field.label + (field.label !== '' && (text !== '' || below.length > 0) ? ':' : '');
  const head = [field.mark ? sign(field.mark) : '', label, text].filter((part) => part !== '').join(' ');
  const lines = wrap(head, how.measure).map((line, index) => (index === 0 ? line : `  ${line}`));
  return [lines.join('\n').replace(label, () => how.paint('strong', label)), ...below].join('\n');
}

function itemText(item: Item, indent: string, how: Page): string {
  const { quotes, others } = evidenceOf(item);
  const ids = others.length > 0 ? ` [${others.join(' ')}]` : '';
  return [
    hanging(`${indent}${item.mark ? sign(item.mark) : '-'} `, item.text + ids, how.measure),
    ...quotes.map((quote) => quoteText(quote, `${indent}  `, how)),
    ...(item.items ?? []).map((inner) => itemText(inner, `${indent}  `, how)),
  ].join('\n');
}

/** A quote with its sign, reference and id; one of forty words or more is set in from the margin. */
function quoteText(quote: Quote, indent: string, how: Page): string {
  const mark: Mark | undefined = markOfValence(quote.valence);
  const first = `${indent}${mark ? sign(mark) : '·'} `;
  const tail = [quote.reference, quote.coding === undefined ? '' : `[${quote.coding}]`].filter((part) => part !== '');
  const text = passage(quote, how.locale);
  if (!isLong(quote)) return hanging(first, [text, ...tail].join(' '), how.measure);
  const inset = ' '.repeat(displayWidth(first) + 2);
  return [hanging(first, tail.join(' '), how.measure), hanging(inset, text, how.measure - 4)].join('\n');
}
