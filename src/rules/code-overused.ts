import { found } from '../core/diagnostic.ts';
import { CodebookIndex } from './codebook-index.ts';
import type { ProjectRule } from './rule.ts';

/** Codings of one codebook before a share means anything. */
const FEWEST = 20;
/** Share of them, 0 to 1, above which one code out of several is too wide. */
const SHARE = 0.5;

/** A code that takes more than half of all codings of its codebook. */
export const codeOverused: ProjectRule<{ readonly id: string; readonly count: number; readonly all: number }> = {
  code: 'code/overused',
  scope: 'project',
  severity: 'info',
  why: {
    en: 'A code that fits nearly everything tells nothing apart: it is usually two codes, or its definition is too wide.',
    id: 'Kode yang cocok untuk hampir semua hal tidak membedakan apa pun: biasanya sebenarnya dua kode, atau definisinya terlalu luas.',
  },
  words: {
    en: ({ id, count, all }) => ({
      problem: `${count} of ${all} codings carry ${id}.`,
      remedy: 'Look whether it should be divided, or its "when_not_to_use" made sharper.',
    }),
    id: ({ id, count, all }) => ({
      problem: `${count} dari ${all} pengodean memakai ${id}.`,
      remedy: 'Pertimbangkan untuk membaginya, atau pertajam "when_not_to_use"-nya.',
    }),
  },
  *check({ project, place }) {
    const counts = new Map<string, number>();
    for (const { code } of project.codings) counts.set(code, (counts.get(code) ?? 0) + 1);
    for (const codebook of project.codebooks) {
      const { codes, byId } = new CodebookIndex(codebook);
      const leaves = codes.filter((at) => at.children.length === 0 && byId.get(at.code.id) === at);
      const all = codes.reduce((sum, at) => sum + (byId.get(at.code.id) === at ? (counts.get(at.code.id) ?? 0) : 0), 0);
      if (all < FEWEST || leaves.length < 3) continue;
      for (const { code, path } of leaves) {
        const count = counts.get(code.id) ?? 0;
        if (count / all <= SHARE) continue;
        yield found(this, place('codebook', codebook.id, [...path, 'id']), { id: code.id, count, all });
      }
    }
  },
};
