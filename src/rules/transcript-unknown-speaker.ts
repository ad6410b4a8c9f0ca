import { found } from '../core/diagnostic.ts';
import { partOf } from '../core/speaker-words.ts';
import { unmappedLabels } from '../core/transcript.ts';
import { labelTwins } from '../core/transcript-faults.ts';
import type { ProjectRule } from './rule.ts';
import { atLine, listed, transcripts } from './transcripts.ts';

/** Once may be a colon in speech; a word that means a speaker is one all the same. */
const LEAST_TURNS = 2;

/** A label that comes again and again among the turns and stands for nobody (METHOD 6). */
export const transcriptUnknownSpeaker: ProjectRule<{ id: string; label: string; lines: readonly number[] }> = {
  code: 'transcript/unknown-speaker',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'A speaker who was forgotten has his words counted for whoever spoke before.',
    id: 'Penutur yang terlupa membuat kata-katanya terhitung untuk penutur sebelumnya.',
  },
  words: {
    en: ({ id, lines, label }) => ({
      problem: `“${label}” looks like a speaker in ${id} (line ${listed(lines)}), but stands for nobody.`,
      remedy: `Say who it is: simpul sources set ${id} --speaker "${label}=new" (or researcher, or the id of a voice); if it is only a colon in speech, leave it.`,
    }),
    id: ({ id, lines, label }) => ({
      problem: `“${label}” tampak seperti penutur di ${id} (baris ${listed(lines)}), tetapi belum ditentukan siapa orangnya.`,
      remedy: `Sebutkan: simpul sources set ${id} --speaker "${label}=new" (atau researcher, atau id narasumber); bila hanya titik dua dalam ucapan, biarkan.`,
    }),
  },
  *check({ project }) {
    for (const source of transcripts(project)) {
      const { id, text, speakers = {} } = source;
      const strange = unmappedLabels(text, speakers);
      const twins = new Set(labelTwins([...Object.keys(speakers), ...strange.map(({ label }) => label)]).flat());
      for (const { label, lines } of strange) {
        // One that is spelt like another is `transcript/label-variants`.
        if (twins.has(label) || (lines.length < LEAST_TURNS && partOf(label) === undefined)) continue;
        yield found(this, atLine(source, lines[0]), { id, label, lines });
      }
    }
  },
};
