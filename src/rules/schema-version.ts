import { schemaVersion as kind } from '../formats/schema-words.ts';
import { readingRule } from './reading.ts';

export const schemaVersion = readingRule(kind, [
  {
    title: { en: 'A format that is not known yet', id: 'Format yang belum dikenal' },
    text: `schema: codebook/2 # !
id: kota-kembar
kata_kunci: [kembar]
`,
  },
]);
