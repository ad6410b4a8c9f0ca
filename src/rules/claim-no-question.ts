import { found } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import type { ProjectRule } from './rule.ts';

/** Every claim answers one of the study's questions (METHOD S33). */
export const claimNoQuestion: ProjectRule<{ id: string; question: string; nearest?: string | undefined }> = {
  code: 'claim/no-question',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'A claim that answers no research question has no place in the report, and a reader asks why it is there.',
    id: 'Proposisi yang tidak menjawab rumusan masalah tidak punya tempat di laporan, dan pembaca bertanya mengapa ada.',
  },
  words: {
    en: ({ id, question, nearest }) => ({
      problem:
        question === ''
          ? `Claim ${id} names no research question.`
          : `Claim ${id} names the question “${question}”, which simpul.yaml does not have.`,
      remedy:
        nearest === undefined
          ? 'Write the id of a question in simpul.yaml under question.'
          : `Did you mean “${nearest}”?`,
    }),
    id: ({ id, question, nearest }) => ({
      problem:
        question === ''
          ? `Proposisi ${id} tidak menyebut rumusan masalah.`
          : `Proposisi ${id} menyebut rumusan masalah “${question}”, yang tidak ada di simpul.yaml.`,
      remedy:
        nearest === undefined
          ? 'Tulis id salah satu rumusan masalah di simpul.yaml pada question.'
          : `Maksud Anda “${nearest}”?`,
    }),
  },
  *check({ project, place }) {
    const known = (project.settings.questions ?? []).map((question) => question.id);
    for (const { id, versions } of project.claims) {
      // Older versions stay as they were written.
      const index = versions.length - 1;
      const question = versions[index]?.question ?? '';
      if (known.includes(question)) continue;
      const guess = question === '' ? undefined : nearest(question, known);
      yield found(this, place('claim', id, ['versions', index, 'question']), { id, question, nearest: guess });
    }
  },
};
