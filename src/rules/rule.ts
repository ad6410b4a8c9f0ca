import type { Codebook } from '../core/codebook.ts';
import type { CodebookDiff } from '../core/codebook-diff/change.ts';
import type { Diagnostic, DiagnosticKind, Json } from '../core/diagnostic.ts';
import type { Study } from '../core/study.ts';
import type { YamlFile } from '../formats/yaml.ts';
import type { CodebookIndex } from './codebook-index.ts';

type Data = { readonly [key: string]: Json };

/** A codebook file as rules see it: however broken, all that can be known of it. */
export interface CodebookFile {
  readonly yaml: YamlFile;
  /** What reading it found: syntax and schema. */
  readonly reading: readonly Diagnostic[];
  /** The content as a codebook, when the schema finds nothing wrong. */
  readonly index?: CodebookIndex;
}

/** A change of a file's content that is sure to be meant: a stretch in UTF-16 units, and what is to stand there. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text whose marked lines are exactly what the rule finds: a line followed by a comment `# !` carries one finding
 * whose position is on that line (`# !!` two). The examples are the rule's tests and its documentation.
 */
export interface MarkedExample {
  readonly title: { readonly en: string; readonly id: string };
  readonly text: string;
}

/** A rule about one codebook file, run by `lint`. */
export interface CodebookRule<D extends Data = Data> extends DiagnosticKind<D> {
  readonly scope: 'codebook';
  readonly examples: readonly MarkedExample[];
  check(file: CodebookFile): Iterable<Diagnostic>;
  /** What `lint --fix` writes instead, where nothing can be lost by it; absent where a person must decide. */
  fix?(finding: Diagnostic, file: CodebookFile): Edit | undefined;
}

/** A rule about a whole project, run by `check`. Its examples are folders under `fixtures/broken/<code>/`. */
export interface ProjectRule<D extends Data = Data> extends DiagnosticKind<D> {
  readonly scope: 'project';
  check(study: Study): Iterable<Diagnostic>;
}

/** Two versions of a codebook file, and how the newer differs from the older. */
export interface CodebookHistory {
  readonly yaml: YamlFile;
  readonly before: Codebook;
  readonly after: Codebook;
  readonly diff: CodebookDiff;
}

/** An example of two versions: the marks stand in the newer one, `text`. */
export interface MarkedHistory extends MarkedExample {
  readonly before: string;
}

/** A rule about what became of a codebook since an older version, run by `lint --since`. */
export interface HistoryRule<D extends Data = Data> extends DiagnosticKind<D> {
  readonly scope: 'history';
  readonly examples: readonly MarkedHistory[];
  check(history: CodebookHistory): Iterable<Diagnostic>;
}
