import { type Diagnostic, type DiagnosticKind, found, type Json, type Severity } from '../core/diagnostic.ts';
import type { Path } from './code-at.ts';
import type { CodebookIndex, TermAt } from './codebook-index.ts';
import type { CodebookFile, CodebookRule, Edit, MarkedExample } from './rule.ts';

type Data = { readonly [key: string]: Json };

/** One thing that a rule has found: where, and what its words need. */
export interface Spot<D> {
  readonly path: Path;
  /** The value at the path unless its key is meant. */
  readonly part?: 'key';
  readonly data: D;
  /** Where the other one of two stands. */
  readonly related?: Path;
  /** Where it weighs less than the rule as a whole. */
  readonly severity?: Severity;
}

interface Definition<T, D extends Data> extends DiagnosticKind<D> {
  readonly examples: readonly MarkedExample[];
  look(item: T, index: CodebookIndex): Iterable<Spot<D>>;
  fix?(finding: Diagnostic, file: CodebookFile): Edit | undefined;
}

/**
 * Makes rules that look at one thing after another of a codebook. Only a codebook whose form is right is looked at:
 * what a broken one means would be a guess.
 */
function over<T>(items: (index: CodebookIndex) => Iterable<T>) {
  return <D extends Data>({ look, ...kind }: Definition<T, D>): CodebookRule<D> => ({
    ...kind,
    scope: 'codebook',
    *check({ yaml, index }) {
      if (!index) return;
      for (const item of items(index)) {
        for (const { path, part, data, related, severity } of look(item, index)) {
          const place = { file: yaml.file, position: yaml.at(path, part) };
          const others = related && [{ file: yaml.file, position: yaml.at(related) }];
          const finding = found(kind, place, data, others);
          yield severity ? { ...finding, severity } : finding;
        }
      }
    },
  });
}

/** Looks at each code. */
export const codeRule = over((index) => index.codes);
/** Looks at each text for readers. */
export const passageRule = over((index) => index.passages);
/** Looks at each term of a code. */
export const termRule = over((index) => index.terms);
/** Looks at each term of a code and each cue. */
export const termOrCueRule = over<TermAt>((index) => [...index.terms, ...index.cues]);
/** Looks at the codebook as a whole. */
export const bookRule = over((index) => [index]);

export function pathOfTerm({ listPath, rank, list }: TermAt): Path {
  return list === 'negation' ? [...listPath, rank, 'term'] : [...listPath, rank];
}
