import { schemaMissingKey as kind } from '../formats/schema-words.ts';
import { readingRule } from './reading.ts';

export const schemaMissingKey = readingRule(kind, [
  {
    title: { en: 'A code without a name', id: 'Kode tanpa nama' },
    text: `schema: codebook/1
id: kota-kembar
version: 1.0.0
title: Kota kembar
languages: [id]
valences: []
codes:
  - id: K1 # !
    brief: Upaya, waktu, dan dana dari tiap pihak
`,
  },
]);
