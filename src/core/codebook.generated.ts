// Made from codebooks/codebook.schema.json by scripts/generate.mjs; change the schema, not this file.

import type { LocalText } from './locale.ts';

/**
 * evaluative: passages are judged (met, unmet …). lens: what a passage speaks to; no valence. typology: which class a case belongs to. checklist: whether a case fits each item.
 */
export type CodebookKind = 'evaluative' | 'lens' | 'typology' | 'checklist';
/**
 * a_priori: given by theory before coding. inductive: found in the data. mixed: both.
 */
export type Origin = 'a_priori' | 'inductive' | 'mixed';

/**
 * A codebook for simpul: what each code means, when to use it, and which words propose it. Text that a reader sees is one string for all languages, or one string a language ({en: …, id: …}).
 */
export interface Codebook {
  /**
   * Name and version of this format.
   */
  readonly schema: 'codebook/1';
  /**
   * The name of the file without .yaml; codings refer to it.
   */
  readonly id: string;
  /**
   * Three numbers. Raise it with every change: each coding records the version it was made with.
   */
  readonly version: string;
  readonly kind?: CodebookKind;
  /**
   * The codebook's name for readers.
   */
  readonly title: LocalText;
  /**
   * Anything a reader should know beforehand.
   */
  readonly note?: LocalText;
  /**
   * Languages in which every text is given, e.g. [id, en].
   */
  readonly languages: readonly string[];
  readonly origin?: Origin;
  /**
   * The literature the codebook rests on.
   */
  readonly source?: LocalText;
  /**
   * How long a coded passage should be.
   */
  readonly unit_of_coding?: LocalText;
  /**
   * Whether one passage may carry several codes.
   */
  readonly multiple_coding?: boolean;
  /**
   * The judgements a coding may carry, in the order of tables. An empty list for a lens or a typology.
   */
  readonly valences: readonly Valence[];
  /**
   * What else a coding may record, each with its permitted values, e.g. actor: [bandung, liuzhou].
   */
  readonly attributes?: {
    readonly [k: string]: readonly string[];
  };
  readonly cues?: Cues;
  /**
   * What the researcher decides before the first passage is coded.
   */
  readonly questions?: readonly LocalText[];
  /**
   * When the rules behind the codes were valid, as dates (2020-05-22).
   */
  readonly in_force?: {
    readonly from?: string;
    readonly to?: string;
    readonly note?: LocalText;
  };
  /**
   * For a typology: whether a later class includes the earlier ones.
   */
  readonly cumulative?: boolean;
  /**
   * For a typology: the thing that belongs to one class only, e.g. relationship.
   */
  readonly exclusive_per?: string;
  /**
   * For a typology: the questions that lead to a class, in order.
   */
  readonly decision_rule?: readonly LocalText[];
  /**
   * The codes, in the order of every table.
   */
  readonly codes: readonly Code[];
}
/**
 * One judgement: its id in the files, its name for readers, its sign in narrow tables.
 */
export interface Valence {
  readonly id: string;
  readonly label: LocalText;
  /**
   * One or two characters.
   */
  readonly short?: string;
}
/**
 * Words near a term that propose a valence or a directness, by language. A cue is written like a term.
 */
export interface Cues {
  /**
   * Reaches up to five words forward, until , ; . or a contrast cue.
   */
  readonly negation?: {
    readonly [k: string]: readonly NegationCue[];
  };
  readonly stall?: TermsByLanguage;
  readonly under_way?: TermsByLanguage;
  readonly pseudo_negation?: TermsByLanguage;
  readonly double_negation?: TermsByLanguage;
  readonly contrast?: TermsByLanguage;
  readonly hearsay?: TermsByLanguage;
}
/**
 * A word that turns a term round, and the valence it proposes.
 */
export interface NegationCue {
  readonly term: string;
  /**
   * A valence of this codebook.
   */
  readonly suggests: string;
  /**
   * The valence proposed instead when an under-way cue stands in the same clause.
   */
  readonly under_way?: string;
  readonly note?: string;
}
export interface TermsByLanguage {
  readonly [k: string]: readonly string[];
}
/**
 * One code: id, name, brief and full definition, when to use it, when not, examples; an indicator is a code below another.
 */
export interface Code {
  /**
   * Short, and unique in the codebook: E1, E1.2. Codings refer to it, so it should not change.
   */
  readonly id: string;
  /**
   * The code's name for readers.
   */
  readonly name: LocalText;
  /**
   * The definition in one line.
   */
  readonly brief?: LocalText;
  /**
   * The full definition.
   */
  readonly definition?: LocalText;
  /**
   * How the literature or the study words it, by place, e.g. conceptual_1_5; 'difference' says how the wordings differ.
   */
  readonly source_wording?: {
    readonly [k: string]: LocalText;
  };
  /**
   * For each valence, when a passage deserves it.
   */
  readonly criteria?: {
    readonly [k: string]: LocalText;
  };
  /**
   * What belongs under this code.
   */
  readonly when_to_use?: readonly LocalText[];
  /**
   * What seems to belong here and does not, and where it goes.
   */
  readonly when_not_to_use?: readonly LocalText[];
  /**
   * Typical passages, in the language they were spoken.
   */
  readonly examples?: readonly CodeExample[];
  /**
   * Words that propose this code, by language, under 'topic' or under the valence they carry. Words are separated by spaces; a final * stands for any ending; ~N between words for up to N words in between. Case and the endings -nya -ku -mu -lah -kah -pun do not matter.
   */
  readonly terms?: {
    readonly [k: string]: {
      readonly [k: string]: readonly string[];
    };
  };
  readonly roots?: TermsByLanguage;
  /**
   * Codes it is easily taken for, and the rule that decides.
   */
  readonly confusions?: readonly Confusion[];
  readonly note?: LocalText;
  readonly origin?: Origin;
  /**
   * As #rrggbb.
   */
  readonly color?: string;
  /**
   * Printed wherever a conclusion leans on this code.
   */
  readonly warning?: LocalText;
  /**
   * The code, or codes, of an earlier version that this one takes over.
   */
  readonly replaces?: string | readonly string[];
  /**
   * Indicators or other codes below this one.
   */
  readonly codes?: readonly Code[];
}
export interface CodeExample {
  readonly lang: string;
  readonly valence?: string;
  /**
   * The passage.
   */
  readonly text: string;
}
export interface Confusion {
  /**
   * Id of the other code.
   */
  readonly with: string;
  /**
   * When this code, when the other.
   */
  readonly rule: LocalText;
}
