import type { Locale, Localised } from './locale.ts';
import type { Project } from './project.ts';
import type { View } from './view.ts';

/** What a member needs in order to say anything. */
export type Need = 'sources' | 'voices' | 'codings' | 'valences' | 'dates' | 'claims' | 'readings';

/** An option of one member: a flag `--name value` with a closed list of values. */
export interface MemberOption {
  readonly name: string;
  readonly values: readonly [string, ...string[]];
  /** One of `values`. */
  readonly fallback: string;
  readonly about: Localised;
}

/** Values given for a member's options; every option is present (the fallback where nothing was given). */
export type MemberOptions = { readonly [name: string]: string };

/** The shape shared by devices, displays and tactics: everything about one of them, in both languages. */
export interface ViewMember {
  /** As typed: `checklist-matrix`. */
  readonly name: string;
  readonly title: Localised;
  /** One line: what it shows and from what. */
  readonly about: Localised;
  readonly needs: readonly Need[];
  readonly options: readonly MemberOption[];
  /** In a report it is built once for each of these, with fallbacks for what they leave out; absent: once, as it comes. */
  readonly inReport?: readonly MemberOptions[];
  /** Whether a project has what it is about; where not, a report leaves it out. Absent: always. */
  applies?(project: Project): boolean;
  /**
   * Works on any reduction of a project; says honestly why it is empty. What it concludes it concludes on `whole`, the
   * project as it was read, for a selection of sources cannot change a conclusion.
   */
  build(project: Project, options: MemberOptions, locale: Locale, whole?: Project): View;
}
