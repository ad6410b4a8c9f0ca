import type { DiagnosticKind } from '../core/diagnostic.ts';

/** What is wrong with a file that a command line names: its number, its ending, its encoding. */

export const oneFileOnly: DiagnosticKind<{ flag: string; count: number }> = {
  code: 'cli/one-file-only',
  severity: 'error',
  why: {
    en: 'Two sources cannot have one id.',
    id: 'Dua sumber data tidak dapat memakai satu id.',
  },
  words: {
    en: ({ flag, count }) => ({
      problem: `${flag} is for one source, but there are ${count}.`,
      remedy: 'Import one file at a time, or leave it out.',
    }),
    id: ({ flag, count }) => ({
      problem: `${flag} hanya untuk satu sumber data, padahal ada ${count}.`,
      remedy: 'Impor satu berkas setiap kali, atau hilangkan opsi itu.',
    }),
  },
};

export const unknownExtension: DiagnosticKind<{ extensions: readonly string[] }> = {
  code: 'cli/unknown-extension',
  severity: 'error',
  why: {
    en: 'The ending of the name chooses the format of the file.',
    id: 'Akhiran nama menentukan format berkas.',
  },
  words: {
    en: ({ extensions }) => ({
      problem: 'No format belongs to this ending.',
      remedy: `Use ${extensions.join(', ')}, or name the format with --format.`,
    }),
    id: ({ extensions }) => ({
      problem: 'Tidak ada format untuk akhiran ini.',
      remedy: `Pakai ${extensions.join(', ')}, atau sebutkan formatnya dengan --format.`,
    }),
  },
};

export const inputNotUtf8: DiagnosticKind = {
  code: 'cli/not-utf8',
  severity: 'error',
  why: {
    en: 'Letters that are misread would not be found in the source.',
    id: 'Huruf yang salah terbaca tidak akan ditemukan di sumber.',
  },
  words: {
    en: () => ({ problem: 'The file is not UTF-8.', remedy: 'Save it again with the encoding UTF-8.' }),
    id: () => ({ problem: 'Berkas ini bukan UTF-8.', remedy: 'Simpan ulang dengan encoding UTF-8.' }),
  },
};

export const fixNeedsFile: DiagnosticKind = {
  code: 'cli/fix-needs-file',
  severity: 'error',
  why: {
    en: 'What is mended is written back to where it came from.',
    id: 'Hasil perbaikan ditulis kembali ke tempat asalnya.',
  },
  words: {
    en: () => ({
      problem: '--fix needs a file to write to; what comes through a pipe has none.',
      remedy: 'Name the file.',
    }),
    id: () => ({
      problem: '--fix memerlukan berkas untuk ditulisi; masukan dari pipa tidak punya berkas.',
      remedy: 'Sebutkan berkasnya.',
    }),
  },
};

export const namedFileKinds: readonly DiagnosticKind[] = [oneFileOnly, unknownExtension, inputNotUtf8, fixNeedsFile];
