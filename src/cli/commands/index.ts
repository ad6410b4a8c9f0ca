import type { Entry } from '../command.ts';

/** Every command, in the order of a study. */
export const commands: readonly Entry[] = [
  {
    name: 'init',
    about: { en: 'start a project', id: 'mulai sebuah proyek' },
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'import',
    about: { en: 'bring in interviews and documents', id: 'masukkan wawancara dan dokumen' },
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'sources',
    about: {
      en: 'list the sources, or set what is known of one',
      id: 'daftar sumber data, atau lengkapi keterangannya',
    },
    load: async () => (await import('./sources.ts')).sources,
  },
  {
    name: 'voices',
    about: { en: 'list the voices, or set what is known of one', id: 'daftar narasumber, atau lengkapi keterangannya' },
    load: async () => (await import('./voices.ts')).voices,
  },
  {
    name: 'show',
    about: {
      en: 'show a source with line numbers, turns and codings',
      id: 'tampilkan sumber data dengan nomor baris, giliran bicara, dan pengodeannya',
    },
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'lint',
    about: { en: 'check codebooks, line by line', id: 'periksa buku kode, baris demi baris' },
    load: async () => (await import('./lint.ts')).lint,
  },
  {
    name: 'codebook',
    about: { en: 'look up the codes and what they mean', id: 'lihat kode-kode dan maknanya' },
    load: async () => (await import('./codebook.ts')).codebook,
  },
  {
    name: 'suggest',
    about: { en: 'see where the codebook’s terms stand', id: 'lihat tempat istilah buku kode muncul' },
    load: async () => (await import('./suggest.ts')).suggest,
  },
  {
    name: 'code',
    about: { en: 'put codes on words of a source', id: 'beri kode pada kata-kata suatu sumber' },
    load: async () => (await import('./code.ts')).code,
  },
  {
    name: 'check',
    about: { en: 'check the whole project before it counts', id: 'periksa seluruh proyek sebelum ikut terhitung' },
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'reanchor',
    about: {
      en: 'follow codings into a corrected text',
      id: 'pindahkan pengodean ke teks yang sudah dikoreksi',
    },
    load: async () => (await import('./reanchor.ts')).reanchor,
  },
  {
    name: 'find',
    about: {
      en: 'find quotes by code, voice, date and more',
      id: 'cari kutipan menurut kode, narasumber, tanggal, dan lainnya',
    },
    load: async () => (await import('./find.ts')).find,
  },
  {
    name: 'kwic',
    about: {
      en: 'find words in the texts, with what stands around them',
      id: 'cari kata dalam teks beserta kata-kata di sekitarnya',
    },
    load: async () => (await import('./kwic.ts')).kwic,
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
    name: 'conclude',
    about: {
      en: 'conclude: weigh each claim against its evidence',
      id: 'simpulkan: timbang tiap proposisi dengan buktinya',
    },
    load: async () => (await import('./conclude.ts')).conclude,
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
    name: 'agree',
    about: {
      en: 'see how far coders agree, and where they do not',
      id: 'lihat sejauh mana pengode sepakat, dan di mana tidak',
    },
    load: async () => (await import('./agree.ts')).agree,
  },
  {
    name: 'report',
    about: {
      en: 'write one document: reduction, display, conclusions',
      id: 'tulis satu dokumen: reduksi, penyajian, kesimpulan',
    },
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'quotes',
    about: {
      en: 'hold the quotations of a draft against the sources',
      id: 'cocokkan kutipan dalam naskah dengan sumbernya',
    },
    load: async () => (await import('./quotes.ts')).quotes,
  },
  {
    name: 'export',
    about: { en: 'export codings for other programs', id: 'ekspor pengodean untuk program lain' },
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'privacy',
    about: {
      en: 'see what was agreed and what identifies people; set pseudonyms',
      id: 'lihat persetujuan dan pengenal; tetapkan nama samaran',
    },
    load: async () => (await import('./privacy.ts')).privacy,
  },
  {
    name: 'log',
    about: {
      en: 'look into the audit trail: who changed what, when',
      id: 'lihat jejak audit: siapa mengubah apa, kapan',
    },
    load: async () => (await import('./log.ts')).log,
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
