import { found } from '../core/diagnostic.ts';
import type { ProjectRule } from './rule.ts';

/** Every voice that is coded has a credibility rating (METHOD S28, 4.4). */
export const voiceUnrated: ProjectRule<{ id: string }> = {
  code: 'voice/unrated',
  scope: 'project',
  severity: 'info',
  why: {
    en: 'How far a claim is carried depends on how credible its voices are; an unrated one counts as medium.',
    id: 'Kuatnya proposisi bergantung pada kredibilitas narasumbernya; yang belum dinilai dihitung sedang.',
  },
  words: {
    en: ({ id }) => ({
      problem: `“${id}” has no credibility rating and counts as medium.`,
      remedy: 'Rate the five criteria with a reason under credibility in voices.yaml.',
    }),
    id: ({ id }) => ({
      problem: `Kredibilitas “${id}” belum dinilai, jadi dihitung sedang.`,
      remedy: 'Nilai kelima kriterianya beserta alasan di bawah credibility pada voices.yaml.',
    }),
  },
  *check({ project, place }) {
    const coded = new Set(project.codings.map((coding) => coding.voice));
    for (const { id, credibility } of project.voices) {
      if (coded.has(id) && !credibility) yield found(this, place('voice', id, ['id']), { id });
    }
  },
};
