import { found } from '../core/diagnostic.ts';
import type { ProjectRule } from './rule.ts';

/** Ids of codings are unique in the project. */
export const codingDuplicate: ProjectRule<{ id: string }> = {
  code: 'coding/duplicate',
  scope: 'project',
  severity: 'error',
  why: {
    en: 'Claims point at codings by id; an id that stands twice points at two passages.',
    id: 'Proposisi menunjuk pengodean dengan id; id yang muncul dua kali menunjuk dua petikan.',
  },
  words: {
    en: ({ id }) => ({
      problem: `The id “${id}” stands more than once.`,
      remedy: 'Give one of the two codings another id.',
    }),
    id: ({ id }) => ({ problem: `Id “${id}” muncul lebih dari sekali.`, remedy: 'Beri salah satu pengodean id lain.' }),
  },
  *check({ project, place }) {
    const seen = new Set<string>();
    for (const { id } of project.codings) {
      if (seen.has(id)) yield found(this, place('coding', id), { id });
      seen.add(id);
    }
  },
};
