import { found } from '../core/diagnostic.ts';
import { researcherShare } from '../core/transcript-faults.ts';
import type { ProjectRule } from './rule.ts';
import { transcripts } from './transcripts.ts';

/** Share of the words; METHOD 3.7 no. 2. */
const MOST_SHARE = 0.3;

/** An interviewer who speaks more than three words in ten (METHOD 3.7 no. 2). */
export const transcriptResearcherShare: ProjectRule<{ id: string; percent: number }> = {
  code: 'transcript/researcher-share',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'Who asks at length gets his own words back; over 30 % of the words is a sign of it (METHOD 3.7).',
    id: 'Pewawancara yang banyak berbicara hanya mendengar kembali kata-katanya sendiri; lebih dari 30 % kata adalah tandanya (METHOD 3.7).',
  },
  words: {
    en: ({ id, percent }) => ({
      problem: `The interviewer speaks ${percent} % of the words in ${id}; more than 30 % is much.`,
      remedy: `Read whether the answers are the informant’s own, and note it in a memo of the contact.`,
    }),
    id: ({ id, percent }) => ({
      problem: `Pewawancara mengucapkan ${percent} % kata di ${id}; lebih dari 30 % tergolong banyak.`,
      remedy: `Periksa apakah jawabannya memang kata narasumber sendiri, dan catat dalam memo kontak.`,
    }),
  },
  *check({ project, place }) {
    for (const source of transcripts(project)) {
      const share = researcherShare(source) ?? 0;
      if (share > MOST_SHARE) {
        yield found(this, place('source', source.id), { id: source.id, percent: Math.ceil(share * 100) });
      }
    }
  },
};
