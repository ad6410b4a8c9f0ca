import { found } from '../core/diagnostic.ts';
import { plural } from '../core/locale.ts';
import { leadingQuestions } from '../core/transcript-faults.ts';
import type { ProjectRule } from './rule.ts';
import { atLine, listed, transcripts } from './transcripts.ts';

/** Questions that put the answer into the informant’s mouth (METHOD 3.7 no. 2). */
export const transcriptLeadingQuestion: ProjectRule<{ id: string; lines: readonly number[] }> = {
  code: 'transcript/leading-question',
  scope: 'project',
  severity: 'info',
  why: {
    en: 'A “yes” to a question that holds the answer is weaker evidence than the informant’s own words (METHOD 3.7).',
    id: '“Ya” atas pertanyaan yang sudah memuat jawabannya adalah bukti yang lebih lemah daripada kata narasumber sendiri (METHOD 3.7).',
  },
  words: {
    en: ({ id, lines }) => ({
      problem: `${plural(lines.length, 'question')} in ${id} may lead to the answer: ${lines.length === 1 ? 'line' : 'lines'} ${listed(lines)}.`,
      remedy: `Read the answers after them with care; code what the informant says in their own words, and note it in a memo.`,
    }),
    id: ({ id, lines }) => ({
      problem: `${lines.length} pertanyaan di ${id} mungkin menggiring jawaban: baris ${listed(lines)}.`,
      remedy: `Baca jawaban sesudahnya dengan hati-hati; kodekan yang dikatakan narasumber sendiri, dan catat dalam memo.`,
    }),
  },
  *check({ project }) {
    for (const source of transcripts(project)) {
      const lines = leadingQuestions(source);
      if (lines.length > 0) yield found(this, atLine(source, lines[0]), { id: source.id, lines });
    }
  },
};
