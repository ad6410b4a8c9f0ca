import type { SignWords } from '../core/sign-words.ts';
import type { Cell, Column, Row } from '../core/view.ts';
import { entryOf, evidenceOf, saysId } from './entry.ts';
import { each, type Ink, safe } from './html-ink.ts';
import type { TableBlock } from './outline.ts';
import { depthsOf } from './rows.ts';
import { words } from './words.ts';

/** From this many columns on a table is printed across a page turned sideways. */
const sideways = 10;

/**
 * A table whose cells open to their evidence. On paper nothing can be opened: there the table of signs is printed
 * first, and below it every cell with its quotes, one after the other.
 */
export function tableOf(block: TableBlock, ink: Ink): string {
  const { table, anchor } = block;
  const opens = table.rows.some((row) =>
    row.cells.some((cell, at) => unfolds(cell, table.columns[at]?.holds ?? 'text')),
  );
  const wide = table.columns.length >= sideways ? ' wide' : '';
  const label = safe(table.title || table.name);
  const overview = opens ? `<table class="overview${wide}">${grid(block, ink, signsOf)}</table>` : '';
  return `${overview}<div class="scroll${opens ? ' opens' : ''}${wide}" role="region" aria-label="${label}" tabindex="0"><table id="${anchor}"><caption class="heard">${label}</caption>${grid(block, ink, cellOf)}</table></div>`;
}

type Draw = (cell: Cell, column: Column, own: Row['signs'], ink: Ink) => string;

function grid({ table, stub }: TableBlock, ink: Ink, draw: Draw): string {
  const heads = [
    stub === '' ? '<td></td>' : `<th scope="col">${safe(stub)}</th>`,
    ...table.columns.map(
      (column) => `<th scope="col" class="${column.holds}">${breakable(safe(column.title || column.id))}</th>`,
    ),
  ];
  const depths = depthsOf(table);
  const rows = each(table.rows, (row, at) => {
    const cells = each(table.columns, (column, index) => {
      const cell = row.cells[index];
      return cell === undefined ? '<td></td>' : draw(cell, column, row.signs, ink);
    });
    const deep = depths[at] ? ` class="deep${Math.min(depths[at] ?? 0, 3)}"` : '';
    return `<tr${deep}><th scope="row">${rowTitle(row)}</th>${cells}</tr>`;
  });
  return `<thead><tr>${heads.join('')}</tr></thead><tbody>${rows}</tbody>`;
}

function rowTitle(row: Row): string {
  const id = saysId(row.id, row.title) ? '' : `<span class="id">${safe(row.id)}</span> `;
  return id + safe(row.title);
}

function unfolds(cell: Cell, holds: Column['holds']): boolean {
  return holds !== 'quotes' && (cell.segments.length > 0 || (cell.quotes ?? []).length > 0);
}

function signsOf(cell: Cell, column: Column, own: Row['signs'], ink: Ink): string {
  return `<td class="${column.holds}">${sayingOf(cell, column, own, ink)}</td>`;
}

function cellOf(cell: Cell, column: Column, own: Row['signs'], ink: Ink): string {
  const saying = sayingOf(cell, column, own, ink);
  if (column.holds === 'quotes') return `<td class="quotes">${saying}${ink.quotes(cell.quotes ?? [])}</td>`;
  if (!unfolds(cell, column.holds)) return `<td class="${column.holds} bare">${saying}</td>`;
  const title = safe(column.title || column.id);
  return `<td class="${column.holds}"><details><summary data-column="${title}">${saying || '•'}</summary>${evidence(cell, ink)}</details></td>`;
}

function evidence(cell: Cell, ink: Ink): string {
  const { quotes, others } = evidenceOf(cell);
  const say = words[ink.locale];
  const label = quotes.length === 0 ? say.coding : say.otherCodings;
  const rest = others.length === 0 ? '' : `<p class="others">${label}: ${ink.codings(others)}</p>`;
  return `<div class="evidence">${ink.quotes(quotes)}${rest}</div>`;
}

function sayingOf(cell: Cell, column: Column, own: Row['signs'], ink: Ink): string {
  const entry = entryOf(cell, column.holds, ink.locale);
  const left = column.holds === 'researcher' && entry.text === words[ink.locale].forResearcher;
  const text = left
    ? ink.forResearcher()
    : entry.text === ''
      ? ''
      : `<span class="saying">${unbroken(safe(entry.text))}</span>`;
  return [...entry.marks.map((mark) => ink.sign(mark, own?.[mark as keyof SignWords])), text]
    .filter((part) => part !== '')
    .join(' ');
}

/** Counts stay on one line, whatever follows them. */
function unbroken(text: string): string {
  return text.replace(/^\([^)]*\)/, (counts) => `<span class="figures">${counts}</span>`);
}

/** A long heading may break after a slash, so that it does not push its column wide. */
function breakable(heading: string): string {
  return heading.replaceAll('/', '/<wbr>');
}
