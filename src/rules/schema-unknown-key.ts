import { schemaUnknownKey as kind } from '../formats/schema-words.ts';
import { readingRule } from './reading.ts';

export const schemaUnknownKey = readingRule(kind, [
  {
    title: { en: 'A misspelt key', id: 'Kunci yang salah eja' },
    text: `schema: codebook/1
id: kota-kembar
version: 1.0.0
title: Kota kembar
languages: [id]
valences: []
codes:
  - id: K1
    name: Komitmen
    brief: Upaya tiap pihak
    defintion: Upaya, waktu, dan dana dari tiap pihak # !
    when_to_use: [uang dan waktu yang diberikan]
    when_not_to_use: [kegiatan yang berjalan]
    examples: [{lang: id, text: Anggarannya ada setiap tahun.}]
`,
  },
  {
    title: { en: 'A comma inside { }, without quotes', id: 'Koma di dalam { } tanpa tanda petik' },
    text: `schema: codebook/1
id: kota-kembar
version: 1.0.0
title: {id: Kota kembar, tinjauan ulang, en: Sister cities} # !
languages: [id, en]
valences: []
codes: []
`,
  },
]);
