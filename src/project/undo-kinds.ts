import type { DiagnosticKind } from '../core/diagnostic.ts';

/** Why something in the log cannot be undone. */

const why = {
  en: 'What is undone must be exactly what was done: work that came after it is never thrown away.',
  id: 'Yang dibatalkan harus persis yang dilakukan: pekerjaan sesudahnya tidak pernah dibuang.',
};

export const nothingToUndo: DiagnosticKind<{ entries: number }> = {
  code: 'log/nothing-to-undo',
  severity: 'error',
  why,
  words: {
    en: ({ entries }) => ({
      problem:
        entries === 0
          ? 'The log has no entry, so there is nothing to undo.'
          : 'All that the log tells of is undone already.',
      remedy:
        'To do again what was undone: simpul log undo HASH with the hash of that undoing. Changes made with an editor are undone there, or with git.',
    }),
    id: ({ entries }) => ({
      problem:
        entries === 0
          ? 'Log belum berisi catatan, jadi tidak ada yang dapat dibatalkan.'
          : 'Semua yang tercatat dalam log sudah dibatalkan.',
      remedy:
        'Untuk melakukan lagi yang dibatalkan: simpul log undo HASH dengan hash pembatalan itu. Perubahan yang dibuat dengan editor dibatalkan di sana, atau dengan git.',
    }),
  },
};

export const unknownEntry: DiagnosticKind<{ typed: string; count: number }> = {
  code: 'log/unknown-entry',
  severity: 'error',
  why,
  words: {
    en: ({ typed, count }) => ({
      problem:
        {
          0: `No entry of the log has the hash “${typed}”.`,
          1: `One entry begins with “${typed}”, which is too short to choose it by.`,
        }[count] ?? `${count} entries begin with “${typed}”.`,
      remedy: 'simpul log show --json prints the hash of each entry; its first eight signs are enough.',
    }),
    id: ({ typed, count }) => ({
      problem:
        {
          0: `Tidak ada catatan log dengan hash “${typed}”.`,
          1: `Ada satu catatan yang diawali “${typed}”, tetapi itu terlalu pendek untuk memilihnya.`,
        }[count] ?? `Ada ${count} catatan yang diawali “${typed}”.`,
      remedy: 'simpul log show --json mencetak hash tiap catatan; delapan tanda pertamanya cukup.',
    }),
  },
};

export const cannotUndo: DiagnosticKind<{ entry: string }> = {
  code: 'log/cannot-undo',
  severity: 'error',
  why,
  words: {
    en: ({ entry }) => ({
      problem: `“${entry}” cannot be undone by itself.`,
      remedy:
        'Change it back by hand: simpul log show --json shows what was there before. simpul log undo HASH undoes another entry.',
    }),
    id: ({ entry }) => ({
      problem: `“${entry}” tidak dapat dibatalkan secara otomatis.`,
      remedy:
        'Kembalikan dengan tangan: simpul log show --json menunjukkan isi sebelumnya. simpul log undo HASH membatalkan catatan lain.',
    }),
  },
};

export const changedSince: DiagnosticKind<{ entry: string; later: readonly string[] }> = {
  code: 'log/changed-since',
  severity: 'error',
  why,
  words: {
    en: ({ entry, later }) => ({
      problem: `This file is no longer as “${entry}” left it${later.length === 0 ? '; it was changed outside simpul' : `; since then: ${later.join(', ')}`}. Nothing was undone.`,
      remedy:
        later.length === 0
          ? 'Bring the file back as it was (git, a back-up), or change by hand what is to be undone.'
          : 'Take back by hand what came after it (simpul code set; simpul log show --json shows how it was), or change by hand what is to be undone.',
    }),
    id: ({ entry, later }) => ({
      problem: `Berkas ini tidak lagi seperti yang ditinggalkan “${entry}”${later.length === 0 ? '; berkas diubah di luar simpul' : `; sesudahnya: ${later.join(', ')}`}. Tidak ada yang dibatalkan.`,
      remedy:
        later.length === 0
          ? 'Kembalikan berkas itu seperti semula (git, cadangan), atau ubah dengan tangan yang hendak dibatalkan.'
          : 'Kembalikan dahulu dengan tangan yang dilakukan sesudahnya (simpul code set; simpul log show --json menunjukkan isi semula), atau ubah dengan tangan yang hendak dibatalkan.',
    }),
  },
};

export const undoKinds: readonly DiagnosticKind[] = [nothingToUndo, unknownEntry, cannotUndo, changedSince];
