import { bookRule } from './over.ts';
import { sample } from './sample.ts';
import { uncovered } from './uncovered.ts';

export const contentNoExample = bookRule<{ readonly id: string }>({
  code: 'content/no-example',
  severity: 'warning',
  why: {
    en: 'A definition is understood when a passage shows it. Without one, every coder imagines a passage of his or her own.',
    id: 'Definisi baru jelas bila ada contoh ujarannya. Tanpa contoh, setiap pengode membayangkan ujaran yang berbeda.',
  },
  words: {
    en: ({ id }) => ({
      problem: `${id} has no example.`,
      remedy: 'Add "examples" with a passage of your own making: {lang: en, text: "…"}.',
    }),
    id: ({ id }) => ({
      problem: `${id} belum punya contoh.`,
      remedy: 'Tambahkan "examples" berisi ujaran buatan sendiri: {lang: id, text: "…"}.',
    }),
  },
  examples: [
    {
      title: { en: 'A code without an example', id: 'Kode tanpa contoh' },
      text: sample(`
  - id: K1 # !
    name: Komitmen
    definition: Upaya, waktu, dan dana dari tiap pihak
    when_to_use: [uang dan waktu yang diberikan]
    when_not_to_use: [kegiatan yang berjalan]
`),
    },
  ],
  *look({ roots }) {
    for (const { code, path } of uncovered(roots, (one) => (one.examples ?? []).length > 0)) {
      yield { path: [...path, 'id'], data: { id: code.id } };
    }
  },
});
