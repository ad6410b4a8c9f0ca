import type { LocalText } from './locale.ts';

export type CodebookKind = 'evaluative' | 'lens' | 'typology' | 'checklist';

/** A codebook as `codebooks/codebook.schema.json` describes it. Keys are those on disk. */
export interface Codebook {
  readonly schema: 'codebook/1';
  readonly id: string;
  readonly version: string;
  readonly kind?: CodebookKind;
  readonly title: LocalText;
  readonly note?: LocalText;
  readonly languages: readonly string[];
  readonly origin?: Origin;
  readonly source?: LocalText;
  readonly unit_of_coding?: LocalText;
  readonly multiple_coding?: boolean;
  /** Empty for a lens or a typology: their codings carry none. */
  readonly valences: readonly Valence[];
  readonly attributes?: { readonly [name: string]: readonly string[] };
  readonly cues?: Cues;
  readonly questions?: readonly LocalText[];
  readonly in_force?: { readonly from?: string; readonly to?: string; readonly note?: LocalText };
  readonly cumulative?: boolean;
  readonly exclusive_per?: string;
  readonly decision_rule?: readonly LocalText[];
  readonly codes: readonly Code[];
}

export type Origin = 'a_priori' | 'inductive' | 'mixed';

export interface Valence {
  readonly id: string;
  readonly label: LocalText;
  readonly short?: string;
}

/** Words that propose a valence or a directness, by language. */
export interface Cues {
  readonly negation?: { readonly [language: string]: readonly NegationCue[] };
  readonly stall?: TermsByLanguage;
  readonly pseudo_negation?: TermsByLanguage;
  readonly double_negation?: TermsByLanguage;
  readonly contrast?: TermsByLanguage;
  readonly hearsay?: TermsByLanguage;
}

export interface NegationCue {
  readonly term: string;
  readonly suggests: string;
  readonly note?: string;
}

export type TermsByLanguage = { readonly [language: string]: readonly string[] };

export interface Code {
  readonly id: string;
  readonly name: LocalText;
  readonly brief?: LocalText;
  readonly definition?: LocalText;
  /** How the source words it, by place: two wordings of one element may differ. */
  readonly source_wording?: { readonly [place: string]: LocalText };
  /** Valence id → when a passage deserves it. */
  readonly criteria?: { readonly [valence: string]: LocalText };
  readonly when_to_use?: readonly LocalText[];
  readonly when_not_to_use?: readonly LocalText[];
  readonly examples?: readonly CodeExample[];
  /** Language → `topic` or a valence id → terms in the grammar of METHOD 2. */
  readonly terms?: { readonly [language: string]: { readonly [topicOrValence: string]: readonly string[] } };
  readonly roots?: TermsByLanguage;
  readonly confusions?: readonly Confusion[];
  readonly note?: LocalText;
  readonly origin?: Origin;
  readonly color?: string;
  readonly warning?: LocalText;
  readonly replaces?: string | readonly string[];
  /** Child codes; an indicator is a leaf. */
  readonly codes?: readonly Code[];
}

export interface CodeExample {
  readonly lang: string;
  readonly valence?: string;
  readonly text: string;
}

export interface Confusion {
  readonly with: string;
  readonly rule: LocalText;
}
