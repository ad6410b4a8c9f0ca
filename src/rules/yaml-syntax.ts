import { yamlSyntax as kind } from '../formats/yaml.ts';
import { readingRule } from './reading.ts';

export const yamlSyntax = readingRule(kind, [
  {
    title: { en: 'A text with a colon, without quotes', id: 'Teks yang memuat titik dua tanpa tanda petik' },
    text: `schema: codebook/1
id: kota-kembar
version: 1.0.0
title: Kota kembar: Bandung dan Liuzhou # !
languages: [id]
valences: []
codes: []
`,
  },
  {
    title: { en: 'A key that stands twice', id: 'Kunci yang ditulis dua kali' },
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
    name: Kesungguhan # !
`,
  },
  {
    title: { en: 'A tag', id: 'Tag' },
    text: `schema: codebook/1
id: kota-kembar
version: 1.0.0
title: !include judul.txt # !
languages: [id]
valences: []
codes: []
`,
  },
  {
    title: { en: 'Aliases that multiply', id: 'Rujukan yang berlipat ganda' },
    text: `schema: codebook/1
id: kota-kembar
version: 1.0.0
title: Kota kembar
languages: [id]
valences: []
codes:
  - id: K1
    name: Komitmen
    when_to_use:
      - &a [uang, uang, uang, uang, uang, uang, uang, uang, uang, uang]
      - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
      - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
      - &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
      - &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d] # !
`,
  },
]);
