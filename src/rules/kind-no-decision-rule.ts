import { bookRule } from './over.ts';
import { sample } from './sample.ts';

export const kindNoDecisionRule = bookRule<{ readonly id: string }>({
  code: 'kind/no-decision-rule',
  severity: 'warning',
  why: {
    en: 'Where a case belongs to one class only, another researcher must be able to find the same class by the same questions.',
    id: 'Bila suatu kasus hanya boleh masuk satu kelas, peneliti lain harus dapat sampai ke kelas yang sama dengan pertanyaan yang sama.',
  },
  words: {
    en: ({ id }) => ({
      problem: `${id} is a typology without a decision rule.`,
      remedy:
        'Add "decision_rule": the questions that lead to a class, in order; or "cumulative: true" if classes add up.',
    }),
    id: ({ id }) => ({
      problem: `${id} adalah tipologi tanpa aturan keputusan.`,
      remedy:
        'Tambahkan "decision_rule": pertanyaan berurutan yang mengantar ke satu kelas; atau "cumulative: true" bila kelasnya bertumpuk.',
    }),
  },
  examples: [
    {
      title: { en: 'Classes without questions', id: 'Kelas tanpa pertanyaan' },
      text: sample(' []\n', { kind: 'typology # !', exclusive_per: 'relationship' }),
    },
  ],
  *look({ codebook: { id, kind, cumulative, decision_rule = [] } }) {
    if (kind === 'typology' && !cumulative && decision_rule.length === 0) yield { path: ['kind'], data: { id } };
  },
});
