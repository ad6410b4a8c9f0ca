import { nearest } from '../core/nearest.ts';
import { bookRule } from './over.ts';
import { parts, sample } from './sample.ts';

/** A guess costs a look at every id; past this many wrong names a person looks for another cause. */
const MOST_GUESSED = 50;

export const contentUnknownConfusion = bookRule<{
  readonly id: string;
  readonly named: string;
  readonly nearest?: string | undefined;
}>({
  code: 'content/unknown-confusion',
  severity: 'warning',
  why: {
    en: 'A rule for telling two codes apart helps nobody when one of them does not exist.',
    id: 'Aturan pembeda dua kode tidak berguna bila salah satunya tidak ada.',
  },
  words: {
    en: ({ id, named, nearest }) => ({
      problem:
        named === id
          ? `${id} is told apart from itself.`
          : `${id} is told apart from “${named}”, which is no code here.`,
      remedy: nearest
        ? `Did you mean “${nearest}”?`
        : 'Name a code of this codebook; what is confused with other codebooks goes into "note".',
    }),
    id: ({ id, named, nearest }) => ({
      problem:
        named === id
          ? `${id} dibedakan dari dirinya sendiri.`
          : `${id} dibedakan dari “${named}”, padahal kode itu tidak ada di sini.`,
      remedy: nearest
        ? `Apakah maksudnya “${nearest}”?`
        : 'Sebutkan kode dari buku kode ini; yang tertukar dengan buku kode lain ditulis di "note".',
    }),
  },
  examples: [
    {
      title: { en: 'A confusion with nothing', id: 'Tertukar dengan kode yang tidak ada' },
      text: sample(`
  - id: K1
    name: Komitmen
${parts}    confusions:
      - with: K9 # !
        rule: Masukan dikode K1
      - with: K1 # !
        rule: Masukan dikode K1
`),
    },
  ],
  *look({ codes, byId }) {
    const ids = [...byId.keys()];
    let unknown = 0;
    for (const { code, path } of codes) {
      for (const [rank, { with: named }] of (code.confusions ?? []).entries()) {
        if (named !== code.id && byId.has(named)) continue;
        const others = unknown++ < MOST_GUESSED ? ids.filter((id) => id !== code.id) : [];
        yield {
          path: [...path, 'confusions', rank, 'with'],
          data: { id: code.id, named, nearest: nearest(named, others) },
        };
      }
    }
  },
});
