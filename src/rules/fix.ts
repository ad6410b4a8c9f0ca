import type { Diagnostic } from '../core/diagnostic.ts';
import type { CodebookFile, CodebookRule, Edit } from './rule.ts';

/** One look at a file: what there is to read, and what was found. */
export interface Look {
  readonly file: CodebookFile;
  readonly findings: readonly Diagnostic[];
}

/** More rounds than any file needs: one mended finding may reveal another. */
const MOST_ROUNDS = 20;

/**
 * The content with all mended that can be mended without loss, until nothing more can be: to mend it again changes
 * nothing. All that is not meant stays as it is typed.
 */
export function fixed(content: string, rules: readonly CodebookRule[], look: (content: string) => Look): string {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  let now = content;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { file, findings } = look(now);
    const edits = findings.flatMap((finding) => byCode.get(finding.code)?.fix?.(finding, file) ?? []);
    if (edits.length === 0) return now;
    now = applied(now, edits);
  }
  return now;
}

/** Edits that touch one another wait for the next round. */
function applied(content: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    pieces.push(content.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return [...pieces, content.slice(at)].join('');
}
