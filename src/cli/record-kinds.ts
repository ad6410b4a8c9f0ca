import type { DiagnosticKind } from '../core/diagnostic.ts';

const why = {
  en: 'What is set belongs to one source or voice, or stands in a table with a row for each.',
  id: 'Yang diisi milik satu sumber data atau narasumber, atau ada di tabel dengan satu baris untuk masing-masing.',
};

export const whichRecord: DiagnosticKind<{ command: string }> = {
  code: 'cli/which-record',
  severity: 'error',
  why,
  words: {
    en: ({ command }) => ({
      problem: `${command} needs to know what to set it for.`,
      remedy: `Name its id (${command} ${command.includes('voices') ? 'N1' : 'S1'} …), or a table: ${command} --from TABLE.xlsx.`,
    }),
    id: ({ command }) => ({
      problem: `${command} perlu tahu apa yang hendak diisi.`,
      remedy: `Sebutkan id-nya (${command} ${command.includes('voices') ? 'N1' : 'S1'} …), atau sebuah tabel: ${command} --from TABEL.xlsx.`,
    }),
  },
};

export const fromForAll: DiagnosticKind<{ id: string }> = {
  code: 'cli/from-for-all',
  severity: 'error',
  why,
  words: {
    en: ({ id }) => ({
      problem: `With --from the table says which rows are meant, so “${id}” says too much.`,
      remedy: `Leave “${id}” out, or --from.`,
    }),
    id: ({ id }) => ({
      problem: `Dengan --from tabelnya yang menentukan barisnya, jadi “${id}” tidak perlu.`,
      remedy: `Hapus “${id}”, atau --from.`,
    }),
  },
};
