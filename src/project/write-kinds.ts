import type { DiagnosticKind } from '../core/diagnostic.ts';

export const cannotWrite: DiagnosticKind<{ reason: string }> = {
  code: 'project/cannot-write',
  severity: 'error',
  why: {
    en: 'Nothing is changed unless all of it can be.',
    id: 'Tidak ada yang diubah kecuali semuanya dapat diubah.',
  },
  words: {
    en: ({ reason }) => ({
      problem: `This cannot be written (${reason}); nothing was changed.`,
      remedy: 'Make the folder writable or free some space, then try again.',
    }),
    id: ({ reason }) => ({
      problem: `Ini tidak dapat ditulis (${reason}); tidak ada yang berubah.`,
      remedy: 'Izinkan penulisan di folder itu atau kosongkan ruang, lalu coba lagi.',
    }),
  },
};

export const locked: DiagnosticKind = {
  code: 'project/locked',
  severity: 'error',
  why: {
    en: 'Two writers at once could lose each other’s work.',
    id: 'Dua penulis sekaligus dapat menghilangkan pekerjaan satu sama lain.',
  },
  words: {
    en: () => ({
      problem: 'Another simpul is writing in this project and has not finished.',
      remedy: 'Wait for it, then try again.',
    }),
    id: () => ({
      problem: 'simpul lain sedang menulis di proyek ini dan belum selesai.',
      remedy: 'Tunggu sampai selesai, lalu coba lagi.',
    }),
  },
};

export const unfinished: DiagnosticKind<{ files: string }> = {
  code: 'project/unfinished',
  severity: 'error',
  why: {
    en: 'A write was interrupted, and the files were edited since.',
    id: 'Sebuah penulisan terputus, dan berkasnya disunting sesudahnya.',
  },
  words: {
    en: ({ files }) => ({
      problem: `An interrupted write cannot be finished because these files were edited since: ${files}.`,
      remedy: 'Look into log/pending.json for what was to be written, put it in by hand, and delete that file.',
    }),
    id: ({ files }) => ({
      problem: `Penulisan yang terputus tidak dapat diselesaikan karena berkas ini disunting sesudahnya: ${files}.`,
      remedy: 'Lihat log/pending.json untuk isi yang hendak ditulis, masukkan dengan tangan, lalu hapus berkas itu.',
    }),
  },
};

export const tampered: DiagnosticKind<{ actor: string }> = {
  code: 'log/tampered',
  severity: 'error',
  why: {
    en: 'The log is the audit trail: each entry carries the hash of the one before, so that a change shows.',
    id: 'Log adalah jejak audit: setiap catatan memuat hash catatan sebelumnya, sehingga perubahan tampak.',
  },
  words: {
    en: ({ actor }) => ({
      problem: `This entry of “${actor}” was changed, or one before it is missing.`,
      remedy: 'Restore log/ from a back-up or from git; entries are only ever added.',
    }),
    id: ({ actor }) => ({
      problem: `Catatan “${actor}” ini diubah, atau ada catatan sebelumnya yang hilang.`,
      remedy: 'Pulihkan log/ dari cadangan atau git; catatan hanya boleh ditambah.',
    }),
  },
};

export const tornLog: DiagnosticKind = {
  code: 'log/torn',
  severity: 'warning',
  why: {
    en: 'A last line without its end was cut off in the middle of writing.',
    id: 'Baris terakhir tanpa penutup terpotong saat ditulis.',
  },
  words: {
    en: () => ({
      problem: 'The last entry is cut off.',
      remedy: 'Nothing to do: the next write completes or cuts it.',
    }),
    id: () => ({
      problem: 'Catatan terakhir terpotong.',
      remedy: 'Tidak perlu apa-apa: penulisan berikutnya melengkapi atau memotongnya.',
    }),
  },
};

/** Every kind that writing a project, or checking its log, can raise. */
export const writeKinds: readonly DiagnosticKind[] = [cannotWrite, locked, unfinished, tampered, tornLog];
