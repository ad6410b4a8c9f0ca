import { found } from '../core/diagnostic.ts';
import { unmappedLabels } from '../core/transcript.ts';
import { labelTwins } from '../core/transcript-faults.ts';
import type { ProjectRule } from './rule.ts';
import { atLine, listed, transcripts } from './transcripts.ts';

/** A label spelt two ways makes two speakers of one, or hides a turn in another (METHOD 6). */
export const transcriptLabelVariants: ProjectRule<{
  id: string;
  label: string;
  other: string;
  /** Of the label that is known. */
  voice: string;
  lines: readonly number[];
}> = {
  code: 'transcript/label-variants',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'A label spelt two ways makes two voices of one speaker, or counts his words for another.',
    id: 'Label yang dieja dua cara membuat satu penutur menjadi dua narasumber, atau kata-katanya terhitung untuk orang lain.',
  },
  words: {
    en: ({ id, lines, label, other, voice }) => ({
      problem: `“${other}” (line ${listed(lines)} of ${id}) may be “${label}”, spelt another way.`,
      remedy: `If it is: simpul sources set ${id} --speaker "${other}=${voice}" (the same voice).`,
    }),
    id: ({ id, lines, label, other, voice }) => ({
      problem: `“${other}” (baris ${listed(lines)} pada ${id}) mungkin “${label}” yang dieja lain.`,
      remedy: `Bila benar: simpul sources set ${id} --speaker "${other}=${voice}" (narasumber yang sama).`,
    }),
  },
  *check({ project }) {
    for (const source of transcripts(project)) {
      const { id, text, speakers = {}, turns } = source;
      const strange = new Map(unmappedLabels(text, speakers).map(({ label, lines }) => [label, lines]));
      for (const [label, other] of labelTwins([...Object.keys(speakers), ...strange.keys()])) {
        const known = Object.hasOwn(speakers, label) && Object.hasOwn(speakers, other);
        // Somebody has said who each is.
        if (known) continue;
        const spoken = turns.filter((turn) => turn.label === other).map(({ span }) => text.lineAt(span.start));
        const lines = strange.get(other) ?? spoken;
        yield found(this, atLine(source, lines[0]), { id, label, other, lines, voice: speakers[label] ?? 'new' });
      }
    }
  },
};
