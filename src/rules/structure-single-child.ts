import { codeRule } from './over.ts';
import { parts, sample } from './sample.ts';

export const structureSingleChild = codeRule<{ readonly id: string; readonly child: string }>({
  code: 'structure/single-child',
  severity: 'info',
  why: {
    en: 'A code with one code below it divides nothing: both mean the same, or a second one was forgotten.',
    id: 'Kode dengan satu subkode tidak membagi apa pun: keduanya sama saja, atau subkode lainnya terlupa.',
  },
  words: {
    en: ({ id, child }) => ({
      problem: `${child} is the only code below ${id}.`,
      remedy: 'Write the others, or let the two be one code.',
    }),
    id: ({ id, child }) => ({
      problem: `${child} satu-satunya kode di bawah ${id}.`,
      remedy: 'Tulis kode lainnya, atau jadikan keduanya satu kode.',
    }),
  },
  examples: [
    {
      title: { en: 'One indicator', id: 'Satu indikator' },
      text: sample(`
  - id: K1
    name: Komitmen
${parts}    codes:
      - {id: K1.1, name: Waktu, brief: Waktu yang diluangkan} # !
`),
    },
  ],
  *look({ code, children }) {
    const [child] = children;
    if (child && children.length === 1)
      yield { path: [...child.path, 'id'], data: { id: code.id, child: child.code.id } };
  },
});
