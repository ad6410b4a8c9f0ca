import type { DiagnosticKind } from '../core/diagnostic.ts';

export const idTaken: DiagnosticKind<{ id: string }> = {
  code: 'coding/id-taken',
  severity: 'error',
  why: {
    en: 'Claims point at codings by id; one id must not mean two passages.',
    id: 'Proposisi menunjuk pengodean dengan id; satu id tidak boleh berarti dua petikan.',
  },
  words: {
    en: ({ id }) => ({
      problem: `There is already another coding with the id “${id}”.`,
      remedy: 'Give this line another id, or leave the id out to get a new one.',
    }),
    id: ({ id }) => ({
      problem: `Sudah ada pengodean lain dengan id “${id}”.`,
      remedy: 'Beri baris ini id lain, atau hilangkan id-nya agar dibuatkan yang baru.',
    }),
  },
};

export const notThere: DiagnosticKind<{ quote: string; source: string; line?: number | undefined }> = {
  code: 'coding/not-in-place',
  severity: 'error',
  why: {
    en: 'Offsets that point at other words come from another version of the text.',
    id: 'Posisi yang menunjuk kata lain berasal dari versi teks yang berbeda.',
  },
  words: {
    en: ({ quote, source, line }) => ({
      problem: `“${quote}” does not stand in ${source} where start and end say.`,
      remedy:
        line === undefined
          ? 'Check that the line belongs to this source and that the text is the same.'
          : `It stands in line ${line}; correct start and end, or leave both out.`,
    }),
    id: ({ quote, source, line }) => ({
      problem: `“${quote}” tidak ada di ${source} pada posisi start dan end.`,
      remedy:
        line === undefined
          ? 'Periksa apakah baris ini memang untuk sumber itu dan teksnya sama.'
          : `Kata-kata itu ada di baris ${line}; betulkan start dan end, atau hilangkan keduanya.`,
    }),
  },
};

export const mismatch: DiagnosticKind<{ key: string; given: string; real: string }> = {
  code: 'coding/mismatch',
  severity: 'error',
  why: {
    en: 'Where a line says two things that do not agree, it may belong to other data.',
    id: 'Bila isi baris tidak cocok dengan proyek, baris itu mungkin milik data lain.',
  },
  words: {
    en: ({ key, given, real }) => ({
      problem: `“${key}” says “${given}”, but it is “${real}” here.`,
      remedy: `Correct “${key}”, or check that the line belongs to this project.`,
    }),
    id: ({ key, given, real }) => ({
      problem: `“${key}” berisi “${given}”, padahal di sini “${real}”.`,
      remedy: `Betulkan “${key}”, atau periksa apakah baris ini milik proyek ini.`,
    }),
  },
};

export const noCoder: DiagnosticKind = {
  code: 'coding/no-coder',
  severity: 'error',
  why: {
    en: 'Each coding belongs to the person who decided it.',
    id: 'Setiap pengodean dimiliki oleh orang yang memutuskannya.',
  },
  words: {
    en: () => ({ problem: 'This line names no coder.', remedy: 'Add --coder NAME, or “coder” to each line.' }),
    id: () => ({
      problem: 'Baris ini tidak menyebut pengode.',
      remedy: 'Tambahkan --coder NAMA, atau “coder” pada setiap baris.',
    }),
  },
};

export const withheldLine: DiagnosticKind<{ id: string }> = {
  code: 'coding/withheld',
  severity: 'error',
  why: {
    en: 'The words were left out for the sake of consent, so their place cannot be checked.',
    id: 'Kata-katanya disembunyikan demi persetujuan narasumber, sehingga tempatnya tidak dapat diperiksa.',
  },
  words: {
    en: ({ id }) => ({
      problem: `Coding “${id}” was exported without its words.`,
      remedy: 'Take it from the project it comes from, or leave the line out.',
    }),
    id: ({ id }) => ({
      problem: `Pengodean “${id}” diekspor tanpa kata-katanya.`,
      remedy: 'Ambil dari proyek asalnya, atau hilangkan baris ini.',
    }),
  },
};

export const importCodingsKinds: readonly DiagnosticKind[] = [idTaken, notThere, mismatch, noCoder, withheldLine];
