import type { Entry } from '../command.ts';

/** Every command, in the order of a study. */
export const commands: readonly Entry[] = [
  {
    name: 'sources',
    about: {
      en: 'what was collected: the sources, with words and voices',
      id: 'apa yang dikumpulkan: sumber data, dengan jumlah kata dan narasumbernya',
    },
    load: async () => (await import('./sources.ts')).sources,
  },
  {
    name: 'voices',
    about: { en: 'who was heard, and how credible', id: 'siapa yang didengar, dan seberapa kredibel' },
    load: async () => (await import('./voices.ts')).voices,
  },
  {
    name: 'show',
    about: {
      en: 'print a source with line numbers, turns and codings',
      id: 'tampilkan sumber dengan nomor baris, giliran bicara, dan pengodeannya',
    },
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'codebook',
    about: { en: 'print a codebook, or one of its codes', id: 'tampilkan buku kode, atau salah satu kodenya' },
    load: async () => (await import('./codebook.ts')).codebook,
  },
  {
    name: 'lint',
    about: { en: 'check codebooks', id: 'periksa buku kode' },
    load: async () => (await import('./lint.ts')).lint,
  },
  {
    name: 'code',
    about: { en: 'put codes on words of a source', id: 'beri kode pada kata-kata suatu sumber' },
    load: async () => (await import('./code.ts')).code,
  },
  {
    name: 'check',
    about: { en: 'check the whole project', id: 'periksa seluruh proyek' },
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'find',
    about: { en: 'list codings by code, valence and more', id: 'cari pengodean menurut kode, valensi, dan lainnya' },
    load: async () => (await import('./find.ts')).find,
  },
  {
    name: 'reduce',
    about: {
      en: 'reduction: what was kept and what was set aside',
      id: 'reduksi data: apa yang disimpan dan apa yang disisihkan',
    },
    load: async () => (await import('./reduce.ts')).reduce,
  },
  {
    name: 'display',
    about: {
      en: 'displays: matrices and tables of what was said',
      id: 'penyajian data: matriks dan tabel dari apa yang dikatakan',
    },
    load: async () => (await import('./display.ts')).display,
  },
  {
    name: 'conclude',
    about: { en: 'weigh claims against their evidence', id: 'timbang proposisi dengan buktinya' },
    load: async () => (await import('./conclude.ts')).conclude,
  },
  {
    name: 'verify',
    about: { en: 'tactics for testing what is concluded', id: 'taktik untuk menguji kesimpulan' },
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'report',
    about: { en: 'write everything into one document', id: 'tulis semuanya ke satu dokumen' },
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'export',
    about: { en: 'hand codings to other programs', id: 'serahkan pengodean ke program lain' },
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'explain',
    about: {
      en: 'explain a finding by its code, or a display by its name',
      id: 'jelaskan sebuah temuan menurut kodenya, atau sebuah penyajian menurut namanya',
    },
    load: async () => (await import('./explain.ts')).explain,
  },
];
