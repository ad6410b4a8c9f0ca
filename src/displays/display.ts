import type { ViewMember } from '../core/member.ts';

/** Data display (METHOD 3.3): an organised, compressed view from which conclusions can be drawn. */
export type Display = ViewMember;
