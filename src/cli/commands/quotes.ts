import type { Group } from '../command.ts';

export const quotes: Group = {
  verbs: [
    {
      name: 'check',
      about: {
        en: 'find every quotation of a draft in its source',
        id: 'cari setiap kutipan dalam naskah di sumbernya',
      },
      load: async () => (await import('./quotes-check.ts')).quotesCheck,
    },
  ],
};
