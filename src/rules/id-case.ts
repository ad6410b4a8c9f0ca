import type { CodeAt } from './code-at.ts';
import type { CodebookIndex } from './codebook-index.ts';
import { bookRule } from './over.ts';
import { parts, sample } from './sample.ts';

export const idCase = bookRule<{ readonly id: string; readonly other: string }>({
  code: 'id/case',
  severity: 'warning',
  why: {
    en: 'Two ids that differ only in capital letters are typed for one another, and no check can notice it.',
    id: 'Dua id yang hanya berbeda huruf besar-kecilnya mudah tertukar saat diketik, dan tidak ada pemeriksaan yang dapat menyadarinya.',
  },
  words: {
    en: ({ id, other }) => ({
      problem: `“${id}” differs from “${other}” only in capital letters.`,
      remedy: 'Give one of the two an id that also sounds different, with "replaces" for the old one.',
    }),
    id: ({ id, other }) => ({
      problem: `“${id}” hanya berbeda huruf besar-kecil dengan “${other}”.`,
      remedy: 'Beri salah satunya id yang benar-benar berbeda, dan catat id lamanya di "replaces".',
    }),
  },
  examples: [
    {
      title: { en: 'a and A', id: 'a dan A' },
      text: sample(`
  - id: K1a
    name: Waktu
${parts}  - id: K1A # !
    name: Dana
${parts}`),
    },
  ],
  *look(index) {
    for (const [first, later] of twinsOf(index)) {
      const data = { id: later.code.id, other: first.code.id };
      yield { path: [...later.path, 'id'], related: [...first.path, 'id'], data };
    }
  },
});

function* twinsOf({ codes }: CodebookIndex): Generator<readonly [CodeAt, CodeAt]> {
  const seen = new Map<string, CodeAt>();
  for (const code of codes) {
    const folded = code.code.id.toLowerCase();
    const first = seen.get(folded);
    if (!first) seen.set(folded, code);
    else if (first.code.id !== code.code.id) yield [first, code];
  }
}
