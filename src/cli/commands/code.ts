import type { Group } from '../command.ts';

export const code: Group = {
  verbs: [
    {
      name: 'add',
      about: { en: 'put a code on words of a source', id: 'beri kode pada kata-kata sebuah sumber data' },
      load: async () => (await import('./code-add.ts')).codeAdd,
    },
    {
      name: 'set',
      about: { en: 'decide anew about a coding', id: 'ubah keputusan tentang sebuah pengodean' },
      load: async () => (await import('./code-set.ts')).codeSet,
    },
    {
      name: 'remove',
      about: { en: 'take a coding away; the log keeps it', id: 'hapus sebuah pengodean; log tetap menyimpannya' },
      load: async () => (await import('./code-remove.ts')).codeRemove,
    },
    {
      name: 'translate',
      about: {
        en: 'put a translation beside the words of a coding',
        id: 'taruh terjemahan di samping kata-kata sebuah pengodean',
      },
      load: async () => (await import('./code-translate.ts')).codeTranslate,
    },
    {
      name: 'import',
      about: {
        en: 'take in codings from a file, all or none',
        id: 'masukkan pengodean dari berkas, semua atau tidak sama sekali',
      },
      load: async () => (await import('./code-import.ts')).codeImport,
    },
    {
      name: 'done',
      about: { en: 'mark sources as read to the end', id: 'tandai sumber data sebagai selesai dibaca' },
      load: async () => (await import('./code-done.ts')).codeDone,
    },
  ],
};
