import { type Diagnostic, found } from '../core/diagnostic.ts';
import type { CodebookFile, CodebookRule } from './rule.ts';

export const structureEmptyParent: CodebookRule<{ readonly id: string }> = {
  code: 'structure/empty-parent',
  severity: 'warning',
  scope: 'codebook',
  why: {
    en: 'A code that announces codes below it and has none is unfinished: its indicators were forgotten, or moved elsewhere.',
    id: 'Kode yang mengumumkan kode di bawahnya tetapi tidak memilikinya belum selesai: indikatornya terlupa atau sudah dipindahkan.',
  },
  words: {
    en: ({ id }) => ({
      problem: `"${id}" has a list of codes below it, and the list is empty.`,
      remedy: 'Write the codes there, or remove "codes" so that passages are coded with it directly.',
    }),
    id: ({ id }) => ({
      problem: `"${id}" memuat daftar kode di bawahnya, tetapi daftarnya kosong.`,
      remedy: 'Tulis kode-kodenya, atau hapus "codes" agar segmen langsung dikode dengannya.',
    }),
  },
  examples: [
    {
      title: { en: 'Indicators announced and not written', id: 'Indikator diumumkan tetapi tidak ditulis' },
      text: `schema: codebook/1
id: kota-kembar
version: 1.0.0
title: Kota kembar
languages: [id]
valences: []
codes:
  - id: K1
    name: Komitmen
    codes:
      - id: K1.1
        name: Waktu
        codes: [] # !
  - id: K2
    name: Keikutsertaan
    codes: [] # !
  - id: K3
    name: Timbal balik
`,
    },
  ],
  check({ yaml, codebook }) {
    return emptyIn(yaml, codebook?.codes ?? [], ['codes']);
  },
};

function* emptyIn(
  yaml: CodebookFile['yaml'],
  codes: NonNullable<CodebookFile['codebook']>['codes'],
  path: readonly (string | number)[],
): Generator<Diagnostic> {
  for (const [index, code] of codes.entries()) {
    if (!code.codes) continue;
    const here = [...path, index, 'codes'];
    if (code.codes.length === 0) {
      const place = { file: yaml.file, position: yaml.at(here, 'key') };
      yield found(structureEmptyParent, place, { id: code.id });
    } else yield* emptyIn(yaml, code.codes, here);
  }
}
