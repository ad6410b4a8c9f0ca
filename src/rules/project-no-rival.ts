import { found } from '../core/diagnostic.ts';
import type { ProjectRule } from './rule.ts';

/** An explanatory study has recorded at least one rival explanation (METHOD S09). */
export const projectNoRival: ProjectRule = {
  code: 'project/no-rival',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'An explanation that was never held against another is only a first idea.',
    id: 'Penjelasan yang tidak pernah dihadapkan dengan penjelasan lain baru berupa dugaan pertama.',
  },
  words: {
    en: () => ({
      problem: 'The study is explanatory, but no rival explanation is recorded.',
      remedy: 'Write one under gates: rivals of a claim, or as a claim of kind rival.',
    }),
    id: () => ({
      problem: 'Penelitian ini eksplanatif, tetapi belum ada penjelasan tandingan yang dicatat.',
      remedy: 'Tulis di gates: rivals suatu proposisi, atau sebagai proposisi jenis rival.',
    }),
  },
  *check({ project, place }) {
    const versions = project.claims.flatMap((claim) => claim.versions);
    const has = versions.some((version) => version.kind === 'rival' || (version.gates?.rivals ?? []).length > 0);
    if (project.settings.type === 'explanatory' && !has) yield found(this, place('settings', ''), {});
  },
};
