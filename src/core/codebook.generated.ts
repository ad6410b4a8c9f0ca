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
   * What a reader should know before using it: how far it reaches, what it is not.
   */
  readonly note?: LocalText;
  /**
   * Languages in which every text is given, e.g. [id, en].
   *
   * Items: Code of a language: id, en.
   */
  readonly languages: readonly string[];
  readonly origin?: Origin;
  /**
   * The literature or rule the codebook rests on, as a full reference: author, year, title, where published.
   */
  readonly source?: LocalText;
  /**
   * How long a coded passage should be.
   */
  readonly unit_of_coding?: LocalText;
  /**
   * Whether one passage may carry several codes of this codebook.
   */
  readonly multiple_coding?: boolean;
  /**
   * The judgements a coding may carry, in the order of tables; every coding has one. An empty list, [], for a lens or a typology: their codings carry none.
   */
  readonly valences: readonly Valence[];
  /**
   * What else a coding may record, each with its permitted values, e.g. actor: [bandung, liuzhou].
   */
  readonly attributes?: {
    /**
     * Items: A value that a coding may carry.
     */
    readonly [k: string]: readonly string[];
  };
  readonly cues?: Cues;
  /**
   * What the researcher decides, and writes down, before the first passage is coded.
   */
  readonly questions?: readonly LocalText[];
  /**
   * When the rule behind a checklist was valid. A coding that talks about an earlier or later time is reported: the condition did not hold then.
   */
  readonly in_force?: {
    /**
     * First day on which it was in force: 2020-05-22, or 2020-05, or 2020.
     */
    readonly from?: string;
    /**
     * Last day on which it was in force; leave out while it still is.
     */
    readonly to?: string;
    /**
     * What was promulgated, what it replaced, and what held before.
     */
    readonly note?: LocalText;
  };
  /**
   * For a typology: true if a later class takes in the earlier ones, so that a case is reported by the highest class with evidence.
   */
  readonly cumulative?: boolean;
  /**
   * For a typology: what belongs to one class only, e.g. relationship. Codings are then the evidence; the thing itself is classed once, by the decision rule.
   */
  readonly exclusive_per?: string;
  /**
   * For a typology: the questions that lead to a class, in the order in which they are asked, each with the class it leads to. Required where exclusive_per is given.
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
  /**
   * How codings name it: met, mixed, unmet, none.
   */
  readonly id: string;
  /**
   * How readers see it.
   */
  readonly label: LocalText;
  /**
   * Its sign in narrow tables: one or two characters.
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
  /**
   * The word or words that turn a term round, e.g. belum.
   */
  readonly term: string;
  /**
   * A valence of this codebook.
   */
  readonly suggests: string;
  /**
   * The valence proposed instead when an under-way cue stands in the same clause.
   */
  readonly under_way?: string;
  /**
   * For whoever edits the list; not shown elsewhere.
   */
  readonly note?: string;
}
/**
 * Terms, by language: {id: [vakum, mandek], en: [dormant]}.
 */
export interface TermsByLanguage {
  /**
   * Items: Words separated by spaces; a final * stands for any ending; ~N between two words for up to N words in between.
   */
  readonly [k: string]: readonly string[];
}
/**
 * One code: id, name, brief and full definition, when to use it, when not, examples; an indicator is a code below another.
 */
export interface Code {
  /**
   * Short, and unique in all codebooks of a project: E1, E1.2. Codings refer to it, so it should not change; if it must, name the old one under 'replaces'.
   */
  readonly id: string;
  /**
   * The code's name for readers. Keep it under 64 characters: other programs cut longer ones.
   */
  readonly name: LocalText;
  /**
   * The definition in one line, as it stands in tables and lists.
   */
  readonly brief?: LocalText;
  /**
   * The full definition: what the code covers, in words that two coders read alike.
   */
  readonly definition?: LocalText;
  /**
   * How the literature or the study words it, by place, e.g. conceptual_1_5; 'difference' says how the wordings differ.
   */
  readonly source_wording?: {
    readonly [k: string]: LocalText;
  };
  /**
   * For each valence, when a passage deserves it. 'none' needs no criterion.
   */
  readonly criteria?: {
    readonly [k: string]: LocalText;
  };
  /**
   * What belongs under this code, one kind of passage a line.
   */
  readonly when_to_use?: readonly LocalText[];
  /**
   * What seems to belong here and does not, and where it goes: the yearly meeting took place -> E1.1.
   */
  readonly when_not_to_use?: readonly LocalText[];
  /**
   * Typical passages, made up or from a pilot, never from the material to be coded; each in the language in which it is spoken.
   */
  readonly examples?: readonly CodeExample[];
  /**
   * Words that propose this code, by language, under 'topic' or under the valence they carry. Words are separated by spaces; a final * stands for any ending; ~N between words for up to N words in between. Case and the endings -nya -ku -mu -lah -kah -pun do not matter.
   */
  readonly terms?: {
    readonly [k: string]: {
      /**
       * Items: Words separated by spaces; a final * stands for any ending; ~N between two words for up to N words in between.
       */
      readonly [k: string]: readonly string[];
    };
  };
  readonly roots?: TermsByLanguage;
  /**
   * Codes it is easily taken for, and the rule that decides. Write the mirror under the other code.
   */
  readonly confusions?: readonly Confusion[];
  /**
   * Anything else about this code that a coder or reader should know.
   */
  readonly note?: LocalText;
  readonly origin?: Origin;
  /**
   * Its colour in other programs and in pictures, as #rrggbb.
   */
  readonly color?: string;
  /**
   * Printed wherever a conclusion leans on this code.
   */
  readonly warning?: LocalText;
  /**
   * What of an earlier version this code takes over, so that old codings can follow it: one id (E1.2); or a list, each an id of this codebook, or {id, codebook} for a code of another one. One old code under two new ones is a split; two old codes under one new one a merge.
   */
  readonly replaces?:
    | string
    | readonly (
        | string
        | {
            /**
             * Id of the code that is taken over.
             */
            readonly id: string;
            /**
             * Id of the codebook it came from; leave out for this one.
             */
            readonly codebook?: string;
          }
      )[];
  /**
   * Indicators or other codes below this one. A passage takes the most specific code.
   */
  readonly codes?: readonly Code[];
}
/**
 * A passage that shows the code at work.
 */
export interface CodeExample {
  /**
   * The language in which the passage is spoken.
   */
  readonly lang: string;
  /**
   * The valence it deserves; leave out for a lens or a typology, whose codings carry no valence.
   */
  readonly valence?: string;
  /**
   * The passage, as somebody would say or write it.
   */
  readonly text: string;
}
/**
 * A code that this one is taken for, and how to decide between them.
 */
export interface Confusion {
  /**
   * Id of the other code, of this codebook. A likeness to a code of another codebook belongs under 'note'.
   */
  readonly with: string;
  /**
   * When this code, when the other: cost shared between the parties -> E4.3; a party’s own budget -> E1.2.
   */
  readonly rule: LocalText;
}
