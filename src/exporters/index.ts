import { codingsJsonl } from './codings-jsonl.ts';
import type { Exporter } from './exporter.ts';

/** Every exporter. */
export const exporters: readonly Exporter[] = [codingsJsonl];
