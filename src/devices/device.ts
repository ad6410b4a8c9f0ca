import type { ViewMember } from '../core/member.ts';

/** Data reduction (METHOD 3.1): a form, sheet or log that says what was kept and what was set aside. */
export type Device = ViewMember;
