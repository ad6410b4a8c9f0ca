import { entry, groupBy } from '../core/collect.ts';
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
    for (const list of groupBy(terms, ({ listPath }) => listPath).values()) {
      const open = openIn(list);
      if (open.size === 0) continue;
      for (const term of list) {
        const by = coveredBy(term, open);
        if (!by) continue;
        const data = { id: term.of.code.id, term: term.text, by: by.text };
        yield { path: pathOfTerm(term), related: pathOfTerm(by), data };
      }
    }
  },
});

/** No word that is spoken is longer; it bounds what a hostile term can cost. */
const LONGEST_WORD = 60;

/** What stands before the last word, and the beginning of a last word → the term that ends so and is open there. */
type Open = Map<string, { readonly lengths: Set<number>; readonly terms: Map<string, CodeTerm> }>;

function openIn(list: readonly CodeTerm[]): Open {
  const open: Open = new Map();
  for (const term of list) {
    const last = term.words.at(-1);
    if (!last?.open || last.folded.length > LONGEST_WORD) continue;
    const { lengths, terms } = entry(open, wayTo(term), () => ({ lengths: new Set(), terms: new Map() }));
    lengths.add(last.folded.length);
    terms.set(last.folded, term);
  }
  return open;
}

function coveredBy(term: CodeTerm, open: Open): CodeTerm | undefined {
  const last = term.words.at(-1)?.folded ?? '';
  const { lengths, terms } = open.get(wayTo(term)) ?? {};
  for (const length of [...(lengths ?? [])].sort((a, b) => a - b)) {
    const by = length > last.length ? undefined : terms?.get(last.slice(0, length));
    // The same term once more is a duplicate, not a shadow.
    if (by && by.key !== term.key) return by;
  }
  return undefined;
}

/** The words before the last one, and how far from it they may stand. */
function wayTo({ words }: CodeTerm): string {
  if (words.length < 2) return '';
  const before = words.slice(0, -1).map(({ folded, open, gap }) => `${gap}${folded}${open ? '*' : ''}`);
  return [...before, words.at(-1)?.gap].join(' ');
}
