import type { Locale } from '../core/locale.ts';
import type { Row, TableView } from '../core/view.ts';
import { words } from './words.ts';

/** Whether a table's rows carry convergence labels that none of its own columns prints. */
export function labelled(table: TableView): boolean {
  return table.rows.some((row) => row.label !== undefined) && !table.columns.some((column) => column.id === 'label');
}

/** A row's convergence label in the reader's language, with its silent voices; empty where it has none. */
export function agreementOf(row: Row, locale: Locale): string {
  const say = words[locale];
  const label = row.label === undefined ? '' : (say.agreementLabels[row.label] ?? row.label);
  const silent = row.silent && row.silent.length > 0 ? say.silentVoices(row.silent.join(', ')) : '';
  return [label, silent].filter((part) => part !== '').join('; ');
}

/** How deep each row lies below rows before it whose id its own id continues: E1.2 below E1, E5a.1 below E5a and E5. */
export function depthsOf(table: TableView): readonly number[] {
  const open: string[] = [];
  return table.rows.map(({ id }) => {
    while (open.length > 0 && !continues(id, open.at(-1) ?? '')) open.pop();
    open.push(id);
    return open.length - 1;
  });
}

function continues(id: string, parent: string): boolean {
  return parent !== '' && id.startsWith(parent) && /^[.a-z]/.test(id.slice(parent.length));
}
