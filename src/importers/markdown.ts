import { done, failed, type Outcome } from '../core/outcome.ts';
import { blankOf, readText } from './decoding.ts';
import { readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { metaOf } from './header-meta.ts';
import type { Importer, ImportHints, SourceDraft } from './importer.ts';

/**
 * Markdown stays as typed. Front matter is about the text and not part of it: it becomes metadata (DESIGN section 5),
 * and lines and offsets are those of the text after it; the file as it came keeps it.
 */
export const markdown: Importer = {
  name: 'markdown',
  title: { en: 'Markdown', id: 'Markdown' },
  extensions: ['.md', '.markdown'],
  read(bytes: Uint8Array, hints: ImportHints): Outcome<readonly SourceDraft[]> {
    const read = readText(bytes, hints);
    if (!read.ok) return read;
    const { front, text } = splitFrontMatter(read.value.text);
    if (front === undefined) return done([{ ...read.value, meta: metaOf(text) }], read.diagnostics);
    const blank = blankOf(text, hints.file);
    if (blank) return failed([blank]);
    const given = readFrontMatter(front, hints.file);
    if (!given.ok) return given;
    const meta = metaOf(text);
    const header = { ...meta.header, ...given.value.header };
    return done(
      [
        {
          ...read.value,
          text,
          meta: { ...meta, ...given.value, ...(Object.keys(header).length > 0 ? { header } : {}) },
        },
      ],
      [...read.diagnostics, ...given.diagnostics],
    );
  },
};
