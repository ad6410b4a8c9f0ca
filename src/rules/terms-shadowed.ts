import type { TermWord } from '../core/suggest/term.ts';
import type { CodeTerm } from './codebook-index.ts';
import { bookRule, pathOfTerm } from './over.ts';
import { sample } from './sample.ts';

export const termsShadowed = bookRule<{ readonly id: string; readonly term: string; readonly by: string }>({
  code: 'terms/shadowed',
  severity: 'info',
  why: {
    en: 'A term that another one with * finds anyway makes the list longer and changes nothing.',
    id: 'Istilah yang sudah tercakup oleh istilah lain ber-* hanya memperpanjang daftar tanpa mengubah apa pun.',
  },
  words: {
    en: ({ id, term, by }) => ({
      problem: `“${by}” of ${id} finds “${term}” already.`,
      remedy: `Remove “${term}”, or the * if it finds too much.`,
    }),
    id: ({ id, term, by }) => ({
      problem: `“${by}” milik ${id} sudah menemukan “${term}”.`,
      remedy: `Hapus “${term}”, atau hapus tanda * bila cakupannya terlalu luas.`,
    }),
  },
  examples: [
    {
      title: { en: 'Covered by a star', id: 'Sudah tercakup oleh bintang' },
      text: sample(`
  - id: K1
    name: Komitmen
    definition: Upaya, waktu, dan dana dari tiap pihak
    when_to_use: [uang dan waktu yang diberikan]
    when_not_to_use: [kegiatan yang berjalan]
    examples: [{lang: id, text: Anggarannya ada setiap tahun.}]
    terms:
      id:
        topic:
          - anggarannya # !
          - anggaran*
          - mata anggar*
          - mata anggaran # !
`),
    },
  ],
  *look({ terms }) {
    const open = new Map<string, CodeTerm>();
    for (const term of terms) {
      const last = term.words.at(-1);
      if (last?.open) open.set(groupOf(term, last.folded), term);
    }
    if (open.size === 0) return;
    for (const term of terms) {
      const by = coveredBy(term, open);
      if (!by) continue;
      const data = { id: term.of.code.id, term: term.text, by: by.text };
      yield { path: pathOfTerm(term), related: pathOfTerm(by), data };
    }
  },
});

/** No word that is spoken is longer; it bounds what a hostile term can cost. */
const LONGEST_WORD = 60;

function coveredBy(term: CodeTerm, open: ReadonlyMap<string, CodeTerm>): CodeTerm | undefined {
  const last = term.words.at(-1)?.folded ?? '';
  for (let length = 1; length <= Math.min(last.length, LONGEST_WORD); length++) {
    const by = open.get(groupOf(term, last.slice(0, length)));
    // The same term once more is a duplicate, not a shadow.
    if (by && by.key !== term.key) return by;
  }
  return undefined;
}

/** One code, one list, the same words before the last, and the beginning of the last. */
function groupOf({ of, language, list, words }: CodeTerm, beginning: string): string {
  const before = words.slice(0, -1).map(({ folded, open, gap }) => `${gap}${folded}${open ? '*' : ''}`);
  return [of.path.join('/'), language, list, ...before, `${gapOf(words)}${beginning}`].join(' ');
}

function gapOf(words: readonly TermWord[]): number {
  return words.at(-1)?.gap ?? 0;
}
