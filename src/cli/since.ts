import path from 'node:path';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { codebookLimits, readCodebook } from '../formats/codebook.ts';
import { readYaml } from '../formats/yaml.ts';
import { fileAt } from '../project/git.ts';
import { noRepository, olderBroken } from '../project/git-kinds.ts';
import type { UserFile } from '../project/user-files.ts';
import { lintSince } from '../rules/lint.ts';
import { inputNotUtf8 } from './file-kinds.ts';
import type { Option } from './option.ts';
import type { UserText } from './read-text.ts';

export const sinceOption: Option = {
  name: 'since',
  value: { en: 'REF', id: 'REF' },
  about: {
    en: 'compare with the version in git at this commit, branch or tag',
    id: 'bandingkan dengan versi dalam git pada commit, cabang, atau tag ini',
  },
};

/** A file as it was at `ref`, as text. */
export async function textAt(file: UserFile, ref: string): Promise<Outcome<string>> {
  const bytes = await fileAt(file, ref);
  if (!bytes.ok) return bytes;
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return failed([found(inputNotUtf8, { file: nameAt(file, ref) }, {})]);
  }
}

/** A file at `ref` for findings: `main:codebook.yaml`. The name alone, for a reader; git is asked by commit and path. */
export function nameAt({ name }: UserFile, ref: string): string {
  return `${ref}:${path.basename(name)}`;
}

/** Whether a file is merely new since then: then there is nothing to compare, and nothing wrong either. */
export function isNew(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.length > 0 && diagnostics.every(({ code }) => code === 'git/not-in-ref');
}

/** What `lint --since` finds in files when they are held against their version at `ref`; nothing without a ref. */
export async function sinceFindings(
  files: readonly UserText[],
  ref: string | undefined,
): Promise<Outcome<readonly Diagnostic[]>> {
  if (ref === undefined) return done([]);
  const findings: Diagnostic[] = [];
  const wrong: Diagnostic[] = [];
  for (const file of files) {
    // What comes through a pipe has no place in git.
    const text = file.name === '-' ? failed([found(noRepository, { file: file.name }, {})]) : await textAt(file, ref);
    if (!text.ok) {
      (isNew(text.diagnostics) ? findings : wrong).push(...text.diagnostics);
      continue;
    }
    const before = readCodebook(readYaml(nameAt(file, ref), text.value, codebookLimits));
    if (before.ok) findings.push(...lintSince(file.name, file.content, before.value));
    else findings.push(found(olderBroken, { file: file.name }, { ref }));
  }
  return wrong.length > 0 ? failed(wrong) : done(findings);
}
