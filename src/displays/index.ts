import type { Display } from './display.ts';

/** Every display, in the order in which help and lists show them. */
export const displays: readonly Display[] = [];
