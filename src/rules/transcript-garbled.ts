import { found } from '../core/diagnostic.ts';
import { garbledPlaces } from '../core/transcript-faults.ts';
import type { ProjectRule } from './rule.ts';
import { atLine, listed } from './transcripts.ts';

/** Signs of a text that was once read in the wrong encoding (METHOD 6). */
export const transcriptGarbled: ProjectRule<{ id: string; signs: string; lines: readonly number[] }> = {
  code: 'transcript/garbled',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'A text once saved in the wrong encoding holds signs that nobody wrote, and quotations with them.',
    id: 'Teks yang pernah disimpan dengan encoding yang salah memuat tanda yang tidak pernah ditulis, dan kutipannya ikut salah.',
  },
  words: {
    en: ({ id, lines, signs }) => ({
      problem: `${id} holds signs of a wrong encoding (“${signs}”): ${lines.length === 1 ? 'line' : 'lines'} ${listed(lines)}.`,
      remedy: `Save the original again as UTF-8 from the program it comes from, then simpul reanchor ${id} --with FILE.`,
    }),
    id: ({ id, lines, signs }) => ({
      problem: `${id} memuat tanda encoding yang salah (“${signs}”): baris ${listed(lines)}.`,
      remedy: `Simpan ulang berkas asalnya sebagai UTF-8 dari program asalnya, lalu simpul reanchor ${id} --with BERKAS.`,
    }),
  },
  *check({ project }) {
    for (const source of project.sources) {
      const [first, ...others] = garbledPlaces(source);
      if (!first) continue;
      const lines = [first, ...others].map(({ line }) => line);
      yield found(this, atLine(source, first.line), { id: source.id, signs: first.signs, lines });
    }
  },
};
