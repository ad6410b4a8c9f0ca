import { found } from '../core/diagnostic.ts';
import { backwardTurns } from '../core/transcript-faults.ts';
import type { ProjectRule } from './rule.ts';
import { atLine, transcripts } from './transcripts.ts';

/** Times of turns that run backwards (METHOD 6). */
export const transcriptTimeBackwards: ProjectRule<{ id: string; time: string; before: string }> = {
  code: 'transcript/time-backwards',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'A time that runs backwards leads to the wrong place of the recording, or shows that turns changed places.',
    id: 'Waktu yang mundur menunjuk ke tempat yang salah dalam rekaman, atau tanda bahwa urutan giliran tertukar.',
  },
  words: {
    en: ({ id, time, before }) => ({
      problem: `The time ${time} comes after ${before} in ${id}.`,
      remedy: `Compare with the recording, correct the original, then simpul reanchor ${id} --with FILE.`,
    }),
    id: ({ id, time, before }) => ({
      problem: `Waktu ${time} muncul sesudah ${before} pada ${id}.`,
      remedy: `Cocokkan dengan rekaman, betulkan berkas asalnya, lalu simpul reanchor ${id} --with BERKAS.`,
    }),
  },
  *check({ project }) {
    for (const source of transcripts(project)) {
      for (const { turn, before } of backwardTurns(source)) {
        const line = source.text.lineAt(turn.span.start);
        yield found(this, atLine(source, line), { id: source.id, time: turn.timestamp ?? '', before });
      }
    }
  },
};
