import { codebookAtlasTi } from './codebook-atlas-ti.ts';
import type { CodebookExporter } from './codebook-exporter.ts';
import { codebookMaxqda } from './codebook-maxqda.ts';
import { codebookNvivo } from './codebook-nvivo.ts';
import { codingsJsonl } from './codings-jsonl.ts';
import type { Exporter } from './exporter.ts';

/** Every exporter of a project. */
export const exporters: readonly Exporter[] = [codingsJsonl];

/** Every exporter of a codebook. */
export const codebookExporters: readonly CodebookExporter[] = [codebookMaxqda, codebookAtlasTi, codebookNvivo];
