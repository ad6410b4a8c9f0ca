import { found } from '../core/diagnostic.ts';
import { plural } from '../core/locale.ts';
import { unclearPlaces } from '../core/transcript-faults.ts';
import type { ProjectRule } from './rule.ts';
import { atLine, listed } from './transcripts.ts';

/** Marks such as [tidak jelas], counted (METHOD 6). */
export const transcriptUnclear: ProjectRule<{ id: string; lines: readonly number[] }> = {
  code: 'transcript/unclear',
  scope: 'project',
  severity: 'info',
  why: {
    en: 'What could not be understood is missing from the evidence; many such places weaken a source.',
    id: 'Yang tidak dapat dimengerti hilang dari bukti; bila banyak, sumbernya melemah.',
  },
  words: {
    en: ({ id, lines }) => ({
      problem: `${plural(lines.length, 'place')} in ${id} ${lines.length === 1 ? 'is' : 'are'} marked as unclear or unfinished: ${lines.length === 1 ? 'line' : 'lines'} ${listed(lines)}.`,
      remedy: `Listen to the recording again; what stays unclear may stay marked.`,
    }),
    id: ({ id, lines }) => ({
      problem: `${lines.length} tempat di ${id} ditandai tidak jelas atau belum selesai: baris ${listed(lines)}.`,
      remedy: `Dengarkan lagi rekamannya; yang tetap tidak jelas boleh tetap ditandai.`,
    }),
  },
  *check({ project }) {
    for (const source of project.sources) {
      const lines = unclearPlaces(source);
      if (lines.length > 0) yield found(this, atLine(source, lines[0]), { id: source.id, lines });
    }
  },
};
