import { codeRule } from './over.ts';
import { sample, twoValences } from './sample.ts';

export const contentExampleValence = codeRule<{ readonly id: string; readonly valences: readonly string[] }>({
  code: 'content/example-valence',
  severity: 'warning',
  why: {
    en: 'Coders argue more about the valence than about the code. An example without one teaches only half.',
    id: 'Pengode lebih sering berselisih soal valensi daripada soal kode. Contoh tanpa valensi hanya mengajarkan separuhnya.',
  },
  words: {
    en: ({ id, valences }) => ({
      problem: `An example of ${id} does not say which valence it shows.`,
      remedy: `Add "valence: ${valences[0] ?? '…'}", or another of ${valences.join(', ')}.`,
    }),
    id: ({ id, valences }) => ({
      problem: `Satu contoh ${id} belum menyebut valensi yang ditunjukkannya.`,
      remedy: `Tambahkan "valence: ${valences[0] ?? '…'}", atau yang lain dari ${valences.join(', ')}.`,
    }),
  },
  examples: [
    {
      title: { en: 'An example without valence', id: 'Contoh tanpa valensi' },
      text: sample(
        `
  - id: K1
    name: Komitmen
    definition: Upaya, waktu, dan dana dari tiap pihak
    when_to_use: [uang dan waktu yang diberikan]
    when_not_to_use: [kegiatan yang berjalan]
    examples:
      - {lang: id, valence: met, text: Anggarannya ada setiap tahun.}
      - {lang: id, text: Uangnya dicoret lagi.} # !
`,
        { valences: twoValences },
      ),
    },
  ],
  *look({ code, path }, { valences }) {
    if (valences.size === 0) return;
    for (const [rank, example] of (code.examples ?? []).entries()) {
      if (example.valence !== undefined) continue;
      yield { path: [...path, 'examples', rank], data: { id: code.id, valences: [...valences] } };
    }
  },
});
