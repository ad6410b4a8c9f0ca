import { found } from '../core/diagnostic.ts';
import { emptyTurns } from '../core/transcript-faults.ts';
import type { ProjectRule } from './rule.ts';
import { atLine, transcripts } from './transcripts.ts';

/** A turn in which nothing is said (METHOD 6). */
export const transcriptEmptyTurn: ProjectRule<{ id: string; label: string }> = {
  code: 'transcript/empty-turn',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'A label without words is a turn that was lost in transcription, or none at all.',
    id: 'Label tanpa kata adalah giliran yang hilang saat transkripsi, atau memang bukan giliran.',
  },
  words: {
    en: ({ id, label }) => ({
      problem: `“${label}” says nothing here (${id}).`,
      remedy: `Complete the turn in the original, then simpul reanchor ${id} --with FILE; a pause or laughter can be written as [diam], [laughs].`,
    }),
    id: ({ id, label }) => ({
      problem: `“${label}” tidak mengatakan apa pun di sini (${id}).`,
      remedy: `Lengkapi gilirannya di berkas asal, lalu simpul reanchor ${id} --with BERKAS; jeda atau tawa dapat ditulis [diam], [tertawa].`,
    }),
  },
  *check({ project }) {
    for (const source of transcripts(project)) {
      for (const { label, span } of emptyTurns(source)) {
        yield found(this, atLine(source, source.text.lineAt(span.start)), { id: source.id, label });
      }
    }
  },
};
