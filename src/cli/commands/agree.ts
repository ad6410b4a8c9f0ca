import type { Group } from '../command.ts';

export const agree: Group = {
  fallback: 'codes',
  verbs: [
    {
      name: 'codes',
      about: {
        en: 'agreement per code, overall, and on matched codings',
        id: 'kesepakatan menurut kode, keseluruhan, dan pada pengodean yang berpasangan',
      },
      load: async () => (await import('./agree-codes.ts')).agreeCodes,
    },
    {
      name: 'disagreements',
      about: {
        en: 'list what coders should talk over, each at its place',
        id: 'daftar perbedaan untuk rapat konsensus, masing-masing dengan tempatnya',
      },
      load: async () => (await import('./agree-disagreements.ts')).agreeDisagreements,
    },
    {
      name: 'table',
      about: {
        en: 'agreement in any table of ratings: units by coders',
        id: 'kesepakatan dalam tabel penilaian apa pun: satuan kali pengode',
      },
      load: async () => (await import('./agree-table.ts')).agreeTable,
    },
  ],
};
