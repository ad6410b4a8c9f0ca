import { schemaType as kind } from '../formats/schema-words.ts';
import { readingRule } from './reading.ts';

export const schemaType = readingRule(kind, [
  {
    title: { en: 'Wrong sort of value', id: 'Nilai yang salah jenisnya' },
    text: `schema: codebook/1
id: kota-kembar
version: 1.0 # !
kind: evaluatif # !
title: # !
languages: [id]
multiple_coding: ya # !
valences: []
codes:
  - id: K1
    name: Komitmen
    when_to_use: uang dan waktu # !
`,
  },
]);
