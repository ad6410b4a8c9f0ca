import type { Reporter } from './reporter.ts';

/** Every reporter. */
export const reporters: readonly Reporter[] = [];
