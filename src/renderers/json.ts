import { safeJson } from '../core/printable.ts';
import type { Renderer } from './renderer.ts';

/** Keys in the order in which they are written, whatever order a view was built in; others follow as they come. */
const order: readonly string[] = [
  'view',
  'name',
  'id',
  'title',
  'from',
  'to',
  'holds',
  'questions',
  'text',
  'state',
  'symbol',
  'mark',
  'counts',
  'count',
  'number',
  'label',
  'silent',
  'voices',
  'segments',
  'phrase',
  'quotes',
  'columns',
  'rows',
  'cells',
  'fields',
  'items',
  'paragraphs',
  'nodes',
  'edges',
  'events',
  'series',
  'points',
  'intro',
  'views',
  'sections',
  'header',
  'footer',
];
const rank = new Map(order.map((key, index) => [key, index]));

function ordered(value: unknown, key?: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => ordered(inner));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  // The counts of a cell are keyed by valence, in the codebook's order.
  if (key !== 'counts') entries.sort(([a], [b]) => (rank.get(a) ?? order.length) - (rank.get(b) ?? order.length));
  return Object.fromEntries(entries.map(([inner, held]) => [inner, ordered(held, inner)]));
}

/** The view itself, exactly (DESIGN section 6): keys in a fixed order, nothing translated, nothing tidied. */
export const json: Renderer = {
  name: 'json',
  title: { en: 'JSON, for programs', id: 'JSON, untuk program lain' },
  extensions: ['.json'],
  render: (view) => `${safeJson(ordered(view), 2)}\n`,
};
