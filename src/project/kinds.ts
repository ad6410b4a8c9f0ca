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

export const brokenLine: DiagnosticKind<{ fault: 'json' | 'object' | 'value' | 'unknown'; key: string }> = {
  code: 'coding/broken-line',
  severity: 'error',
  why: {
    en: 'A line that cannot be read is a coding that does not count.',
    id: 'Baris yang tidak terbaca adalah pengodean yang tidak terhitung.',
  },
  words: {
    en: ({ fault, key }) => ({
      problem: {
        json: 'This line is not valid JSON.',
        object: 'This line is JSON, but not an object in braces.',
        value: `“${key}” is missing here, or does not hold what it should.`,
        unknown: `“${key}” is not a key that such a line has.`,
      }[fault],
      remedy: 'Mend the line or restore the file; log/ holds every change as it was made.',
    }),
    id: ({ fault, key }) => ({
      problem: {
        json: 'Baris ini bukan JSON yang sah.',
        object: 'Baris ini JSON, tetapi bukan objek dalam kurung kurawal.',
        value: `“${key}” tidak ada di sini, atau isinya tidak semestinya.`,
        unknown: `“${key}” bukan kunci untuk baris seperti ini.`,
      }[fault],
      remedy: 'Perbaiki barisnya atau pulihkan berkasnya; log/ menyimpan setiap perubahan seperti saat dibuat.',
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
      remedy: 'Complete it from log/, which holds every change as it was made, or delete the half line.',
    }),
    id: () => ({
      problem: 'Baris terakhir terpotong di tengah.',
      remedy: 'Lengkapi dari log/, yang menyimpan setiap perubahan, atau hapus baris yang terpotong itu.',
    }),
  },
};

export const sourceChanged: DiagnosticKind<{ id: string; now: string }> = {
  code: 'source/changed',
  severity: 'error',
  why: {
    en: 'Codings point at places in the text; after an edit they may point at other words.',
    id: 'Pengodean menunjuk tempat dalam teks; setelah disunting, yang ditunjuk bisa kata lain.',
  },
  words: {
    en: ({ id }) => ({
      problem: 'The text was edited after its import (its hash is another).',
      remedy: `Undo the edit; or let simpul reanchor ${id} show where every coding stands now, and --apply it.`,
    }),
    id: ({ id }) => ({
      problem: 'Teks ini disunting setelah diimpor (hash-nya berbeda).',
      remedy: `Batalkan suntingan; atau lihat letak setiap pengodean sekarang dengan simpul reanchor ${id}, lalu --apply.`,
    }),
  },
};

export const notUtf8: DiagnosticKind = {
  code: 'project/not-utf8',
  severity: 'error',
  why: {
    en: 'Bytes read in the wrong encoding turn into other letters, and quotes no longer fit.',
    id: 'Bita yang dibaca dengan encoding keliru berubah menjadi huruf lain, dan petikan tidak lagi cocok.',
  },
  words: {
    en: () => ({ problem: 'This file is not UTF-8.', remedy: 'Save it again as UTF-8, or restore it from a back-up.' }),
    id: () => ({
      problem: 'Berkas ini bukan UTF-8.',
      remedy: 'Simpan ulang sebagai UTF-8, atau pulihkan dari cadangan.',
    }),
  },
};

export const sameName: DiagnosticKind<{ names: readonly string[] }> = {
  code: 'project/same-name',
  severity: 'error',
  why: {
    en: 'On Windows and macOS these are one file, and one of them would be lost.',
    id: 'Di Windows dan macOS keduanya satu berkas, sehingga salah satunya akan hilang.',
  },
  words: {
    en: ({ names }) => ({
      problem: `${names.map((name) => `“${name}”`).join(' and ')} differ only in capital letters.`,
      remedy: 'Give one of them another name.',
    }),
    id: ({ names }) => ({
      problem: `${names.map((name) => `“${name}”`).join(' dan ')} hanya berbeda huruf besar-kecilnya.`,
      remedy: 'Beri salah satunya nama lain.',
    }),
  },
};

export const unfinished: DiagnosticKind<{ files: readonly string[] }> = {
  code: 'project/unfinished',
  severity: 'error',
  why: {
    en: 'A change was interrupted while its files were put in place, and they were edited before it could be finished.',
    id: 'Sebuah perubahan terputus saat berkasnya dipasang, dan berkas itu disunting sebelum perubahan selesai.',
  },
  words: {
    en: ({ files }) => ({
      problem:
        files.length === 0
          ? 'This record of an interrupted change cannot be read.'
          : `An interrupted change cannot be finished: ${files.join(', ')} was edited since.`,
      remedy:
        'It names the temporary files that hold the new content: put in by hand what is missing, then delete log/pending.json and those files.',
    }),
    id: ({ files }) => ({
      problem:
        files.length === 0
          ? 'Catatan perubahan yang terputus ini tidak terbaca.'
          : `Perubahan yang terputus tidak dapat diselesaikan: ${files.join(', ')} disunting sesudahnya.`,
      remedy:
        'Di dalamnya tertulis berkas sementara yang menyimpan isi baru: masukkan yang kurang dengan tangan, lalu hapus log/pending.json dan berkas-berkas itu.',
    }),
  },
};

/** Every kind that reading a project can raise. */
export const projectKinds: readonly DiagnosticKind[] = [
  notFound,
  unreadable,
  outside,
  badName,
  nameMismatch,
  missingFile,
  brokenLine,
  tornLine,
  sourceChanged,
  notUtf8,
  sameName,
  unfinished,
];
