import type { Entry } from '../command.ts';

/** Every command, in the order of a study. */
export const commands: readonly Entry[] = [
  {
    name: 'lint',
    about: { en: 'check codebooks, line by line', id: 'periksa buku kode, baris demi baris' },
    load: async () => (await import('./lint.ts')).lint,
  },
  {
    name: 'codebook',
    about: { en: 'look up codes: list, show, schema', id: 'lihat kode-kode: list, show, schema' },
    load: async () => (await import('./codebook.ts')).codebook,
  },
  {
    name: 'reduce',
    about: {
      en: 'reduce the data: say what was kept and what was set aside',
      id: 'reduksi data: apa yang disimpan dan apa yang disisihkan',
    },
    load: async () => (await import('./reduce.ts')).reduce,
  },
  {
    name: 'display',
    about: {
      en: 'display the data: matrices and tables that unfold to quotes',
      id: 'sajikan data: matriks dan tabel yang dapat dirunut ke kutipan',
    },
    load: async () => (await import('./display.ts')).display,
  },
  {
    name: 'verify',
    about: {
      en: 'test a finding with one of Miles & Huberman’s tactics',
      id: 'uji temuan dengan salah satu taktik Miles & Huberman',
    },
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'explain',
    about: {
      en: 'explain a finding by its code, or a display by its name',
      id: 'jelaskan sebuah temuan menurut kodenya, atau sebuah penyajian menurut namanya',
    },
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'completion',
    about: {
      en: 'print a completion script for bash, zsh or fish',
      id: 'cetak skrip pelengkapan untuk bash, zsh, atau fish',
    },
    load: async () => (await import('./completion.ts')).completion,
  },
];
