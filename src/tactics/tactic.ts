import type { ViewMember } from '../core/member.ts';

/** A tactic for generating meaning or for testing findings (METHOD 3.6, 3.7). */
export type Tactic = ViewMember;
