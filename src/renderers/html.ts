import { sha256 } from '../core/hash.ts';
import type { Locale } from '../core/locale.ts';
import { judgementWords } from '../core/sign-words.ts';
import type { Field, Item, Quote } from '../core/view.ts';
import { evidenceOf } from './entry.ts';
import type { Fact, Notes } from './frame.ts';
import { each, Ink, safe } from './html-ink.ts';
import { style } from './html-style.ts';
import { tableOf } from './html-table.ts';
import { type Block, outline } from './outline.ts';
import type { Renderer } from './renderer.ts';
import { words } from './words.ts';

/**
 * One file that needs nothing else, no script and no network, and may be opened by whoever gets it: its policy allows
 * this very style sheet and nothing besides.
 */
export const html: Renderer = {
  name: 'html',
  title: { en: 'a web page in one file', id: 'halaman web dalam satu berkas' },
  extensions: ['.html', '.htm'],
  render: (view, { locale }) => {
    const blocks = outline(view, locale);
    const ink = new Ink(locale, codingsQuoted(blocks));
    const title = blocks.find((block) => block.kind === 'heading')?.text ?? view.name;
    return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${safe(title)}</title>
<style>${style}</style>
</head>
${bodyOf(blocks, ink)}
</html>
`;
  },
};

/** What a page may do: show itself in its own style, and nothing else. */
function policy(): string {
  const digest = Buffer.from(sha256(style), 'hex').toString('base64');
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}

/** A long page begins with its head and a table of contents; a short one is read at a glance. */
function bodyOf(blocks: readonly Block[], ink: Ink): string {
  const contents = contentsOf(blocks, ink.locale);
  if (contents === '') return `<body>\n<main>\n${sections(blocks, ink)}</main>\n</body>`;
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level > 1);
  const head = sections(blocks.slice(0, first), ink);
  const rest = sections(blocks.slice(first), ink);
  return `<body class="long">\n<header>\n${head}</header>\n${contents}\n<main>\n${rest}</main>\n</body>`;
}

/** The blocks, those under one heading of the second level together in a section. */
function sections(blocks: readonly Block[], ink: Ink): string {
  let open = false;
  const page = each(blocks, (block) => {
    const begins = block.kind === 'heading' && block.level === 2;
    const between = begins ? `${open ? '</section>\n' : ''}<section aria-labelledby="${block.anchor}">\n` : '';
    open ||= begins;
    const text = drawn(block, ink);
    return text === '' ? between : `${between}${text}\n`;
  });
  return open ? `${page}</section>\n` : page;
}

function drawn(block: Block, ink: Ink): string {
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(block.level, 6);
      return `<h${level} id="${block.anchor}">${safe(block.text)}</h${level}>`;
    }
    case 'notice':
      return `<p class="notice" role="note">${safe(block.text)}</p>`;
    case 'facts':
      return factsList(block.facts);
    case 'paragraph':
      return `<p>${safe(block.text)}</p>`;
    case 'table':
      return tableOf(block, ink);
    case 'form':
      return `<dl class="form">${block.fields.map((field) => fieldItem(field, ink)).join('')}</dl>`;
    case 'list':
      return itemList(block.items, ink);
    case 'diagram':
      return '';
    case 'notes':
      return `<dl class="notes">${block.groups.map((group) => notesItem(group, ink)).join('')}</dl>`;
  }
}

function factsList(facts: readonly Fact[]): string {
  const lines = facts.map((fact) => `<div><dt>${safe(fact.label)}</dt><dd>${safe(fact.text)}</dd></div>`);
  return `<dl class="facts">${lines.join('')}</dl>`;
}

function notesItem(group: Notes, ink: Ink): string {
  const lines = group.notes.map((note) => {
    // A legend names the signs of a judgement as the codebooks do.
    const word = note.mark !== undefined && note.mark in judgementWords.en ? note.text : undefined;
    const mark = note.mark ? `${ink.sign(note.mark, word)} ` : '';
    const command = note.command ? ` <code>${safe(note.command)}</code>` : '';
    return `<li>${mark}${safe(note.text)}${command}</li>`;
  });
  if (group.key === 'trace') lines.unshift(`<li>${safe(words[ink.locale].traceHere)}</li>`);
  return `<div class="${group.key}"><dt>${safe(group.title)}</dt><dd><ul>${lines.join('')}</ul></dd></div>`;
}

function fieldItem(field: Field, ink: Ink): string {
  const left = field.forResearcher && !field.text && !field.items?.length;
  const text = left ? ink.forResearcher() : safe(field.text ?? '');
  const items = (field.items ?? []).map((item) => `<li>${safe(item)}</li>`).join('');
  const parts = [
    text === '' ? '' : `<p>${text}</p>`,
    items === '' ? '' : `<ul>${items}</ul>`,
    ink.quotes(field.quotes ?? []),
  ].join('');
  const mark = field.mark ? `${ink.sign(field.mark)} ` : '';
  const own = field.forResearcher ? ' class="own"' : '';
  return `<div${own}><dt>${mark}${safe(field.label)}</dt>${parts === '' ? '' : `<dd>${parts}</dd>`}</div>`;
}

/** From this many quotes on an item unfolds, so that the list itself can be read. */
const many = 2;

function itemList(items: readonly Item[], ink: Ink): string {
  const lines = items.map((item) => {
    const { quotes, others } = evidenceOf(item);
    const ids = others.length > 0 ? ` <span class="others">${ink.codings(others)}</span>` : '';
    const said = `${item.mark ? `${ink.sign(item.mark)} ` : ''}${safe(item.text)}${ids}`;
    const passages = ink.quotes(quotes);
    const evidence =
      quotes.length < many ? said + passages : `<details><summary>${said}</summary>${passages}</details>`;
    return `<li>${evidence}${item.items && item.items.length > 0 ? itemList(item.items, ink) : ''}</li>`;
  });
  return `<ul class="list">${lines.join('')}</ul>`;
}

/** Headings below the title as nested links; nothing for a page that shows itself at a glance. */
function contentsOf(blocks: readonly Block[], locale: Locale): string {
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level > 1 && block.level < 4 ? [block] : [],
  );
  if (headings.length < 3) return '';
  const title = safe(words[locale].contents);
  const links: string[] = [];
  let depth = 2;
  headings.forEach((heading, index) => {
    if (heading.level > depth) links.push('<ol>'.repeat(heading.level - depth));
    else if (index > 0) links.push(`</li>${'</ol></li>'.repeat(depth - heading.level)}`);
    depth = heading.level;
    links.push(`<li><a href="#${heading.anchor}">${safe(heading.text)}</a>`);
  });
  links.push(`</li>${'</ol></li>'.repeat(depth - 2)}`);
  return `<nav aria-label="${title}"><p>${title}</p><ol>${links.join('')}</ol></nav>`;
}

/** Every coding whose quote stands somewhere on the page. */
function codingsQuoted(blocks: readonly Block[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (quotes: readonly Quote[] | undefined): void => {
    for (const quote of quotes ?? []) if (quote.coding !== undefined) found.add(quote.coding);
  };
  const addItems = (items: readonly Item[]): void => {
    for (const item of items) {
      add(item.quotes);
      addItems(item.items ?? []);
    }
  };
  for (const block of blocks) {
    if (block.kind === 'table') for (const row of block.table.rows) for (const cell of row.cells) add(cell.quotes);
    if (block.kind === 'form') for (const field of block.fields) add(field.quotes);
    if (block.kind === 'list') addItems(block.items);
  }
  return found;
}
