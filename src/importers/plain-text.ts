import { done, type Outcome } from '../core/outcome.ts';
import { readText } from './decoding.ts';
import { metaOf } from './header-meta.ts';
import type { Importer, ImportHints, SourceDraft } from './importer.ts';

/** Plain text and transcripts. The header block is copied into the metadata and stays in the text. */
export const plainText: Importer = {
  name: 'plain-text',
  title: { en: 'Plain text and transcripts', id: 'Teks biasa dan transkrip' },
  extensions: ['.txt', '.text', ''],
  read(bytes: Uint8Array, hints: ImportHints): Outcome<readonly SourceDraft[]> {
    const read = readText(bytes, hints);
    if (!read.ok) return read;
    const { text } = read.value;
    // What a program printed to a text has its pages.
    const pages = text.includes('\f') ? { first_page: 1 } : {};
    return done([{ ...read.value, meta: { ...metaOf(text), ...pages } }], read.diagnostics);
  },
};
