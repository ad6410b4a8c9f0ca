import { groupBy } from '../core/collect.ts';
import { found } from '../core/diagnostic.ts';
import { plural } from '../core/locale.ts';
import type { ProjectRule } from './rule.ts';

/**
 * Codings made with another version of their codebook. Which code meant what then is not in the project's folder, so
 * that only the version can be told: a note where the first two numbers are the same, for then no meaning changed
 * (version/not-raised). The second number goes up for a changed meaning and for an added code alike (METHOD S24), and
 * the two cannot be told apart here: a warning, which says what tells them apart.
 */
export const codingOlderCodebook: ProjectRule<{
  readonly codebook: string;
  readonly then: string;
  readonly now: string;
  readonly coders: readonly string[];
  readonly files: number;
  readonly count: number;
}> = {
  code: 'coding/older-codebook',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'A passage was judged by the definition of that day. Where the meaning of a code has changed since, old and new codings do not count the same thing.',
    id: 'Segmen dinilai menurut definisi saat itu. Bila makna kode sudah berubah, pengodean lama dan baru tidak menghitung hal yang sama.',
  },
  words: {
    en: ({ codebook, then, now, coders, files, count }) => ({
      problem: `${plural(count, 'coding')} by ${coders.join(', ')} (${plural(files, 'file')}) ${count === 1 ? 'was' : 'were'} made with ${codebook} ${then}; it is now ${now}.`,
      remedy: `Whether codes were only added or a meaning changed cannot be seen from here: simpul codebook diff OLD NEW (or --since REF) tells, and lists what to read again.`,
    }),
    id: ({ codebook, then, now, coders, files, count }) => ({
      problem: `${count} pengodean oleh ${coders.join(', ')} (${files} berkas) dibuat dengan ${codebook} ${then}; kini versinya ${now}.`,
      remedy: `Apakah kode hanya ditambah atau maknanya berubah tidak terlihat dari sini: simpul codebook diff LAMA BARU (atau --since REF) menunjukkannya, beserta segmen yang perlu dibaca ulang.`,
    }),
  },
  *check({ project, place }) {
    const now = new Map(project.codebooks.map(({ id, version }) => [id, version]));
    // One finding for one version, however many files: what is to be done is the same for all.
    for (const [made, codings] of groupBy(project.codings, ({ codebook }) => codebook ?? '')) {
      const [codebook = '', then] = made.split('@');
      const current = now.get(codebook);
      const [first] = codings;
      if (!first || current === undefined || then === undefined || then === current) continue;
      const coders = [...new Set(codings.map(({ coder }) => coder))];
      const files = new Set(codings.map(({ coder, source }) => `${coder}/${source}`)).size;
      const data = { codebook, then, now: current, coders, files, count: codings.length };
      const finding = found(this, place('coding', first.id), data);
      yield meaningOf(then) === meaningOf(current) ? { ...finding, severity: 'info' } : finding;
    }
  },
};

/** The numbers of a version that go up when a meaning changes. */
function meaningOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
