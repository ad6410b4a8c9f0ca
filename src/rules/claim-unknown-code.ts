import { found } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import type { ProjectRule } from './rule.ts';

/** The elements and indicators of a claim are codes of the study. */
export const claimUnknownCode: ProjectRule<{ id: string; nearest?: string | undefined }> = {
  code: 'claim/unknown-code',
  scope: 'project',
  severity: 'error',
  why: {
    en: 'A claim on a code that does not exist finds no evidence, and looks as if nobody had said anything.',
    id: 'Proposisi tentang kode yang tidak ada tidak menemukan bukti, seolah-olah tidak ada yang mengatakan apa-apa.',
  },
  words: {
    en: ({ id, nearest }) => ({
      problem: `There is no code “${id}”.`,
      remedy: nearest === undefined ? 'simpul codebook show lists the codes.' : `Did you mean “${nearest}”?`,
    }),
    id: ({ id, nearest }) => ({
      problem: `Tidak ada kode “${id}”.`,
      remedy: nearest === undefined ? 'simpul codebook show menampilkan kode-kodenya.' : `Maksud Anda “${nearest}”?`,
    }),
  },
  *check({ project, tree, place }) {
    const codes = tree.all.map((placed) => placed.code.id);
    for (const claim of project.claims) {
      for (const [version, content] of claim.versions.entries()) {
        for (const key of ['elements', 'indicators'] as const) {
          for (const [index, id] of (content[key] ?? []).entries()) {
            if (tree.get(id)) continue;
            const position = place('claim', claim.id, ['versions', version, key, index]);
            yield found(this, position, { id, nearest: nearest(id, codes) });
          }
        }
      }
    }
  },
};
