import type { Exporter } from './exporter.ts';

/** Every exporter. */
export const exporters: readonly Exporter[] = [];
