import { found } from '../core/diagnostic.ts';
import { plural } from '../core/locale.ts';
import { linesWithoutSpeaker } from '../core/transcript-faults.ts';
import type { ProjectRule } from './rule.ts';
import { atLine, listed, transcripts } from './transcripts.ts';

/** A line with a time of its own but no label is counted for whoever spoke before (METHOD 6). */
export const transcriptNoSpeaker: ProjectRule<{ id: string; lines: readonly number[] }> = {
  code: 'transcript/no-speaker',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'Words without a label are counted as those of the speaker before, who may never have said them.',
    id: 'Kata tanpa label dihitung sebagai ucapan penutur sebelumnya, yang mungkin tidak pernah mengatakannya.',
  },
  words: {
    en: ({ id, lines }) => ({
      problem: `${plural(lines.length, 'line')} of ${id} ${lines.length === 1 ? 'begins' : 'begin'} with a time but ${lines.length === 1 ? 'names' : 'name'} no speaker: ${listed(lines)}.`,
      remedy: `Give each its label in the original, then simpul reanchor ${id} --with FILE, or leave it if the speaker before goes on.`,
    }),
    id: ({ id, lines }) => ({
      problem: `${lines.length} baris pada ${id} dimulai dengan waktu tanpa nama penutur: ${listed(lines)}.`,
      remedy: `Beri label di berkas asalnya, lalu simpul reanchor ${id} --with BERKAS, atau biarkan bila penutur sebelumnya memang melanjutkan.`,
    }),
  },
  *check({ project }) {
    for (const source of transcripts(project)) {
      const lines = linesWithoutSpeaker(source);
      if (lines.length > 0) yield found(this, atLine(source, lines[0]), { id: source.id, lines });
    }
  },
};
