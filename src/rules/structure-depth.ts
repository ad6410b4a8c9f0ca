import { codeRule } from './over.ts';
import { parts, sample } from './sample.ts';

/** Levels that a coder can keep in mind, and that a table can show. */
const DEEPEST = 4;

export const structureDepth = codeRule<{ readonly id: string; readonly deepest: number }>({
  code: 'structure/depth',
  severity: 'warning',
  why: {
    en: 'Nobody finds a code at the fifth level while reading an interview; coders then use the ones above it.',
    id: 'Kode di tingkat kelima tidak akan ditemukan saat membaca wawancara; pengode akhirnya memakai kode di atasnya.',
  },
  words: {
    en: ({ id, deepest }) => ({
      problem: `${id} stands more than ${deepest} levels deep.`,
      remedy: 'Move it up, or let an attribute or a valence say what the levels say.',
    }),
    id: ({ id, deepest }) => ({
      problem: `${id} berada lebih dari ${deepest} tingkat ke bawah.`,
      remedy: 'Naikkan tingkatnya, atau nyatakan pembedanya dengan atribut atau valensi.',
    }),
  },
  examples: [
    {
      title: { en: 'Five levels', id: 'Lima tingkat' },
      text: sample(`
  - id: A
    name: Satu
${parts}    codes:
      - {id: Ay, name: Lain, brief: Yang lain}
      - id: Ax
        name: Dua
        codes:
          - {id: By, name: Lain lagi, brief: Yang lain}
          - id: Bx
            name: Tiga
            codes:
              - {id: Cy, name: Lain pula, brief: Yang lain}
              - id: Cx
                name: Empat
                codes:
                  - {id: Dx, name: Lima, brief: Yang kelima} # !
                  - {id: Dy, name: Lima juga, brief: Yang kelima} # !
`),
    },
  ],
  *look({ code, path, depth }) {
    // Deeper ones are below one that is said already.
    if (depth === DEEPEST + 1) yield { path: [...path, 'id'], data: { id: code.id, deepest: DEEPEST } };
  },
});
