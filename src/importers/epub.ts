import { done } from '../core/outcome.ts';
import type { Importer } from './importer.ts';
import { draftOf } from './paginated.ts';

/** E-books that nobody locked. */
export const epub: Importer = {
  name: 'epub',
  title: { en: 'E-book (.epub)', id: 'Buku elektronik (.epub)' },
  extensions: ['.epub'],
  kinds: ['epub'],
  async read(bytes, { file }) {
    const { readEpub } = await import('../formats/epub.ts');
    const read = readEpub(bytes, file);
    if (!read.ok) return read;
    const draft = draftOf(read.value, file);
    if (!draft.ok) return draft;
    const { title, creator, published } = read.value;
    return done(
      draft.value.map(({ meta, ...one }) => ({
        ...one,
        meta: {
          ...meta,
          ...(title === undefined ? {} : { title }),
          ...(published === undefined ? {} : { observed_at: published }),
          ...(creator === undefined ? {} : { header: { ...meta.header, creator } }),
        },
      })),
      draft.diagnostics,
    );
  },
};
