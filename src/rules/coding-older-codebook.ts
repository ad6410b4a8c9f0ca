import type { Coding } from '../core/coding.ts';
import { found } from '../core/diagnostic.ts';
import type { ProjectRule } from './rule.ts';

/**
 * Codings made with another version of their codebook. Which code meant what then is not in the project's folder, so
 * that only the version can be told: a note where the first two numbers are the same, for then no meaning changed
 * (version/not-raised). The second number goes up for a changed meaning and for an added code alike (METHOD S24), and
 * the two cannot be told apart here: a warning, which says what tells them apart.
 */
export const codingOlderCodebook: ProjectRule<{
  readonly coder: string;
  readonly codebook: string;
  readonly then: string;
  readonly now: string;
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
    en: ({ coder, codebook, then, now, count }) => ({
      problem: `${count} coding${count === 1 ? '' : 's'} of ${coder} in this file ${count === 1 ? 'was' : 'were'} made with ${codebook} ${then}; it is now ${now}.`,
      remedy: `Whether codes were only added or a meaning changed cannot be seen from here: simpul codebook diff OLD NEW (or --since REF) tells, and lists what to read again.`,
    }),
    id: ({ coder, codebook, then, now, count }) => ({
      problem: `${count} pengodean ${coder} di berkas ini dibuat dengan ${codebook} ${then}; kini versinya ${now}.`,
      remedy: `Apakah kode hanya ditambah atau maknanya berubah tidak terlihat dari sini: simpul codebook diff LAMA BARU (atau --since REF) menunjukkannya, beserta segmen yang perlu dibaca ulang.`,
    }),
  },
  *check({ project, place }) {
    const now = new Map(project.codebooks.map(({ id, version }) => [id, version]));
    const groups = new Map<string, { first: Coding; count: number; codebook: string; then: string; current: string }>();
    for (const coding of project.codings) {
      const [codebook = '', then] = coding.codebook?.split('@') ?? [];
      const current = now.get(codebook);
      if (current === undefined || then === undefined || then === current) continue;
      const key = [coding.coder, coding.source, codebook, then].join('\n');
      const group = groups.get(key);
      if (group) group.count++;
      else groups.set(key, { first: coding, count: 1, codebook, then, current });
    }
    for (const { first, count, codebook, then, current } of groups.values()) {
      const data = { coder: first.coder, codebook, then, now: current, count };
      const finding = found(this, place('coding', first.id), data);
      yield meaningOf(then) === meaningOf(current) ? { ...finding, severity: 'info' } : finding;
    }
  },
};

/** The numbers of a version that go up when a meaning changes. */
function meaningOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
