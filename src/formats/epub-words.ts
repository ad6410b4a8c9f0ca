import type { DiagnosticKind } from '../core/diagnostic.ts';

export const bookLocked: DiagnosticKind = {
  code: 'import/book-locked',
  severity: 'error',
  why: {
    en: 'The words of a book locked by its seller cannot be read without the key, and simpul does not break locks.',
    id: 'Isi buku yang dikunci penjualnya tidak terbaca tanpa kuncinya, dan simpul tidak membobol kunci.',
  },
  words: {
    en: () => ({
      problem: 'This e-book is locked by its seller (DRM).',
      remedy:
        'Ask for an unlocked copy, or type the passages you quote into a .txt file, with their pages, and import that.',
    }),
    id: () => ({
      problem: 'Buku elektronik ini dikunci oleh penjualnya (DRM).',
      remedy:
        'Minta salinan tanpa kunci, atau ketik bagian yang Anda kutip beserta halamannya ke berkas .txt lalu impor itu.',
    }),
  },
};

export const noBook: DiagnosticKind = {
  code: 'import/no-chapters',
  severity: 'error',
  why: {
    en: 'An e-book says in which order its chapters are read; without that nothing is known to be its text.',
    id: 'Buku elektronik menyebut urutan babnya; tanpa itu tidak diketahui mana teksnya.',
  },
  words: {
    en: () => ({
      problem: 'This e-book names no chapters that hold words.',
      remedy: 'Open it in a reader of e-books to see whether it is whole; pages that are pictures hold no text.',
    }),
    id: () => ({
      problem: 'Buku elektronik ini tidak menyebut bab yang berisi kata.',
      remedy: 'Buka di pembaca buku elektronik untuk memastikan isinya utuh; halaman berupa gambar tidak memuat teks.',
    }),
  },
};
