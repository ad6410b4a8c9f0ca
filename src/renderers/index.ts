import type { Renderer } from './renderer.ts';

/** Every renderer, loaded only when used: some bring heavy libraries. */
export const renderers: readonly Renderer[] = [];
