import type { Codebook } from '../core/codebook.ts';
import { diffCodebooks } from '../core/codebook-diff/diff.ts';
import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import { readCodebook } from '../formats/codebook.ts';
import { readYaml } from '../formats/yaml.ts';
import { claimEvidence } from './claim-evidence.ts';
import { claimNoQuestion } from './claim-no-question.ts';
import { claimNoReason } from './claim-no-reason.ts';
import { claimSearchUnchecked } from './claim-search-unchecked.ts';
import { claimUnknownCode } from './claim-unknown-code.ts';
import { claimWording } from './claim-wording.ts';
import { codingAnchor } from './coding-anchor.ts';
import { codingAttribute } from './coding-attribute.ts';
import { codingDuplicate } from './coding-duplicate.ts';
import { codingNewCoder } from './coding-new-coder.ts';
import { codingParentCode } from './coding-parent-code.ts';
import { codingTurn } from './coding-turn.ts';
import { codingTwice } from './coding-twice.ts';
import { codingUnknown } from './coding-unknown.ts';
import { codingValence } from './coding-valence.ts';
import { codingYears } from './coding-years.ts';
import { contentMissingTranslation } from './content-missing-translation.ts';
import { idDuplicate } from './id-duplicate.ts';
import { idRemoved } from './id-removed.ts';
import { passageAnchor } from './passage-anchor.ts';
import { projectNoRival } from './project-no-rival.ts';
import type { CodebookRule, HistoryRule, ProjectRule } from './rule.ts';
import { schemaMissingKey } from './schema-missing-key.ts';
import { schemaType } from './schema-type.ts';
import { schemaUnknownKey } from './schema-unknown-key.ts';
import { schemaVersion } from './schema-version.ts';
import { type SettingsFile, withSeverities } from './severities.ts';
import { sourceNoDate } from './source-no-date.ts';
import { structureEmptyParent } from './structure-empty-parent.ts';
import { versionNotRaised } from './version-not-raised.ts';
import { voiceDuplicate } from './voice-duplicate.ts';
import { voiceUnrated } from './voice-unrated.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule about a codebook, in the order of `simpul explain`. */
export const codebookRules: readonly CodebookRule[] = [
  yamlSyntax,
  schemaVersion,
  schemaUnknownKey,
  schemaMissingKey,
  schemaType,
  idDuplicate,
  contentMissingTranslation,
  structureEmptyParent,
];

/** Every rule about a project. */
export const projectRules: readonly ProjectRule[] = [
  codingAnchor,
  codingUnknown,
  codingNewCoder,
  codingTurn,
  codingParentCode,
  codingValence,
  codingAttribute,
  codingYears,
  codingDuplicate,
  codingTwice,
  passageAnchor,
  sourceNoDate,
  voiceDuplicate,
  voiceUnrated,
  claimEvidence,
  claimWording,
  claimUnknownCode,
  claimNoQuestion,
  claimNoReason,
  claimSearchUnchecked,
  projectNoRival,
];

/** Every rule about a codebook and an older version of it. */
export const historyRules: readonly HistoryRule[] = [versionNotRaised, idRemoved];

/** Findings as the study wants them weighed (`lint` in simpul.yaml); `kinds` are all codes it can set. Without a study, as they are. */
export function weighedAmong(
  findings: readonly Diagnostic[],
  kinds: Iterable<string>,
  settings: SettingsFile | undefined,
): readonly Diagnostic[] {
  return settings ? withSeverities(findings, kinds, settings) : findings;
}

/** Everything the rules find in one codebook file, in the order of the file. */
export function lintCodebook(file: string, content: string): Diagnostic[] {
  const yaml = readYaml(file, content);
  const outcome = readCodebook(yaml);
  const codebook = outcome.ok ? { codebook: outcome.value } : {};
  return codebookRules
    .flatMap((rule) => [...rule.check({ yaml, reading: outcome.diagnostics, ...codebook })])
    .sort(compareDiagnostics);
}

/** What the rules find in a codebook file when it is held against an older version; nothing while it cannot be read. */
export function lintSince(file: string, content: string, before: Codebook): Diagnostic[] {
  const yaml = readYaml(file, content);
  const after = readCodebook(yaml);
  if (!after.ok) return [];
  const diff = diffCodebooks(before, after.value);
  return historyRules.flatMap((rule) => [...rule.check({ yaml, before, after: after.value, diff })]);
}
