import { asksCodes } from './chosen-codes.ts';
import type { Selection } from './selection.ts';
import type { Column, Row } from './view.ts';

/**
 * What gives just the codings of a cell, in a table made of `asked`; undefined where no selection does. What the row and
 * the column narrow it to comes first and stands instead of what was asked for, within which it lies.
 */
export function cellSelection(
  asked: Selection,
  row: Pick<Row, 'selection'>,
  column: Pick<Column, 'selection'>,
): Selection | undefined {
  if (!row.selection || !column.selection) return undefined;
  const own = { ...row.selection, ...column.selection };
  const { code: _code, exactly: _exactly, ...others } = asked;
  return { ...own, ...(asksCodes(own) ? others : asked), ...own };
}
