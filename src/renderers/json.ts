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

/** Characters that JSON allows bare and that could act on whatever shows them: DEL, C1, bidirectional, separators. */
const acting = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029]|[\u202a-\u202e]|[\u2066-\u2069]|\ufeff/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The view itself, exactly (DESIGN section 6): keys in a fixed order, nothing translated, nothing tidied. */
export const json: Renderer = {
  name: 'json',
  title: { en: 'JSON, for programs', id: 'JSON, untuk program lain' },
  extensions: ['.json'],
  render: (view) => `${JSON.stringify(ordered(view), null, 2).replace(acting, escaped)}\n`,
};
