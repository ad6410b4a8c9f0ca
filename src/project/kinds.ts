import type { DiagnosticKind } from '../core/diagnostic.ts';

export const notFound: DiagnosticKind<{ folder: string }> = {
  code: 'project/not-found',
  severity: 'error',
  why: { en: 'Every command but a few works on a project.', id: 'Hampir semua perintah bekerja pada sebuah proyek.' },
  words: {
    en: ({ folder }) => ({
      problem: `There is no simpul.yaml in “${folder}” or above it.`,
      remedy: 'Go to the project’s folder, name it with -C FOLDER, or start one with simpul init FOLDER.',
    }),
    id: ({ folder }) => ({
      problem: `Tidak ada simpul.yaml di “${folder}” atau di atasnya.`,
      remedy: 'Masuk ke folder proyek, sebutkan dengan -C FOLDER, atau mulai proyek dengan simpul init FOLDER.',
    }),
  },
};

export const exists: DiagnosticKind<{ folder: string }> = {
  code: 'project/exists',
  severity: 'error',
  why: { en: 'A project is never written over.', id: 'Proyek tidak pernah ditimpa.' },
  words: {
    en: ({ folder }) => ({
      problem: `“${folder}” already holds a project (simpul.yaml).`,
      remedy: 'Choose another folder.',
    }),
    id: ({ folder }) => ({ problem: `“${folder}” sudah berisi proyek (simpul.yaml).`, remedy: 'Pilih folder lain.' }),
  },
};

export const unreadable: DiagnosticKind<{ reason: string }> = {
  code: 'project/unreadable',
  severity: 'error',
  why: {
    en: 'What cannot be read would be missing from every count.',
    id: 'Yang tidak terbaca akan hilang dari setiap hitungan.',
  },
  words: {
    en: ({ reason }) => ({
      problem: `This cannot be read (${reason}).`,
      remedy: 'Check that it exists, is a file, and that you may read it.',
    }),
    id: ({ reason }) => ({
      problem: `Ini tidak dapat dibaca (${reason}).`,
      remedy: 'Periksa apakah ada, berupa berkas, dan boleh Anda baca.',
    }),
  },
};

export const outside: DiagnosticKind = {
  code: 'project/outside',
  severity: 'error',
  why: {
    en: 'A link that leads out of the project could draw private files into a report.',
    id: 'Tautan yang keluar dari proyek dapat menarik berkas pribadi ke dalam laporan.',
  },
  words: {
    en: () => ({
      problem: 'This leads out of the project’s folder.',
      remedy: 'Put the file itself into the folder instead of a link.',
    }),
    id: () => ({
      problem: 'Ini mengarah ke luar folder proyek.',
      remedy: 'Taruh berkasnya sendiri di folder itu, bukan tautan.',
    }),
  },
};

export const badName: DiagnosticKind<{ name: string }> = {
  code: 'project/bad-name',
  severity: 'error',
  why: {
    en: 'Names of sources, coders and claims are file names on every system.',
    id: 'Nama sumber, pengode, dan proposisi menjadi nama berkas di semua sistem.',
  },
  words: {
    en: ({ name }) => ({
      problem: `“${name}” cannot be an id.`,
      remedy:
        'Use up to 64 letters, digits, dots, hyphens and underscores, beginning with a letter or digit (no CON, NUL, COM1 …).',
    }),
    id: ({ name }) => ({
      problem: `“${name}” tidak dapat menjadi id.`,
      remedy:
        'Pakai paling banyak 64 huruf, angka, titik, tanda hubung, dan garis bawah, diawali huruf atau angka (bukan CON, NUL, COM1 …).',
    }),
  },
};

export const nameMismatch: DiagnosticKind<{ id: string; name: string }> = {
  code: 'project/name-mismatch',
  severity: 'error',
  why: { en: 'A file is found by its id.', id: 'Berkas dicari menurut id-nya.' },
  words: {
    en: ({ id, name }) => ({
      problem: `The file is called “${name}”, but its id is “${id}”.`,
      remedy: 'Make the two the same.',
    }),
    id: ({ id, name }) => ({
      problem: `Berkas ini bernama “${name}”, tetapi id-nya “${id}”.`,
      remedy: 'Samakan keduanya.',
    }),
  },
};

export const missingFile: DiagnosticKind<{ missing: string }> = {
  code: 'project/missing-file',
  severity: 'error',
  why: {
    en: 'A source is two files: the text and what is known of it.',
    id: 'Satu sumber terdiri atas dua berkas: teks dan keterangannya.',
  },
  words: {
    en: ({ missing }) => ({
      problem: `“${missing}” is missing.`,
      remedy: 'Put it back, or take the reference to it away.',
    }),
    id: ({ missing }) => ({ problem: `“${missing}” tidak ada.`, remedy: 'Kembalikan, atau hapus rujukan kepadanya.' }),
  },
};

export const brokenLine: DiagnosticKind<{ reason: string }> = {
  code: 'coding/broken-line',
  severity: 'error',
  why: {
    en: 'A line that cannot be read is a coding that does not count.',
    id: 'Baris yang tidak terbaca adalah pengodean yang tidak terhitung.',
  },
  words: {
    en: ({ reason }) => ({
      problem: `This line is no coding: ${reason}.`,
      remedy: 'Mend it or restore the file; log/ holds every coding as it was written.',
    }),
    id: ({ reason }) => ({
      problem: `Baris ini bukan pengodean: ${reason}.`,
      remedy: 'Perbaiki atau pulihkan berkasnya; log/ menyimpan setiap pengodean seperti saat ditulis.',
    }),
  },
};

export const tornLine: DiagnosticKind = {
  code: 'coding/torn-line',
  severity: 'error',
  why: {
    en: 'A last line without its end was cut off in the middle of writing.',
    id: 'Baris terakhir tanpa penutup terpotong saat ditulis.',
  },
  words: {
    en: () => ({
      problem: 'The last line is cut off in the middle.',
      remedy: 'Complete it from log/ (it holds every coding as it was written), or delete the half line.',
    }),
    id: () => ({
      problem: 'Baris terakhir terpotong di tengah.',
      remedy: 'Lengkapi dari log/ (setiap pengodean tersimpan di sana), atau hapus baris yang terpotong.',
    }),
  },
};

export const sourceChanged: DiagnosticKind<{ now: string }> = {
  code: 'source/changed',
  severity: 'error',
  why: {
    en: 'Codings point at places in the text; after an edit they may point at other words.',
    id: 'Pengodean menunjuk tempat dalam teks; setelah disunting, yang ditunjuk bisa kata lain.',
  },
  words: {
    en: ({ now }) => ({
      problem: 'The text was edited after its import (its hash is another).',
      remedy: `Undo the edit; or, once simpul check finds every coding in its place, set text_sha256 to ${now}.`,
    }),
    id: ({ now }) => ({
      problem: 'Teks ini disunting setelah diimpor (hash-nya berbeda).',
      remedy: `Batalkan suntingan; atau, bila simpul check menemukan semua pengodean di tempatnya, isi text_sha256 dengan ${now}.`,
    }),
  },
};

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
