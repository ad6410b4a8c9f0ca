import { found } from '../core/diagnostic.ts';
import type { ProjectRule } from './rule.ts';

/** News has the date on which it was written, a web page at least the date on which it was read (METHOD S26). */
export const sourceNoDate: ProjectRule<{ id: string; type: string }> = {
  code: 'source/no-date',
  scope: 'project',
  severity: 'error',
  why: {
    en: 'News and web pages change; without a date a reader cannot find what was read, nor place it in time.',
    id: 'Berita dan laman web berubah; tanpa tanggal pembaca tidak dapat menemukan yang dibaca, apalagi menempatkannya dalam waktu.',
  },
  words: {
    en: ({ id, type }) => ({
      problem: `“${id}” is ${type === 'web' ? 'a web page' : 'news'} without a date.`,
      remedy:
        type === 'web'
          ? 'Give accessed_at (when you read it), and observed_at if the page is dated; on import: --accessed 2021-05-04.'
          : 'Give observed_at, the date of the article; on import: --date 2021-05-04.',
    }),
    id: ({ id, type }) => ({
      problem: `“${id}” adalah ${type === 'web' ? 'laman web' : 'berita'} tanpa tanggal.`,
      remedy:
        type === 'web'
          ? 'Isi accessed_at (tanggal Anda membacanya), dan observed_at bila lamannya bertanggal; saat impor: --accessed 2021-05-04.'
          : 'Isi observed_at, yaitu tanggal beritanya; saat impor: --date 2021-05-04.',
    }),
  },
  *check({ project, place }) {
    for (const { id, type, observed_at, accessed_at } of project.sources) {
      const dated = observed_at !== undefined || (type === 'web' && accessed_at !== undefined);
      if ((type === 'news' || type === 'web') && !dated) yield found(this, place('source', id, ['type']), { id, type });
    }
  },
};
