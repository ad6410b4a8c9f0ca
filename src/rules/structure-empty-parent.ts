import { Text } from '../core/text.ts';
import { codeRule } from './over.ts';
import { parts, sample } from './sample.ts';

export const structureEmptyParent = codeRule<{ readonly id: string }>({
  code: 'structure/empty-parent',
  severity: 'warning',
  why: {
    en: 'A code that announces codes below it and has none is unfinished: its indicators were forgotten, or moved elsewhere.',
    id: 'Kode yang mengumumkan kode di bawahnya tetapi tidak memilikinya belum selesai: indikatornya terlupa atau sudah dipindahkan.',
  },
  words: {
    en: ({ id }) => ({
      problem: `“${id}” has a list of codes below it, and the list is empty.`,
      remedy:
        'Write the codes there, or remove "codes" (simpul lint --fix does), so that passages are coded with it directly.',
    }),
    id: ({ id }) => ({
      problem: `“${id}” memuat daftar kode di bawahnya, tetapi daftarnya kosong.`,
      remedy:
        'Tulis kode-kodenya, atau hapus "codes" (dikerjakan oleh simpul lint --fix) agar segmen langsung dikode dengannya.',
    }),
  },
  examples: [
    {
      title: { en: 'Indicators announced and not written', id: 'Indikator diumumkan tetapi tidak ditulis' },
      text: sample(`
  - id: K1
    name: Komitmen
${parts}    codes:
      - id: K1.1
        name: Waktu
        brief: Waktu yang diluangkan
        codes: [] # !
      - id: K1.2
        name: Dana
        brief: Dana yang dikeluarkan
  - id: K2
    name: Keikutsertaan
${parts}    codes: [] # !
`),
    },
  ],
  *look({ code, path }) {
    if (code.codes?.length === 0) yield { path: [...path, 'codes'], part: 'key', data: { id: code.id } };
  },
  fix({ position }, { yaml: { content } }) {
    if (!position) return undefined;
    const text = new Text(content);
    const line = text.lineSpan(position.line);
    // Only where nothing else, not even a comment, stands on the line.
    if (!/^ *codes: *\[ *\] *\r?$/.test(text.slice(line))) return undefined;
    return { start: text.toUnit(line.start), end: Math.min(content.length, text.toUnit(line.end) + 1), text: '' };
  },
});
