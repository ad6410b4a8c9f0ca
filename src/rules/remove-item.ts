import type { Diagnostic } from '../core/diagnostic.ts';
import { Text } from '../core/text.ts';
import type { CodebookFile, Edit } from './rule.ts';

/**
 * Takes an item out of a list, with its dash and line or with its comma. Nothing is given where a comment stands with
 * the item: only a person can say whether it is still wanted.
 */
export function withoutItem({ position }: Diagnostic, { yaml: { content } }: CodebookFile): Edit | undefined {
  if (!position || position.endLine !== position.line) return undefined;
  const text = new Text(content);
  const unit = (column: number): number => text.toUnit(text.lineSpan(position.line).start + column - 1);
  const start = unit(position.column);
  const end = unit(position.endColumn ?? position.column);
  const line = text.lineSpan(position.line);
  const lineStart = text.toUnit(line.start);
  const lineEnd = text.toUnit(line.end);
  if (/^[ ]*-[ ]+$/.test(content.slice(lineStart, start)) && content.slice(end, lineEnd).trim() === '') {
    return { start: lineStart, end: Math.min(content.length, lineEnd + 1), text: '' };
  }
  // With an anchor or a tag before it the item is more than its words: without it, the tag would be another's.
  const before = /(,|\[)\s*$/.exec(content.slice(Math.max(0, start - 200), start));
  if (!before) return undefined;
  if (before[1] === ',') return { start: start - before[0].length, end, text: '' };
  const after = /^\s*,[ ]*/.exec(content.slice(end, end + 200));
  return after ? { start, end: end + after[0].length, text: '' } : undefined;
}
