import { codeRule } from './over.ts';
import { sample, twoValences } from './sample.ts';

export const contentNoCriterion = codeRule<{ readonly id: string; readonly missing: readonly string[] }>({
  code: 'content/no-criterion',
  severity: 'warning',
  why: {
    en: 'Where one valence has a criterion and another has none, coders fall back on the one that is described.',
    id: 'Bila satu valensi punya kriteria dan yang lain tidak, pengode cenderung memilih yang dijelaskan.',
  },
  words: {
    en: ({ id, missing }) => ({
      problem: `${id} has criteria, but none for ${missing.join(', ')}.`,
      remedy: `Add ${missing.map((valence) => `"${valence}: …"`).join(' and ')} under "criteria".`,
    }),
    id: ({ id, missing }) => ({
      problem: `${id} punya kriteria, tetapi belum untuk ${missing.join(', ')}.`,
      remedy: `Tambahkan ${missing.map((valence) => `"${valence}: …"`).join(' dan ')} di bawah "criteria".`,
    }),
  },
  examples: [
    {
      title: { en: 'A criterion for one of two valences', id: 'Kriteria untuk satu dari dua valensi' },
      text: sample(
        `
  - id: K1
    name: Komitmen
    definition: Upaya, waktu, dan dana dari tiap pihak
    when_to_use: [uang dan waktu yang diberikan]
    when_not_to_use: [kegiatan yang berjalan]
    examples: [{lang: id, valence: met, text: Anggarannya ada setiap tahun.}]
    codes:
      - id: K1.1
        name: Waktu
        criteria: # !
          met: pertemuan berlangsung sesuai jadwal
      - id: K1.2
        name: Dana
        criteria: {met: ada anggaran, unmet: anggaran dicoret}
`,
        { valences: `${twoValences}\n  - {id: none, label: disebut tanpa penilaian}` },
      ),
    },
  ],
  *look({ code, path }, { codebook }) {
    const { criteria } = code;
    if (!criteria) return;
    // "Mentioned without evaluation" is what remains; it needs no criterion.
    const missing = codebook.valences.map(({ id }) => id).filter((id) => id !== 'none' && criteria[id] === undefined);
    if (missing.length > 0) yield { path: [...path, 'criteria'], part: 'key', data: { id: code.id, missing } };
  },
});
