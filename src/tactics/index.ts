import { counting } from './counting.ts';
import { representativeness } from './representativeness.ts';
import type { Tactic } from './tactic.ts';

/** Every tactic, in the order in which help and lists show them. */
export const tactics: readonly Tactic[] = [counting, representativeness];
