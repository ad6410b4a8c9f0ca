import type { CodeAt } from './code-at.ts';
import { bookRule } from './over.ts';
import { parts, sample } from './sample.ts';

export const structureOrder = bookRule<{ readonly id: string; readonly before: string }>({
  code: 'structure/order',
  severity: 'info',
  why: {
    en: 'Tables show codes in the order of the codebook. A reader who looks for 1.2 after 1.1 does not look below 1.3.',
    id: 'Tabel menampilkan kode menurut urutan buku kode. Pembaca yang mencari 1.2 setelah 1.1 tidak akan mencarinya di bawah 1.3.',
  },
  words: {
    en: ({ id, before }) => ({
      problem: `${id} comes after ${before}.`,
      remedy: `Move it before ${before}, or leave it if the order is meant.`,
    }),
    id: ({ id, before }) => ({
      problem: `${id} berada setelah ${before}.`,
      remedy: `Pindahkan ke sebelum ${before}, atau biarkan bila urutannya memang disengaja.`,
    }),
  },
  examples: [
    {
      title: { en: '1.3 before 1.2', id: '1.3 sebelum 1.2' },
      text: sample(`
  - id: K1
    name: Komitmen
${parts}    codes:
      - {id: K1.1, name: Waktu, brief: Waktu yang diluangkan}
      - {id: K1.3, name: Orang, brief: Orang yang ditugaskan}
      - {id: K1.2, name: Dana, brief: Dana yang dikeluarkan} # !
      - {id: K1.10, name: Upaya, brief: Upaya yang dilakukan}
`),
    },
  ],
  *look({ roots, codes, byId }) {
    // An id that stands twice has two places, and is said elsewhere.
    const first = (at: CodeAt): boolean => byId.get(at.code.id) === at;
    yield* outOfOrder(roots.filter(first));
    for (const { children } of codes) yield* outOfOrder(children.filter(first));
  },
});

/** Numbers count only behind the same letters: K2 and L1 have no order. */
function* outOfOrder(siblings: readonly CodeAt[]) {
  const highest = new Map<string, { readonly number: number; readonly id: string }>();
  for (const { code, path } of siblings) {
    const [, letters = '', digits] = /^(.*?)(\d{1,9})$/.exec(code.id) ?? [];
    if (digits === undefined) continue;
    const number = Number(digits);
    const before = highest.get(letters);
    if (before && before.number > number) yield { path: [...path, 'id'], data: { id: code.id, before: before.id } };
    else highest.set(letters, { number, id: code.id });
  }
}
