import type { TableView } from '../core/view.ts';

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
