import type { CodeTree } from '../core/code-tree.ts';
import type { Coding } from '../core/coding.ts';
import type { Where } from '../core/coding-checks.ts';
import type { Diagnostic, DiagnosticKind, Json } from '../core/diagnostic.ts';
import type { ProjectSettings } from '../core/project.ts';
import type { ProjectRule } from './rule.ts';

/** A rule that looks at one coding after another, with the same check that `code add` makes. */
export function perCoding<D extends { readonly [key: string]: Json }>(
  kind: DiagnosticKind<D>,
  check: (coding: Coding, tree: CodeTree, settings: ProjectSettings, where: Where) => Diagnostic[],
): ProjectRule<D> {
  return {
    ...kind,
    scope: 'project',
    *check({ project, tree, place }) {
      for (const coding of project.codings) {
        yield* check(coding, tree, project.settings, () => place('coding', coding.id));
      }
    },
  };
}
