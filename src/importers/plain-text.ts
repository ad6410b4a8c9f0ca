import { dateIn } from '../core/dates.ts';
import { languageOf } from '../core/language.ts';
import { done, type Outcome } from '../core/outcome.ts';
import type { SourceMeta } from '../core/source.ts';
import { Text } from '../core/text.ts';
import { headerOf, labelsOf, turnsOf } from '../core/transcript.ts';
import { readText } from './decoding.ts';
import type { Importer, ImportHints, SourceDraft } from './importer.ts';

/** Plain text and transcripts. The header block is copied into the metadata and stays in the text. */
export const plainText: Importer = {
  name: 'plain-text',
  title: { en: 'Plain text and transcripts', id: 'Teks biasa dan transkrip' },
  extensions: ['.txt', '.text'],
  read: draftOf,
};

/** A draft from bytes, with what its header block says. */
export function draftOf(bytes: Uint8Array, hints: ImportHints): Outcome<SourceDraft> {
  const read = readText(bytes, hints);
  if (!read.ok) return read;
  const { text, encoding } = read.value;
  return done({ text, encoding, meta: metaOf(text) }, read.diagnostics);
}

function metaOf(content: string): Partial<SourceMeta> {
  const text = new Text(content);
  const labels = labelsOf(text);
  const turns = turnsOf(text, Object.fromEntries(labels.map(({ label }) => [label, label])), '');
  const header = headerOf(text, turns);
  const dated = Object.entries(header).find(([key]) => /^(?:hari\/)?tanggal$|^waktu$|^date$/iu.test(key));
  const observed = dateIn(dated?.[1] ?? '');
  const language = languageOf(content);
  return {
    ...(Object.keys(header).length > 0 ? { header } : {}),
    ...(observed === undefined ? {} : { observed_at: observed }),
    ...(language === undefined ? {} : { language }),
  };
}
