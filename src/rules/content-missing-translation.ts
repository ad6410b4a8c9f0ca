import { passageRule } from './over.ts';
import { pathTo, whereIs } from './passages.ts';
import { sample } from './sample.ts';

export const contentMissingTranslation = passageRule<{
  readonly languages: readonly string[];
  readonly where: string;
  readonly plain: boolean;
}>({
  code: 'content/missing-translation',
  severity: 'warning',
  why: {
    en: 'A reader of the other language gets a text that he or she may not understand, or none, in tables and reports.',
    id: 'Pembaca bahasa lain mendapat teks yang mungkin tidak dipahaminya, atau tidak mendapat teks sama sekali, di tabel dan laporan.',
  },
  words: {
    en: ({ languages, where, plain }) => ({
      problem: plain
        ? `${where} is one text for ${languages.length} languages.`
        : `${where} has no text for ${languages.join(', ')}.`,
      remedy: plain
        ? `Write one a language: {${languages.map((language) => `${language}: …`).join(', ')}}.`
        : `Add ${languages.map((language) => `"${language}: …"`).join(' and ')}, or take the language out of "languages".`,
    }),
    id: ({ languages, where, plain }) => ({
      problem: plain
        ? `${where} hanya satu teks untuk ${languages.length} bahasa.`
        : `${where} belum ada teksnya untuk ${languages.join(', ')}.`,
      remedy: plain
        ? `Tulis satu teks untuk tiap bahasa: {${languages.map((language) => `${language}: …`).join(', ')}}.`
        : `Tambahkan ${languages.map((language) => `"${language}: …"`).join(' dan ')}, atau keluarkan bahasa itu dari "languages".`,
    }),
  },
  examples: [
    {
      title: { en: 'A text in one of two languages', id: 'Teks hanya dalam satu dari dua bahasa' },
      text: sample(
        `
  - id: K1
    name: {id: Komitmen, en: Commitment}
    definition: Upaya, waktu, dan dana dari tiap pihak # !
    brief:
      id: Upaya tiap pihak
      en: " " # !
    when_to_use: [{id: uang dan waktu, en: money and time}]
    when_not_to_use: [{id: kegiatan yang berjalan, en: what was done}]
    examples: [{lang: id, valence: met, text: Anggarannya ada setiap tahun.}]
`,
        {
          title: '{id: Kota kembar, en: Sister cities}',
          languages: '[id, en]',
          valences: '\n  - id: met\n    label: {id: terpenuhi} # !',
        },
      ),
    },
  ],
  *look(passage, { codebook: { languages } }) {
    const { text, prose } = passage;
    const plain = typeof text === 'string';
    const missing = plain
      ? prose && languages.length > 1
        ? languages
        : []
      : languages.filter((language) => (text[language] ?? '').trim() === '');
    if (missing.length === 0) return;
    const blank = plain ? undefined : missing.find((language) => text[language] !== undefined);
    const path = pathTo(passage);
    yield {
      path: blank === undefined ? path : [...path, blank],
      data: { languages: missing, where: whereIs(passage), plain },
    };
  },
});
