import { claimEvidence } from './claim-evidence.ts';
import { claimLinkedTwice } from './claim-linked-twice.ts';
import { claimNoQuestion } from './claim-no-question.ts';
import { claimNoReason } from './claim-no-reason.ts';
import { claimOtherCoder } from './claim-other-coder.ts';
import { claimSearchUnchecked } from './claim-search-unchecked.ts';
import { claimUnknownCode } from './claim-unknown-code.ts';
import { claimWording } from './claim-wording.ts';
import { codeExampleQuoted } from './code-example-quoted.ts';
import { codeOverused } from './code-overused.ts';
import { codeUnused } from './code-unused.ts';
import { codingAnachronism } from './coding-anachronism.ts';
import { codingAnchor } from './coding-anchor.ts';
import { codingAttribute } from './coding-attribute.ts';
import { codingDuplicate } from './coding-duplicate.ts';
import { codingNewCoder } from './coding-new-coder.ts';
import { codingOlderCodebook } from './coding-older-codebook.ts';
import { codingParentCode } from './coding-parent-code.ts';
import { codingTurn } from './coding-turn.ts';
import { codingTwice } from './coding-twice.ts';
import { codingUnknown } from './coding-unknown.ts';
import { codingValence } from './coding-valence.ts';
import { codingYears } from './coding-years.ts';
import { contentExampleTerms } from './content-example-terms.ts';
import { contentExampleValence } from './content-example-valence.ts';
import { contentMissingTranslation } from './content-missing-translation.ts';
import { contentNoCriterion } from './content-no-criterion.ts';
import { contentNoDefinition } from './content-no-definition.ts';
import { contentNoExample } from './content-no-example.ts';
import { contentNoLimit } from './content-no-limit.ts';
import { contentNoSource } from './content-no-source.ts';
import { contentNoUse } from './content-no-use.ts';
import { contentOneSidedConfusion } from './content-one-sided-confusion.ts';
import { contentPlaceholder } from './content-placeholder.ts';
import { contentSameTranslation } from './content-same-translation.ts';
import { contentUnknownConfusion } from './content-unknown-confusion.ts';
import { contentUnknownValence } from './content-unknown-valence.ts';
import { idCase } from './id-case.ts';
import { idDuplicate } from './id-duplicate.ts';
import { idRemoved } from './id-removed.ts';
import { idReserved } from './id-reserved.ts';
import { kindDates } from './kind-dates.ts';
import { kindForeignKey } from './kind-foreign-key.ts';
import { kindNearOutcome } from './kind-near-outcome.ts';
import { kindNoDecisionRule } from './kind-no-decision-rule.ts';
import { kindValence } from './kind-valence.ts';
import { lintNoReason } from './lint-no-reason.ts';
import { lintUnusedSwitch } from './lint-unused-switch.ts';
import { nameDuplicate } from './name-duplicate.ts';
import { nameLong } from './name-long.ts';
import { passageAnchor } from './passage-anchor.ts';
import { projectNoRival } from './project-no-rival.ts';
import type { CodebookRule, HistoryRule, ProjectRule } from './rule.ts';
import { schemaMissingKey } from './schema-missing-key.ts';
import { schemaType } from './schema-type.ts';
import { schemaUnknownKey } from './schema-unknown-key.ts';
import { schemaVersion } from './schema-version.ts';
import { sourceNoDate } from './source-no-date.ts';
import { sourceOffRecordAsked } from './source-off-record-asked.ts';
import { sourceTwoRegulations } from './source-two-regulations.ts';
import { structureCycle } from './structure-cycle.ts';
import { structureDepth } from './structure-depth.ts';
import { structureEmptyParent } from './structure-empty-parent.ts';
import { structureOrder } from './structure-order.ts';
import { structureSingleChild } from './structure-single-child.ts';
import { termsContradiction } from './terms-contradiction.ts';
import { termsCueLists } from './terms-cue-lists.ts';
import { termsDuplicate } from './terms-duplicate.ts';
import { termsGrammar } from './terms-grammar.ts';
import { termsPattern } from './terms-pattern.ts';
import { termsShadowed } from './terms-shadowed.ts';
import { termsShared } from './terms-shared.ts';
import { termsWeak } from './terms-weak.ts';
import { transcriptEmptyTurn } from './transcript-empty-turn.ts';
import { transcriptGarbled } from './transcript-garbled.ts';
import { transcriptLabelVariants } from './transcript-label-variants.ts';
import { transcriptLeadingQuestion } from './transcript-leading-question.ts';
import { transcriptNoSpeaker } from './transcript-no-speaker.ts';
import { transcriptResearcherShare } from './transcript-researcher-share.ts';
import { transcriptTimeBackwards } from './transcript-time-backwards.ts';
import { transcriptUnclear } from './transcript-unclear.ts';
import { transcriptUnknownSpeaker } from './transcript-unknown-speaker.ts';
import { versionNotRaised } from './version-not-raised.ts';
import { voiceDuplicate } from './voice-duplicate.ts';
import { voiceNoConsent } from './voice-no-consent.ts';
import { voiceUnrated } from './voice-unrated.ts';
import { yamlSyntax } from './yaml-syntax.ts';
import { yamlTooLarge } from './yaml-too-large.ts';

/** Every rule about a codebook, in the order of `simpul explain`. */
export const codebookRules: readonly CodebookRule[] = [
  yamlSyntax,
  yamlTooLarge,
  schemaVersion,
  schemaUnknownKey,
  schemaMissingKey,
  schemaType,
  idDuplicate,
  idCase,
  idReserved,
  nameDuplicate,
  nameLong,
  contentNoDefinition,
  contentNoUse,
  contentNoLimit,
  contentNoExample,
  contentMissingTranslation,
  contentSameTranslation,
  contentPlaceholder,
  contentExampleValence,
  contentUnknownValence,
  contentExampleTerms,
  contentNoCriterion,
  contentNoSource,
  contentUnknownConfusion,
  contentOneSidedConfusion,
  termsGrammar,
  termsPattern,
  termsDuplicate,
  termsContradiction,
  termsShadowed,
  termsShared,
  termsWeak,
  termsCueLists,
  structureEmptyParent,
  structureSingleChild,
  structureDepth,
  structureOrder,
  structureCycle,
  kindValence,
  kindNoDecisionRule,
  kindForeignKey,
  kindDates,
  kindNearOutcome,
  lintNoReason,
  lintUnusedSwitch,
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
  codingOlderCodebook,
  codingAnachronism,
  codeUnused,
  codeOverused,
  codeExampleQuoted,
  passageAnchor,
  sourceNoDate,
  sourceTwoRegulations,
  sourceOffRecordAsked,
  transcriptUnknownSpeaker,
  transcriptLabelVariants,
  transcriptNoSpeaker,
  transcriptEmptyTurn,
  transcriptTimeBackwards,
  transcriptResearcherShare,
  transcriptLeadingQuestion,
  transcriptUnclear,
  transcriptGarbled,
  voiceDuplicate,
  voiceNoConsent,
  voiceUnrated,
  claimEvidence,
  claimLinkedTwice,
  claimOtherCoder,
  claimWording,
  claimUnknownCode,
  claimNoQuestion,
  claimNoReason,
  claimSearchUnchecked,
  projectNoRival,
];

/** Every rule about a codebook and an older version of it. */
export const historyRules: readonly HistoryRule[] = [versionNotRaised, idRemoved];
