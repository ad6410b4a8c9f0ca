import type { Locale } from '../core/locale.ts';
import type { Row } from '../core/view.ts';
import { words } from './words.ts';

/** A row's convergence label in the reader's language, with its silent voices; empty where it has none. */
export function agreementOf(row: Row, locale: Locale): string {
  const say = words[locale];
  const label = row.label === undefined ? '' : (say.agreementLabels[row.label] ?? row.label);
  const silent = row.silent && row.silent.length > 0 ? say.silentVoices(row.silent.join(', ')) : '';
  return [label, silent].filter((part) => part !== '').join('; ');
}
