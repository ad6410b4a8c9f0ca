import type { Claim } from './claim.ts';
import type { Codebook } from './codebook.ts';
import type { Barred, Coding, Withdrawn } from './coding.ts';
import type { Locale, LocalText } from './locale.ts';
import type { Memo } from './memo.ts';
import type { Pseudonym } from './pseudonyms.ts';
import type { Selection } from './selection.ts';
import type { Source } from './source.ts';
import type { Voice } from './voice.ts';

/** `simpul.yaml` (DESIGN section 5). Keys are those on disk. */
export interface ProjectSettings {
  /** Version of the folder's format. */
  readonly simpul: 1;
  readonly id: string;
  readonly title: LocalText;
  readonly language?: Locale;
  readonly type?: 'descriptive' | 'explanatory';
  readonly approach?: string;
  readonly questions?: readonly Question[];
  /** Ids: `undp-success-elements` is `codebooks/undp-success-elements.yaml`. */
  readonly codebooks?: readonly string[];
  readonly cases?: readonly Case[];
  /** From closest to the policy to farthest. */
  readonly roles?: readonly string[];
  readonly periods?: readonly Period[];
  readonly coders?: readonly { readonly id: string; readonly name?: string }[];
  /** Whose codings count when no `--coder` is given. */
  readonly coder?: string;
  readonly definitions?: readonly Definition[];
  /** Code → which of its `source_wording` the study uses, e.g. `E5: conceptual_1_5`. */
  readonly definition_variant?: { readonly [code: string]: string };
  /** Whether a code that has indicators may be used itself. */
  readonly allow_parent_codes?: boolean;
  readonly ruleset?: Partial<Ruleset>;
  readonly lint?: { readonly [rule: string]: 'off' | 'info' | 'warning' | 'error' };
  /** A sentence printed wherever a reader meets the data, e.g. that they are simulated. */
  readonly notice?: LocalText;
}

export interface Question {
  readonly id: string;
  readonly text: LocalText;
  readonly codes?: readonly string[];
}

/** Unit of comparison. */
export interface Case {
  readonly id: string;
  readonly name?: LocalText;
  readonly outcome?: LocalText;
  readonly attributes?: { readonly [name: string]: string | number | boolean };
}

export interface Period {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface Definition {
  readonly concept: string;
  readonly author?: string;
  readonly wording: LocalText;
  readonly chosen?: boolean;
}

/** Parameters of rule R1 (METHOD 4.4, 4.8). They are ours, not Miles & Huberman's. */
export interface Ruleset {
  readonly id: string;
  /** Share in favour from which a claim may rise; 0–1. */
  readonly beta_support: number;
  /** Share in favour down to which a claim may be refuted; 0–1. */
  readonly beta_refute: number;
  readonly min_groups_supported: number;
  readonly min_strong_groups_credible: number;
  readonly min_strong_groups_refuted: number;
  /** Days without a source after which a new wave of collection begins. */
  readonly wave_gap_days: number;
  /** Rubric totals, 0–10. */
  readonly band_high: number;
  readonly band_low: number;
  readonly points: {
    readonly [band in 'T' | 'S' | 'R']: { readonly [directness in 'direct' | 'indirect' | 'inferred']: number };
  };
}

/** "This coder has read this source to the end": what makes an empty cell silent instead of not yet sought. */
export interface Reading {
  readonly coder: string;
  readonly source: string;
  readonly state: 'complete' | 'partial';
  readonly at?: string;
}

/** The whole study in memory. `reduce` narrows it; every display, figure and export takes one. */
export interface Project {
  readonly settings: ProjectSettings;
  readonly codebooks: readonly Codebook[];
  /** In the order of collection. */
  readonly voices: readonly Voice[];
  readonly sources: readonly Source[];
  readonly codings: readonly Coding[];
  readonly readings: readonly Reading[];
  readonly claims: readonly Claim[];
  readonly memos: readonly Memo[];
  /** The researcher's own map, which never leaves: what stands for whom in all that others read (METHOD 6). */
  readonly pseudonyms?: readonly Pseudonym[];
  /** Files in which errors were found while reading, so that what is in them may be missing. */
  readonly unread?: readonly string[];
  /** Present after `reduce`: what was asked for and what it left out, for headers and footers. */
  readonly reduction?: Reduction;
}

export interface Reduction {
  readonly selection: Selection;
  /** Source and voice ids of the whole project that do not show. */
  readonly hiddenSources: readonly string[];
  readonly hiddenVoices: readonly string[];
  /** How many codings of the coders shown were left out. */
  readonly hiddenCodings: number;
  /** How many codings that the selection keeps are in no figure, by why; those of withdrawn voices are apart. */
  readonly barredCodings: { readonly [why in Exclude<Barred, 'withdrawn'>]?: number };
  /** Ids of the voices that have withdrawn: nothing they said is counted. */
  readonly withdrawn: readonly string[];
  /** What is left of their codings that the selection keeps. */
  readonly withdrawnCodings: readonly Withdrawn[];
}
