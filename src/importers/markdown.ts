import { done, failed, type Outcome } from '../core/outcome.ts';
import type { SourceMeta } from '../core/source.ts';
import { readYaml } from '../formats/yaml.ts';
import type { Importer, ImportHints, SourceDraft } from './importer.ts';
import { draftOf } from './plain-text.ts';

/** Keys that front matter may give; anything else goes into the header record. */
const known = [
  'title',
  'type',
  'technique',
  'data_kind',
  'language',
  'observed_at',
  'accessed_at',
  'url',
  'case',
  'side',
  'speakers',
  'note',
];

/** Markdown stays as typed. Front matter becomes metadata and is not part of the text. */
export const markdown: Importer = {
  name: 'markdown',
  title: { en: 'Markdown', id: 'Markdown' },
  extensions: ['.md', '.markdown'],
  read(bytes: Uint8Array, hints: ImportHints): Outcome<SourceDraft> {
    const draft = draftOf(bytes, hints);
    if (!draft.ok) return draft;
    const front = /^---\n([\s\S]*?\n)---\n/.exec(draft.value.text);
    if (!front) return draft;
    // A blank first line keeps the positions of the findings those of the file.
    const yaml = readYaml(hints.file, `\n${front[1]}`);
    if (yaml.diagnostics.length > 0) return failed(yaml.diagnostics);
    const text = draft.value.text.slice(front[0].length);
    return done(
      { ...draft.value, text, meta: { ...draft.value.meta, ...metaFrom(yaml.data, draft.value.meta) } },
      draft.diagnostics,
    );
  },
};

function metaFrom(data: unknown, meta: Partial<SourceMeta>): Partial<SourceMeta> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  const entries = Object.entries(data);
  const rest = entries
    .filter(([key, value]) => !known.includes(key) && typeof value !== 'object')
    .map(([key, value]) => [key, String(value)]);
  return {
    ...Object.fromEntries(entries.filter(([key]) => known.includes(key))),
    ...(rest.length > 0 ? { header: { ...meta.header, ...Object.fromEntries(rest) } } : {}),
  };
}
