import type { DiagnosticKind } from '../core/diagnostic.ts';

export const diffOperands: DiagnosticKind<{ count: number }> = {
  code: 'cli/diff-operands',
  severity: 'error',
  why: {
    en: 'A comparison needs an older and a newer version.',
    id: 'Perbandingan memerlukan versi lama dan versi baru.',
  },
  words: {
    en: ({ count }) => ({
      problem: `A comparison needs two files, but ${count === 0 ? 'none was' : `${count} ${count === 1 ? 'was' : 'were'}`} named.`,
      remedy: 'Write simpul codebook diff OLD NEW, or with git simpul codebook diff --since REF.',
    }),
    id: ({ count }) => ({
      problem: `Perbandingan memerlukan dua berkas, tetapi ${count === 0 ? 'tidak ada' : `${count}`} yang disebut.`,
      remedy: 'Tulis simpul codebook diff LAMA BARU, atau dengan git simpul codebook diff --since REF.',
    }),
  },
};

export const besideTemplate: DiagnosticKind<{ flag: string }> = {
  code: 'cli/beside-template',
  severity: 'error',
  why: {
    en: 'A flag that would be ignored is refused, so that nobody takes the migration for made.',
    id: 'Opsi yang tidak akan dipakai ditolak, agar migrasi tidak dikira sudah dilakukan.',
  },
  words: {
    en: ({ flag }) => ({
      problem: `${flag} has no effect beside --template, which only writes a mapping file.`,
      remedy: 'Leave one of the two out.',
    }),
    id: ({ flag }) => ({
      problem: `${flag} tidak berpengaruh di samping --template, yang hanya menulis berkas pemetaan.`,
      remedy: 'Hilangkan salah satunya.',
    }),
  },
};
