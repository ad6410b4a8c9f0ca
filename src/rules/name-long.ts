import { LONGEST_NAME } from '../core/codebook-rows.ts';
import { codeRule } from './over.ts';
import { parts, sample } from './sample.ts';

export const nameLong = codeRule<{ readonly id: string; readonly length: number; readonly longest: number }>({
  code: 'name/long',
  severity: 'warning',
  why: {
    en: 'A long name breaks the columns of every table, and MAXQDA cuts names after 63 characters on import.',
    id: 'Nama yang panjang merusak lebar kolom setiap tabel, dan MAXQDA memotong nama setelah 63 karakter saat impor.',
  },
  words: {
    en: ({ id, length, longest }) => ({
      problem: `The name of ${id} has ${length} characters with its id; programs keep ${longest}.`,
      remedy: 'Shorten it, and move the rest to "brief".',
    }),
    id: ({ id, length, longest }) => ({
      problem: `Nama ${id} sepanjang ${length} karakter beserta id-nya; yang tersimpan di program lain hanya ${longest}.`,
      remedy: 'Ringkaskan, lalu pindahkan selebihnya ke "brief".',
    }),
  },
  examples: [
    {
      title: { en: 'A sentence for a name', id: 'Nama yang berupa kalimat' },
      text: sample(`
  - id: K1
    name: Upaya, waktu, dan dana yang sungguh diberikan kedua pihak setiap tahun # !
${parts}  - id: K2
    name: Upaya, waktu, dan dana dari kedua pihak, tahun demi tahun, utuh # !
${parts}`),
    },
  ],
  *look({ code, path }) {
    const names = typeof code.name === 'string' ? { '': code.name } : code.name;
    for (const [language, name] of Object.entries(names)) {
      const length = [...`${code.id} ${name}`.trim()].length;
      if (length <= LONGEST_NAME) continue;
      const way = language === '' ? [] : [language];
      yield { path: [...path, 'name', ...way], data: { id: code.id, length, longest: LONGEST_NAME } };
    }
  },
});
