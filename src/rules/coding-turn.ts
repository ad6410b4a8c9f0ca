import { found } from '../core/diagnostic.ts';
import { turnAt } from '../core/source.ts';
import { RESEARCHER } from '../core/voice.ts';
import type { ProjectRule } from './rule.ts';

/** A coding lies within one turn of the voice it names, never in the researcher's (METHOD 0.1 rule 3). */
export const codingTurn: ProjectRule<{ voice: string; speaker: string }> = {
  code: 'coding/turn',
  scope: 'project',
  severity: 'error',
  why: {
    en: 'The interviewer is not evidence, and one voice must not be credited with another’s words.',
    id: 'Pewawancara bukan bukti, dan kata seseorang tidak boleh dicatat atas nama orang lain.',
  },
  words: {
    en: ({ voice, speaker }) => ({
      problem:
        speaker === ''
          ? `This segment of “${voice}” does not lie within one turn.`
          : `“${voice}” does not speak here, but “${speaker}”.`,
      remedy: 'Correct the segment or the voice of the coding.',
    }),
    id: ({ voice, speaker }) => ({
      problem:
        speaker === ''
          ? `Segmen “${voice}” ini tidak berada dalam satu giliran bicara.`
          : `Yang berbicara di sini bukan “${voice}”, melainkan “${speaker}”.`,
      remedy: 'Betulkan segmen atau narasumber pengodean itu.',
    }),
  },
  *check({ project, place }) {
    const sources = new Map(project.sources.map((source) => [source.id, source]));
    for (const coding of project.codings) {
      const source = sources.get(coding.source);
      if (!source) continue;
      const speaker = turnAt(source, coding)?.voice;
      if (speaker === coding.voice && speaker !== RESEARCHER) continue;
      yield found(this, place('coding', coding.id), { voice: coding.voice, speaker: speaker ?? '' });
    }
  },
};
