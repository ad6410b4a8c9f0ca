import type { Exporter } from './exporter.ts';

/** Coding lines with their source and coder, one a line; withheld codings come without words and say so. */
export const codingsJsonl: Exporter = {
  name: 'codings-jsonl',
  title: { en: 'Codings, one a line (JSON Lines)', id: 'Pengodean, satu per baris (JSON Lines)' },
  extensions: ['.jsonl'],
  write: (project) => project.codings.map((coding) => `${JSON.stringify(coding)}\n`).join(''),
};
