import type { DiagnosticKind, Json } from '../core/diagnostic.ts';
import type { CodebookRule, MarkedExample } from './rule.ts';

/** A rule whose findings come from reading the file: it adds the examples and passes the findings on. */
export function readingRule<D extends { readonly [key: string]: Json }>(
  kind: DiagnosticKind<D>,
  examples: readonly MarkedExample[],
): CodebookRule<D> {
  return {
    ...kind,
    scope: 'codebook',
    examples,
    check: ({ reading }) => reading.filter(({ code }) => code === kind.code),
  };
}
